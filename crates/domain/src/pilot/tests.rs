use super::state::ApplicationState as S;
use super::*;
use crate::ErrorKind;
use chrono::NaiveDate;
use std::collections::BTreeMap;

const VROEG_EN_NABIJ: &str = include_str!("../../../../config/pilots/vroeg-en-nabij-2024.toml");
const PLATFORM: &str = include_str!("../../../../config/pilots/platform.toml");

/// What makes something wrong.
type Change<T> = fn(&mut T);

fn shipped() -> Programmes {
    Programmes::checked(vec![toml::from_str(PLATFORM).unwrap(), toml::from_str(VROEG_EN_NABIJ).unwrap()])
        .unwrap()
}

fn charters() -> Vec<Charter> {
    [
        include_str!("../../../../config/pilots/charters/2026-1.nl.toml"),
        include_str!("../../../../config/pilots/charters/2024-1.nl.toml"),
    ]
    .map(|text| toml::from_str(text).unwrap())
    .into()
}

#[test]
fn every_programme_has_a_charter_that_says_something() {
    let programmes = shipped().with_charters(charters()).unwrap();
    for programme in programmes.iter() {
        assert!(programmes.charter(programme).is_some_and(|charter| charter.promises.len() > 3));
    }
    let missing = shipped().with_charters(charters().split_off(1)).unwrap_err();
    assert_eq!(missing, ["programme platform: not one charter 2026-1"]);
    let mut empty = charters();
    empty[0].promises[1] = " ".into();
    assert_eq!(shipped().with_charters(empty).unwrap_err(), ["charter 2026-1: a text is empty"]);
}

/// The life of an application told a second time and differently from the table: by state, who, and where to.
fn expected(state: S, by: Mover) -> &'static [S] {
    match (state, by) {
        (S::Interest, Mover::Applicant) => &[S::Applied, S::Withdrawn],
        (S::Applied, Mover::Manager) => &[S::ProvisionallySelected, S::Refused, S::Withdrawn],
        (S::ProvisionallySelected, Mover::Manager) => &[S::Selected, S::Refused, S::Withdrawn],
        (S::Selected, Mover::Manager) => &[S::Onboarding, S::Refused, S::Withdrawn],
        (S::Onboarding, Mover::Manager) => &[S::Live, S::Refused, S::Withdrawn],
        (S::Applied | S::ProvisionallySelected | S::Selected | S::Onboarding, Mover::Applicant) => {
            &[S::Withdrawn]
        }
        (S::Live, Mover::Manager) => &[S::Paused, S::Completed, S::Left],
        (S::Paused, Mover::Manager) => &[S::Live, S::Completed, S::Left],
        _ => &[],
    }
}

#[test]
fn every_pair_of_states_and_mover() {
    let mut checked = 0;
    for from in S::ALL {
        for by in Mover::ALL {
            for to in S::ALL {
                let may = expected(*from, *by).contains(to);
                assert_eq!(from.allows(*to, *by), may, "{from} to {to} by {by}");
                let error = from.check(*to, *by).err().map(|e| (e.kind, e.code));
                assert_eq!(error, (!may).then_some((ErrorKind::Conflict, "application_state_forbids")));
                checked += 1;
            }
            assert_eq!(from.next(*by).len(), expected(*from, *by).len());
        }
        let stays = Mover::ALL.iter().all(|by| expected(*from, *by).is_empty());
        assert_eq!(from.is_over(), stays, "{from}: what is over stays over");
        assert_eq!(from.as_str().parse(), Ok(*from));
    }
    assert_eq!(checked, 11 * 11 * 2);
    assert_eq!(TRANSITIONS.len(), 20);
}

#[test]
fn a_place_is_taken_from_the_first_selection_to_the_end() {
    let holding: Vec<S> = S::ALL.iter().copied().filter(|state| state.holds_place()).collect();
    let places = [S::ProvisionallySelected, S::Selected, S::Onboarding, S::Live, S::Paused, S::Completed];
    assert_eq!(holding, places);
    // Nobody comes to a place without the move that is checked against the capacity.
    for (from, to, _) in TRANSITIONS {
        assert!(!to.holds_place() || from.holds_place() || *to == S::ProvisionallySelected);
    }
}

#[test]
fn the_programmes_that_come_with_the_program_are_sound() {
    let programmes = shipped();
    let platform = programmes.get("platform").unwrap();
    assert_eq!((platform.sectors.len(), platform.months, platform.capacity), (4, 24, 260));
    assert!(platform.waves.is_sorted_by(|one, next| one.places < next.places), "waves grow");
    let call = programmes.get("vroeg-en-nabij-2024").unwrap();
    assert_eq!(
        (call.sectors.as_slice(), call.months, call.capacity),
        (&[crate::Sector::Childcare][..], 24, 6)
    );
    assert!(programmes.get("x").is_none());
    assert_eq!(call.words("fr").unwrap().title, "Vroeg en Nabij 2024");
    assert_eq!(call.words("de"), call.words("nl"));
    let twice = Programmes::checked(vec![call.clone(), call.clone()]).unwrap_err();
    assert_eq!(twice, ["programme vroeg-en-nabij-2024 occurs twice"]);
}

#[test]
fn what_is_wrong_with_a_programme_is_said() {
    let good: Programme = toml::from_str(PLATFORM).unwrap();
    let changes: [(Change<Programme>, &str); 8] = [
        (|p| p.id = "A b".into(), "id: expected"),
        (|p| p.sectors.clear(), "sectors: expected"),
        (|p| p.months = 0, "months and capacity"),
        (|p| p.capacity = 5, "do not add up"),
        (|p| p.waves[1].number = 7, "waves: expected the numbers"),
        (|p| p.closes = NaiveDate::from_ymd_opt(2020, 1, 1), "closes before"),
        (|p| drop(p.words.remove("fr")), "no words in fr"),
        (|p| p.rules[1].id = "charter".into(), "rule charter occurs twice"),
    ];
    for (change, problem) in changes {
        let mut programme = good.clone();
        change(&mut programme);
        let problems = programme.problems();
        assert!(problems.iter().any(|p| p.contains(problem)), "{problem}: {problems:?}");
    }
    assert!(toml::from_str::<Programme>(&PLATFORM.replace("months", "moons")).is_err());
    assert!(toml::from_str::<Programme>(&PLATFORM.replace("\"charter\" }", "\"magic\" }")).is_err());
}

#[test]
fn a_programme_is_open_from_its_first_to_its_last_day() {
    let mut programme: Programme = toml::from_str(PLATFORM).unwrap();
    programme.closes = NaiveDate::from_ymd_opt(2026, 12, 1);
    let on = |year, month, day| programme.is_open(NaiveDate::from_ymd_opt(year, month, day).unwrap());
    assert_eq!(
        [on(2026, 8, 31), on(2026, 9, 1), on(2026, 12, 1), on(2026, 12, 2)],
        [false, true, true, false]
    );
}

#[test]
fn waves_fill_in_order() {
    let programmes = shipped();
    let platform = programmes.get("platform").unwrap();
    let free = |taken: &[(u32, u32)]| platform.free_wave(&taken.iter().copied().collect::<BTreeMap<_, _>>());
    assert_eq!(free(&[]), Some(1));
    assert_eq!(free(&[(1, 19)]), Some(1));
    assert_eq!(free(&[(1, 20)]), Some(2));
    assert_eq!(free(&[(1, 20), (2, 60)]), Some(3));
    assert_eq!(free(&[(1, 20), (2, 60), (3, 180)]), None);
}

fn location(name: &str, organiser: &str, kind: LocationKind, income: Option<bool>) -> LocationFacts {
    LocationFacts {
        name: name.into(),
        registered: false,
        municipality: Some("Gent".into()),
        organiser: Some(organiser.into()),
        kind,
        income_based_price: Known::first(None, income),
        quality_label: Known::first(None, None),
        source: Source::Declared,
    }
}

/// An application that meets every rule of "Vroeg en Nabij".
fn good() -> ApplicationFacts {
    ApplicationFacts {
        applicant: ApplicantKind::HuisVanHetKind,
        applicant_name: "Huis van het Kind Verzonnen".into(),
        municipalities: vec!["gent".into()],
        local_desk: Some("Lokaal Loket Verzonnen".into()),
        charter: true,
        locations: vec![
            location("De Lelie", "vzw Een", LocationKind::BabyToddler, Some(true)),
            location("De Roos", "vzw Twee", LocationKind::SchoolAge, None),
        ],
    }
}

fn standing(facts: &ApplicationFacts) -> Vec<(String, RuleStatus)> {
    let call: Programme = toml::from_str(VROEG_EN_NABIJ).unwrap();
    let found = findings(&call, facts);
    assert!(found.iter().all(|one| !one.evidence.is_empty()));
    for one in &found {
        assert_eq!(one.blocks(S::Selected), one.status != RuleStatus::Met, "{}", one.rule);
        assert!(!one.blocks(S::Onboarding) && !one.blocks(S::Refused));
    }
    found.into_iter().filter(|one| one.status != RuleStatus::Met).map(|one| (one.rule, one.status)).collect()
}

#[test]
fn each_rule_of_vroeg_en_nabij_missed_in_turn() {
    assert_eq!(standing(&good()), []);
    let changes: [(&str, RuleStatus, Change<ApplicationFacts>); 14] = [
        ("huis_van_het_kind", RuleStatus::Unmet, |f| f.applicant = ApplicantKind::Organiser),
        ("local_desk", RuleStatus::Unmet, |f| f.local_desk = None),
        ("local_desk", RuleStatus::Unknown, |f| f.local_desk = Some(String::new())),
        ("two_organisers", RuleStatus::Unmet, |f| f.locations[1].organiser = Some("VZW EEN ".into())),
        ("two_organisers", RuleStatus::Unknown, |f| f.locations[1].organiser = None),
        ("two_locations", RuleStatus::Unmet, |f| f.locations[1].municipality = Some("Lier".into())),
        ("two_locations", RuleStatus::Unknown, |f| f.locations[1].municipality = None),
        ("income_based_price", RuleStatus::Unmet, |f| {
            f.locations[0].income_based_price = Known::first(Some(false), Some(true));
        }),
        ("income_based_price", RuleStatus::Unmet, |f| f.locations[0].kind = LocationKind::SchoolAge),
        ("income_based_price", RuleStatus::Unknown, |f| {
            f.locations[0].income_based_price = Known::first(None, None);
        }),
        ("preschool_label", RuleStatus::Unknown, |f| f.locations[1].kind = LocationKind::Preschool),
        ("preschool_label", RuleStatus::Unmet, |f| {
            f.locations[1].kind = LocationKind::Preschool;
            f.locations[1].quality_label = Known::first(None, Some(false));
        }),
        ("preschool_label", RuleStatus::Unmet, |f| {
            let mut one = location("De Tulp", "vzw Drie", LocationKind::Preschool, None);
            one.quality_label = Known::first(None, Some(true));
            f.locations.extend([one.clone(), one]);
        }),
        ("charter", RuleStatus::Unmet, |f| f.charter = false),
    ];
    for (rule, status, change) in changes {
        let mut facts = good();
        change(&mut facts);
        assert_eq!(standing(&facts), [(rule.to_owned(), status)]);
    }
    let mut with_label = good();
    let mut preschool = location("De Tulp", "vzw Drie", LocationKind::Preschool, None);
    preschool.quality_label = Known::first(None, Some(true));
    with_label.locations.push(preschool);
    assert_eq!(standing(&with_label), [], "one with a label is welcome");
}

#[test]
fn the_register_wins_over_what_is_declared() {
    let known = Known::first(Some(false), Some(true));
    assert_eq!((known.value, known.source), (Some(false), Source::Register));
    assert_eq!(LocationKind::of_register("kleuteropvang"), Some(LocationKind::Preschool));
    assert_eq!(LocationKind::of_register("woonzorgcentrum"), None);
}
