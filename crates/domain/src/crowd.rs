//! How many people a review could be from, as far as readers can tell: who stands in this relation to this
//! facility in this period. Where that is a handful, whoever works there knows who wrote.
//!
//! The figures are estimates on the careful side: it is better to warn somebody who could hide in the crowd than not
//! to warn somebody who cannot.

use crate::facility::Facility;
use crate::period::Period;
use crate::review::Relation;
use crate::sector::Sector;

/// Places of family daycare at most: eight children at the same time, says the decree of the Flemish Government
/// of 22 November 2013 on licences of childcare (Vergunningsbesluit).
const FAMILY_DAYCARE: u32 = 8;

/// Words by which one childminder is known; several of them under one name are larger.
const ONE_CHILDMINDER: [&str; 3] = ["gezinsopvang", "onthaalouder", "onthaalmoeder"];

/// Something less precise that a writer can say instead, and how many people it could then be from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coarser {
    /// The relation; the same as before where only the period changes.
    pub relation: Relation,
    /// The period; the same as before where only the relation changes.
    pub period: Period,
    /// How many people fit then.
    pub people: u32,
}

/// The places of a facility: as the register says, or what the law allows at most where its kind or its name says
/// that one childminder runs it. None where nothing is known.
pub fn places(facility: &Facility) -> Option<u32> {
    facility.capacity.or_else(|| {
        let words = |text: &str| {
            text.to_lowercase()
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| ONE_CHILDMINDER.contains(&word))
        };
        (words(&facility.kind) || words(&facility.name)).then_some(FAMILY_DAYCARE)
    })
}

/// How many people could have written this, or none where the places of the facility are not known.
pub fn people(facility: &Facility, relation: Relation, period: Period) -> Option<u32> {
    let places = f64::from(places(facility)?);
    let others = f64::from(period.months() - 1) / months_of_a_stay(facility.sector);
    let users = places * users_of_a_place(facility.sector) * (1.0 + others);
    // Bounded by `u32` places times small factors; a cast that saturates is what an estimate needs.
    Some((users * writers_of_a_user(relation)).floor() as u32)
}

/// What a writer can say less precisely, where fewer than `least` people fit: each choice that brings enough
/// people, the most precise first; where none does, the coarsest. Nothing where enough people fit, where nothing is
/// known, or where `least` is 0.
pub fn coarser(facility: &Facility, relation: Relation, period: Period, least: u32) -> Option<Vec<Coarser>> {
    let now = people(facility, relation, period)?;
    if now >= least {
        return None;
    }
    let periods: Vec<Period> = std::iter::successors(Some(period), |one| one.coarser()).collect();
    let relations =
        if relation == Relation::Involved { vec![relation] } else { vec![relation, Relation::Involved] };
    let mut choices: Vec<Coarser> = Vec::new();
    for relation in relations {
        let mut all = periods.iter().filter_map(|period| {
            Some(Coarser { relation, period: *period, people: people(facility, relation, *period)? })
        });
        // The first period that brings enough people is enough.
        choices.extend(all.clone().find(|choice| choice.people >= least).or_else(|| all.next_back()));
    }
    choices.retain(|choice| choice.people > now);
    if choices.iter().any(|choice| choice.people >= least) {
        choices.retain(|choice| choice.people >= least);
    }
    Some(choices)
}

/// How many people use one place at a time: most children come part of the week.
const fn users_of_a_place(sector: Sector) -> f64 {
    match sector {
        Sector::Childcare => 1.3,
        Sector::Elderly | Sector::Disability | Sector::YouthCare => 1.0,
    }
}

/// How long somebody stays, in months: others take the place after that.
const fn months_of_a_stay(sector: Sector) -> f64 {
    match sector {
        Sector::Childcare | Sector::Elderly => 24.0,
        Sector::Disability => 96.0,
        Sector::YouthCare => 12.0,
    }
}

/// How many people stand in a relation for each user: a family is known as one, a resident has some relatives.
const fn writers_of_a_user(relation: Relation) -> f64 {
    match relation {
        Relation::Parent | Relation::Client | Relation::Resident => 1.0,
        Relation::Relative => 2.0,
        Relation::Visitor => 3.0,
        Relation::Involved | Relation::Unknown | Relation::Provider => 4.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::FacilityId;
    use uuid::Uuid;

    const LEAST: u32 = 10;

    fn facility(sector: Sector, capacity: Option<u32>, kind: &str, name: &str) -> Facility {
        Facility {
            id: FacilityId(Uuid::nil()),
            external_id: String::new(),
            slug: String::new(),
            name: name.to_owned(),
            kind: kind.to_owned(),
            sector,
            organisation: None,
            organiser: None,
            municipality: None,
            nis: None,
            province: None,
            postcode: None,
            street: None,
            point: None,
            point_approximate: false,
            phone: None,
            email: None,
            website: None,
            capacity,
            offer: crate::Offer::default(),
            source: String::new(),
            participating: true,
            invented: true,
            closed_at: None,
        }
    }

    fn period(text: &str) -> Period {
        text.parse().unwrap()
    }

    #[test]
    fn six_places_bring_a_hint_and_a_hundred_and_fifty_do_not() {
        let daycare = facility(Sector::Childcare, Some(6), "gezinsopvang", "De Verzonnen Kapoen");
        let choices = coarser(&daycare, Relation::Parent, period("2026-05"), LEAST).unwrap();
        assert!(!choices.is_empty() && choices.iter().all(|choice| choice.people >= LEAST));
        assert!(
            choices
                .iter()
                .any(|choice| choice.relation == Relation::Parent && choice.period == period("2026"))
        );
        let home = facility(Sector::Elderly, Some(150), "woonzorgcentrum", "De Verzonnen Linde");
        for relation in Relation::OF_SUBMITTERS {
            assert_eq!(coarser(&home, relation, period("2026-05"), LEAST), None);
        }
    }

    #[test]
    fn where_nothing_brings_enough_people_the_coarsest_is_offered() {
        let tiny = facility(Sector::Disability, Some(1), "", "");
        let choices = coarser(&tiny, Relation::Resident, period("2026-05"), LEAST).unwrap();
        assert!(choices.iter().all(|choice| choice.people < LEAST && choice.period == period("2026")));
        assert!(choices.iter().any(|choice| choice.relation == Relation::Involved));
        assert_eq!(
            coarser(&tiny, Relation::Involved, period("2026"), LEAST),
            Some(vec![]),
            "nothing is coarser"
        );
    }

    #[test]
    fn nothing_is_said_where_nothing_is_known_or_the_rule_is_off() {
        let unknown = facility(Sector::Childcare, None, "kinderdagverblijf", "De Verzonnen Lelie");
        assert_eq!(coarser(&unknown, Relation::Parent, period("2026-05"), LEAST), None);
        let daycare = facility(Sector::Childcare, Some(6), "", "");
        assert_eq!(coarser(&daycare, Relation::Parent, period("2026-05"), 0), None);
    }

    #[test]
    fn one_childminder_is_known_by_kind_or_name() {
        let of = |kind: &str, name: &str| places(&facility(Sector::Childcare, None, kind, name));
        assert_eq!(of("gezinsopvang", "De Kapoentjes"), Some(8));
        assert_eq!(of("kinderopvang", "Onthaalouder Bij Ons Thuis"), Some(8));
        assert_eq!(of("dienst_onthaalouders", "Dienst voor onthaalouders"), None);
        assert_eq!(places(&facility(Sector::Childcare, Some(14), "gezinsopvang", "")), Some(14));
    }

    #[test]
    fn less_precise_never_means_fewer_people() {
        for sector in Sector::ALL {
            let one = facility(sector, Some(7), "", "");
            let mut at = Some(period("2026-05"));
            let mut before = 0;
            while let Some(period) = at {
                let now = people(&one, Relation::Client, period).unwrap();
                assert!(now >= before && people(&one, Relation::Involved, period).unwrap() > now);
                (before, at) = (now, period.coarser());
            }
        }
    }
}
