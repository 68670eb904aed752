//! The dashboard of the pilots' goals: everything from kept sums, so that it costs the same with a million reviews.

use super::sectors_of;
use crate::Desk;
use crate::pilot_manager::PilotManager;
use chrono::{Days, NaiveDate};
use domain::insight::Counts;
use domain::months_asked::{MonthRange, MonthsAsked};
use domain::pilot::ApplicationState;
use domain::standing::Month;
use domain::tally::{Histogram, Tally};
use domain::{FieldError, RuleError, Sector};
use std::collections::BTreeMap;
use storage::{PlaceFacilities, WeekMove};

/// What is asked, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DashboardAsked {
    /// One sector; none for all of the manager's.
    pub sector: Option<String>,
    /// The months.
    pub months: MonthsAsked,
}

/// The goals in numbers, for the sectors of whoever looks.
#[derive(Clone, Debug, PartialEq)]
pub struct Dashboard {
    /// The sectors.
    pub sectors: Vec<Sector>,
    /// The sectors that the manager may choose from.
    pub choices: Vec<Sector>,
    /// The months.
    pub period: MonthRange,
    /// How many applications stand where now.
    pub phases: BTreeMap<ApplicationState, u64>,
    /// How many stood where at the end of each week of the period, oldest first: its Monday and the numbers.
    pub weeks: Vec<(NaiveDate, BTreeMap<ApplicationState, u64>)>,
    /// Month by month, oldest first.
    pub months: Vec<DashboardMonth>,
    /// All months together.
    pub reviews: ReviewSums,
    /// Reviews by language, most first.
    pub languages: Vec<(String, u64)>,
    /// Reviews that somebody helped with, by kind of helper, most first.
    pub helped: Vec<(String, u64)>,
    /// What the editors decided in these months, by sector, from the public ledger.
    pub decisions: Vec<DashboardDecisions>,
    /// Municipalities with an open facility, by name: how many, and how many of them have a public review.
    pub coverage: Vec<Coverage>,
}

/// A month.
#[derive(Clone, Debug, PartialEq)]
pub struct DashboardMonth {
    /// Which.
    pub month: Month,
    /// Its reviews.
    pub reviews: ReviewSums,
}

/// Public reviews that came online in some time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ReviewSums {
    /// How many.
    pub count: u64,
    /// How many of them are wholly positive.
    pub positive: u64,
    /// How many of them have a public answer.
    pub answered: u64,
    /// Within how many whole days half of the answers came.
    pub median_answer_days: Option<u32>,
}

/// What the editors decided about the texts of a sector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DashboardDecisions {
    /// The sector.
    pub sector: Sector,
    /// Decisions that end a case.
    pub decided: u64,
    /// Of those, that published.
    pub published: u64,
    /// Of those, that refused.
    pub refused: u64,
    /// Of those, that sent back.
    pub returned: u64,
    /// Within how many minutes half of them were taken, since the case came in.
    pub median_minutes: Option<u64>,
}

/// How far the reviews reach in a municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Its name in Dutch; empty where the register does not say.
    pub municipality: String,
    /// Facilities that are open now.
    pub facilities: u64,
    /// Those of them with a public review.
    pub reviewed: u64,
}

impl ReviewSums {
    fn of(counts: &Counts) -> Self {
        let answers = counts.answers();
        Self {
            count: counts.reviews(),
            positive: counts.positive(),
            answered: answers.total(),
            median_answer_days: answers.median(),
        }
    }

    /// A part of the reviews as a share, 0 to 1; none of nothing.
    pub fn share(&self, part: u64) -> Option<f64> {
        (self.count > 0).then(|| part as f64 / self.count as f64)
    }
}

impl Desk {
    /// The dashboard of some months.
    ///
    /// Errors: `invalid_fields` (422) with `/sector`, also for one that is not the manager's, `/from` or `/to`.
    pub async fn dashboard(
        &self,
        manager: &PilotManager,
        asked: &DashboardAsked,
    ) -> Result<Dashboard, RuleError> {
        let (now, view) = (self.clock.now(), self.store.view());
        let period = asked.months.period(Month::of(now))?;
        let choices = sectors_of(manager);
        let sectors = chosen(asked.sector.as_deref(), &choices)?;
        let moves = view.pilot_weeks().of_sectors(&sectors, None).await?;
        let kept = view.sector_months().between(&sectors, None, (period.from, period.to), false).await?;
        let kept: BTreeMap<i32, Counts> = kept.into_iter().map(|one| (one.month, one.counts)).collect();
        let mut all = Counts::default();
        kept.values().for_each(|counts| all.add(counts, 1));
        let month = |number: i32| DashboardMonth {
            month: Month::from_number(number),
            reviews: kept.get(&number).map(ReviewSums::of).unwrap_or_default(),
        };
        let (first, next) = days(period);
        let tally = self.store.tally(first, next, now, self.ids.as_ref()).await?;
        let decisions = sectors.iter().map(|sector| decided(&tally, *sector)).collect();
        Ok(Dashboard {
            phases: standing(&moves, None),
            weeks: weeks(&moves, (first, next.min(now.date_naive()))),
            months: (period.from.number()..=period.to.number()).map(month).collect(),
            reviews: ReviewSums::of(&all),
            languages: most_first(all.languages()),
            helped: most_first(all.helped()),
            coverage: coverage(&view.places().all().await?, &sectors),
            decisions,
            sectors,
            choices,
            period,
        })
    }
}

fn chosen(asked: Option<&str>, choices: &[Sector]) -> Result<Vec<Sector>, RuleError> {
    let Some(asked) = asked.map(str::trim).filter(|asked| !asked.is_empty()) else {
        return Ok(choices.to_vec());
    };
    let found = choices.iter().copied().find(|sector| sector.as_str() == asked);
    found.map(|sector| vec![sector]).ok_or_else(|| {
        let detail = "Kies een van je eigen sectoren.";
        RuleError::invalid(vec![FieldError::new("/sector", "unknown_sector", detail)])
    })
}

/// The first and the last day of the months.
fn days(period: MonthRange) -> (NaiveDate, NaiveDate) {
    let (from, to) = period.times();
    (from.date_naive(), to.date_naive().pred_opt().unwrap_or_default())
}

/// How many applications stand where at the end of the week of `until`, or now.
fn standing(moves: &[WeekMove], until: Option<NaiveDate>) -> BTreeMap<ApplicationState, u64> {
    let mut sums: BTreeMap<ApplicationState, i64> = BTreeMap::new();
    for one in moves.iter().filter(|one| until.is_none_or(|monday| one.monday <= monday)) {
        *sums.entry(one.state).or_default() += one.change;
    }
    ApplicationState::ALL
        .iter()
        .map(|state| {
            let count = sums.get(state).copied().unwrap_or_default();
            (*state, u64::try_from(count).unwrap_or_default())
        })
        .collect()
}

/// Every week that lies in these days, at least in part.
fn weeks(
    moves: &[WeekMove],
    (first, last): (NaiveDate, NaiveDate),
) -> Vec<(NaiveDate, BTreeMap<ApplicationState, u64>)> {
    let monday = first.week(chrono::Weekday::Mon).first_day();
    let mondays = std::iter::successors(Some(monday), |monday| monday.checked_add_days(Days::new(7)));
    mondays
        .take_while(|monday| *monday <= last)
        .map(|monday| (monday, standing(moves, Some(monday))))
        .collect()
}

fn most_first(counted: Vec<(&str, u64)>) -> Vec<(String, u64)> {
    let mut counted: Vec<(String, u64)> = counted.into_iter().map(|(name, n)| (name.to_owned(), n)).collect();
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counted
}

fn decided(tally: &Tally, sector: Sector) -> DashboardDecisions {
    let actions = tally.decisions.get(sector.as_str());
    let of = |action: &str| actions.and_then(|all| all.get(action)).copied().unwrap_or_default();
    let ends = |all: &BTreeMap<String, u64>| {
        all.iter().filter(|(action, _)| *action != "escalate").map(|(_, count)| count).sum()
    };
    let waited = tally.waited.get(sector.as_str());
    DashboardDecisions {
        sector,
        decided: actions.map(ends).unwrap_or_default(),
        published: of("publish"),
        refused: of("reject"),
        returned: of("return"),
        median_minutes: waited.and_then(|waited: &Histogram| waited.quantile(0.5)),
    }
}

fn coverage(places: &[PlaceFacilities], sectors: &[Sector]) -> Vec<Coverage> {
    let mut sums: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    for one in places.iter().filter(|one| sectors.contains(&one.place.sector)) {
        let (facilities, reviewed) = sums.entry(&one.place.municipality).or_default();
        *facilities += one.facilities;
        *reviewed += one.reviewed;
    }
    let sums = sums.into_iter().filter(|(_, (facilities, _))| *facilities > 0);
    sums.map(|(name, (facilities, reviewed))| Coverage {
        municipality: name.to_owned(),
        facilities: u64::try_from(facilities).unwrap_or_default(),
        reviewed: u64::try_from(reviewed).unwrap_or_default(),
    })
    .collect()
}
