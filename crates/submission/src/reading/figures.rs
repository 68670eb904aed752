//! Figures by sector, province and municipality over time.
//!
//! They come from sums that the publishing transaction keeps per place and period, so that they add up to the public
//! reviews at every moment. What is asked comes in as text, for a reader types it in an address.

use super::Reading;
use domain::figures::{Grain, Sums};
use domain::{FieldError, RuleError, Sector};
use std::collections::{BTreeMap, BTreeSet};
use storage::{PlaceFacilities, PlaceFilter, PlaceGroup};

/// Most years at once.
pub const MOST_YEARS: i32 = 10;
/// Before this year there was no platform.
const FIRST_YEAR: i32 = 2000;
/// Years that are shown where none is asked.
const USUAL_YEARS: i32 = 3;

/// What is asked, as it was typed; none for all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FiguresAsked {
    /// A sector.
    pub sector: Option<String>,
    /// A province, in Dutch.
    pub province: Option<String>,
    /// A municipality, in Dutch.
    pub municipality: Option<String>,
    /// `quarter` or `year`.
    pub by: Option<String>,
    /// The first year.
    pub from: Option<String>,
    /// The last year.
    pub to: Option<String>,
}

/// What is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// One sector, or all.
    pub sector: Option<Sector>,
    /// One province, or all.
    pub province: Option<String>,
    /// One municipality, or all.
    pub municipality: Option<String>,
    /// How long periods are.
    pub by: Grain,
    /// The first and the last year.
    pub years: (i32, i32),
    /// The numbers of the periods, oldest first: up to and including the one that is going on.
    pub periods: Vec<i32>,
    /// Everything that was chosen.
    pub whole: FiguresRow,
    /// The same by sector; empty where one was chosen.
    pub sectors: Vec<FiguresRow>,
    /// The same by province; empty where a province or municipality was chosen.
    pub provinces: Vec<FiguresRow>,
    /// The same by municipality; empty where one was chosen, or where nobody asked for that much.
    pub municipalities: Vec<FiguresRow>,
}

/// The figures of a sector, a province, a municipality, or of everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FiguresRow {
    /// Its name: a sector's is its code; empty for everything, and for what the register does not say.
    pub name: String,
    /// Facilities that are open now.
    pub facilities: i64,
    /// Those of them that have a public review now, of whatever period.
    pub reviewed: i64,
    /// All chosen periods together. `facilities` means nothing here.
    pub total: Sums,
    /// One for every period, in the order of [`Figures::periods`].
    pub periods: Vec<Sums>,
}

/// From what somebody can choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureChoices {
    /// Provinces with a facility, in order.
    pub provinces: Vec<String>,
    /// Municipalities with a facility, in order.
    pub municipalities: Vec<String>,
    /// From the year of the first review to the present one.
    pub years: (i32, i32),
}

impl Reading {
    /// The figures that are asked; `detailed` also by municipality where no province is chosen.
    ///
    /// Errors: `invalid_fields` (422) with `/sector`, `/province`, `/municipality`, `/by`, `/from` or `/to`.
    pub async fn figures(&self, asked: &FiguresAsked, detailed: bool) -> Result<Figures, RuleError> {
        let view = self.store.view();
        let (places, first) = (view.places().all().await?, view.places().first_year().await?);
        let (this_month, this_year) = (self.scoring().month(), self.scoring().month().parts().0);
        let chosen = Chosen::of(asked, &places, first, this_year).map_err(RuleError::invalid)?;
        let (by, filter) = (chosen.by, &chosen.filter);
        let from = by.of_year(chosen.years.0).0;
        let to = by.of_year(chosen.years.1).1.min(by.period(this_month));
        let groups = [
            (PlaceGroup::Whole, true),
            (PlaceGroup::Sector, filter.sector.is_none()),
            (PlaceGroup::Province, filter.province.is_none() && filter.municipality.is_none()),
            (
                PlaceGroup::Municipality,
                filter.municipality.is_none() && (detailed || filter.province.is_some()),
            ),
        ];
        let mut rows = Vec::with_capacity(groups.len());
        for (group, wanted) in groups {
            let mut sums = Rows::new(from, to);
            if wanted {
                for place in places.iter().filter(|place| chosen.holds(place)) {
                    sums.count(&name(group, place), place);
                }
                for found in view.places().sums(filter, by, (from, to), group).await? {
                    sums.add(&found.group, found.period, found.sums);
                }
            }
            rows.push(sums.rows());
        }
        let [whole, sectors, provinces, municipalities] =
            <[Vec<FiguresRow>; 4]>::try_from(rows).unwrap_or_default();
        let periods: Vec<i32> = (from..=to).collect();
        let nothing =
            || FiguresRow { periods: vec![Sums::default(); periods.len()], ..FiguresRow::default() };
        Ok(Figures {
            sector: filter.sector,
            province: chosen.filter.province.clone(),
            municipality: chosen.filter.municipality.clone(),
            by,
            years: chosen.years,
            whole: whole.into_iter().next().unwrap_or_else(nothing),
            sectors: in_order(sectors),
            provinces,
            municipalities,
            periods,
        })
    }

    /// From what somebody can choose on the figures page.
    pub async fn figure_choices(&self) -> Result<FigureChoices, RuleError> {
        let view = self.store.view();
        let (mut provinces, mut municipalities) = (BTreeSet::new(), BTreeSet::new());
        for PlaceFacilities { place, .. } in view.places().all().await? {
            provinces.insert(place.province);
            municipalities.insert(place.municipality);
        }
        let now = self.scoring().month().parts().0;
        let first = view.places().first_year().await?.unwrap_or(now).clamp(now - MOST_YEARS + 1, now);
        let named = |names: BTreeSet<String>| names.into_iter().filter(|name| !name.is_empty()).collect();
        Ok(FigureChoices {
            provinces: named(provinces),
            municipalities: named(municipalities),
            years: (first, now),
        })
    }
}

/// What was asked, checked.
struct Chosen {
    filter: PlaceFilter,
    by: Grain,
    years: (i32, i32),
}

impl Chosen {
    fn of(
        asked: &FiguresAsked,
        places: &[PlaceFacilities],
        first: Option<i32>,
        this_year: i32,
    ) -> Result<Self, Vec<FieldError>> {
        let mut errors = Vec::new();
        let mut refuse = |field, code, detail: &str| errors.push(FieldError::new(field, code, detail));
        let sector = asked.sector.as_deref().map(str::parse::<Sector>);
        if matches!(sector, Some(Err(_))) {
            refuse("/sector", "unknown_sector", "Deze sector kennen we niet.");
        }
        let province = asked.province.as_deref().map(str::trim);
        if province.is_some_and(|name| !places.iter().any(|place| place.place.province == name)) {
            refuse("/province", "unknown_province", "In deze provincie kennen we geen voorzieningen.");
        }
        let wanted = asked.municipality.as_deref().map(str::trim);
        let municipality = wanted.and_then(|name| found(places, province, name));
        if wanted.is_some() && municipality.is_none() {
            let detail = "In deze gemeente kennen we geen voorzieningen. Kies een naam uit de lijst.";
            refuse("/municipality", "unknown_municipality", detail);
        }
        let by = asked.by.as_deref().map_or(Ok(Grain::default()), str::parse);
        if by.is_err() {
            refuse("/by", "unknown_period", "Kies kwartalen of jaren.");
        }
        let years = years(asked, first, this_year, &mut refuse);
        let sector = sector.and_then(Result::ok);
        let province = province.map(str::to_owned);
        match by {
            Ok(by) if errors.is_empty() => {
                Ok(Self { filter: PlaceFilter { sector, province, municipality }, by, years })
            }
            _ => Err(errors),
        }
    }

    fn holds(&self, place: &PlaceFacilities) -> bool {
        let (wanted, place) = (&self.filter, &place.place);
        wanted.sector.is_none_or(|sector| sector == place.sector)
            && wanted.province.as_ref().is_none_or(|name| *name == place.province)
            && wanted.municipality.as_ref().is_none_or(|name| *name == place.municipality)
    }
}

/// A municipality by its name, whatever its capitals.
fn found(places: &[PlaceFacilities], province: Option<&str>, name: &str) -> Option<String> {
    let wanted = name.to_lowercase();
    let places = places.iter().map(|place| &place.place);
    let mut within = places.filter(|place| province.is_none_or(|province| place.province == province));
    within.find(|place| place.municipality.to_lowercase() == wanted).map(|place| place.municipality.clone())
}

fn years(
    asked: &FiguresAsked,
    first: Option<i32>,
    this_year: i32,
    refuse: &mut impl FnMut(&'static str, &'static str, &str),
) -> (i32, i32) {
    let usual = first.unwrap_or(this_year).clamp(this_year - USUAL_YEARS + 1, this_year);
    let read =
        |given: &Option<String>, usual: i32| match given.as_deref().map(|year| year.trim().parse::<i32>()) {
            None => Some(usual),
            Some(Ok(year)) if (FIRST_YEAR..=this_year).contains(&year) => Some(year),
            Some(_) => None,
        };
    let to = read(&asked.to, this_year);
    let from = read(&asked.from, usual.min(to.unwrap_or(this_year)));
    let detail = format!("Kies een jaar van {FIRST_YEAR} tot en met {this_year}.");
    for (field, year) in [("/from", from), ("/to", to)] {
        if year.is_none() {
            refuse(field, "bad_year", &detail);
        }
    }
    let (Some(from), Some(to)) = (from, to) else { return (this_year, this_year) };
    if from > to {
        refuse("/to", "wrong_order", "Het laatste jaar ligt voor het eerste.");
    } else if to - from >= MOST_YEARS {
        refuse("/from", "too_long", &format!("Kies hoogstens {MOST_YEARS} jaar."));
    }
    (from, to)
}

fn name(group: PlaceGroup, place: &PlaceFacilities) -> String {
    match group {
        PlaceGroup::Whole => String::new(),
        PlaceGroup::Sector => place.place.sector.to_string(),
        PlaceGroup::Province => place.place.province.clone(),
        PlaceGroup::Municipality => place.place.municipality.clone(),
    }
}

/// Sums that are gathered by name and period.
struct Rows {
    from: i32,
    count: usize,
    rows: BTreeMap<String, FiguresRow>,
}

impl Rows {
    fn new(from: i32, to: i32) -> Self {
        let count = usize::try_from(i64::from(to) - i64::from(from) + 1).unwrap_or_default();
        Self { from, count, rows: BTreeMap::new() }
    }

    fn row(&mut self, name: &str) -> &mut FiguresRow {
        let periods = vec![Sums::default(); self.count];
        let blank = || FiguresRow { name: name.to_owned(), periods, ..FiguresRow::default() };
        self.rows.entry(name.to_owned()).or_insert_with(blank)
    }

    fn count(&mut self, name: &str, place: &PlaceFacilities) {
        let row = self.row(name);
        row.facilities += place.facilities;
        row.reviewed += place.reviewed;
    }

    fn add(&mut self, name: &str, period: i32, sums: Sums) {
        let place = usize::try_from(i64::from(period) - i64::from(self.from)).unwrap_or(usize::MAX);
        let row = self.row(name);
        row.total += Sums { facilities: 0, ..sums };
        if let Some(one) = row.periods.get_mut(place) {
            *one += sums;
        }
    }

    fn rows(self) -> Vec<FiguresRow> {
        self.rows.into_values().collect()
    }
}

/// Sectors in the order in which they are shown everywhere.
fn in_order(mut sectors: Vec<FiguresRow>) -> Vec<FiguresRow> {
    let place = |row: &FiguresRow| Sector::ALL.iter().position(|sector| sector.as_str() == row.name);
    sectors.sort_by_key(place);
    sectors
}
