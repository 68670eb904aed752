//! Working time: how long the desk has had for something, not counting nights, weekends and holidays.

use crate::case::Lane;
use crate::opening::{Hours, Opening, of_day};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use std::collections::BTreeSet;

/// How many days one sum looks at, at most: more than a hundred years.
const HORIZON: u64 = 40_000;

/// When the desk works: hours by the clock on the wall in Belgium, not on public holidays (unless hours name
/// them) and not on the days on which it is closed besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkCalendar {
    hours: Vec<Hours>,
    closed: BTreeSet<NaiveDate>,
}

/// What is wrong with a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BadCalendar(pub &'static str);

impl WorkCalendar {
    /// A calendar of these hours, closed on these days besides.
    ///
    /// Errors: hours that end before they begin, or no hours in a week at all.
    pub fn new(hours: Vec<Hours>, closed: impl IntoIterator<Item = NaiveDate>) -> Result<Self, BadCalendar> {
        if let Some(problem) = Opening::Hours(hours.clone()).problem() {
            return Err(BadCalendar(problem));
        }
        if !hours.iter().any(Hours::on_some_weekday) {
            return Err(BadCalendar("hours: on no day of the week"));
        }
        Ok(Self { hours, closed: closed.into_iter().collect() })
    }

    /// Whether the desk works at `at`.
    pub fn is_open(&self, at: DateTime<Utc>) -> bool {
        self.spans(at).next().is_some_and(|(from, _)| from <= at)
    }

    /// When the desk works next: `at` itself while it works.
    pub fn next_opening(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        self.spans(at).next().map_or(at, |(from, _)| from.max(at))
    }

    /// The moment at which so much working time has gone by since `at`; `at` itself for none.
    pub fn add(&self, at: DateTime<Utc>, working: TimeDelta) -> DateTime<Utc> {
        let mut left = working.max(TimeDelta::zero());
        let mut end = at;
        if left.is_zero() {
            return at;
        }
        for (from, to) in self.spans(at) {
            let from = from.max(at);
            if to - from >= left {
                return from + left;
            }
            left -= to - from;
            end = to;
        }
        end + left
    }

    /// How much working time lies between two moments; none when the second comes first.
    pub fn between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> TimeDelta {
        let spans = self.spans(from).take_while(|(opens, _)| *opens < to);
        spans.map(|(opens, closes)| (closes.min(to) - opens.max(from)).max(TimeDelta::zero())).sum()
    }

    /// The working spans that end after `at`, in order.
    fn spans(&self, at: DateTime<Utc>) -> impl Iterator<Item = (DateTime<Utc>, DateTime<Utc>)> {
        let today = crate::belgium::day(at);
        let days = (0..HORIZON).map_while(move |ahead| today.checked_add_days(Days::new(ahead)));
        let open = days.filter(|day| !self.closed.contains(day));
        open.flat_map(|day| of_day(&self.hours, day)).filter(move |(_, to)| *to > at)
    }
}

/// By when cases are to be decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueRules {
    /// When the desk works.
    pub calendar: WorkCalendar,
    /// Working hours that half of all cases should take at most.
    pub target_hours: u32,
    /// Working hours after which an ordinary case is late.
    pub ordinary_hours: u32,
    /// Working minutes after which a case in the safeguarding lane is late.
    pub safeguarding_minutes: u32,
}

impl DueRules {
    /// By when a case in this lane that opens at `at` is to be decided.
    pub fn due(&self, lane: Lane, at: DateTime<Utc>) -> DateTime<Utc> {
        let time = match lane {
            Lane::Safeguarding => TimeDelta::minutes(i64::from(self.safeguarding_minutes)),
            Lane::Ordinary => TimeDelta::hours(i64::from(self.ordinary_hours)),
        };
        self.calendar.add(at, time)
    }
}

#[cfg(test)]
mod tests;
