//! When a contact can be reached, by the clock on the wall in Belgium.

use crate::belgium;
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc, Weekday};
use serde::Deserialize;

mod holidays;

pub use holidays::is_public_holiday;

/// How far ahead an opening is looked for, in days: more than any series of closed days.
const HORIZON: u64 = 400;
/// Minutes in a day.
const DAY: u16 = 1440;

/// A day of the week, or a public holiday on any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Day {
    /// Monday.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
    /// Saturday.
    Sat,
    /// Sunday.
    Sun,
    /// A public holiday: then only hours that name it count.
    Holiday,
}

/// Hours on some days.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// On which days.
    pub days: Vec<Day>,
    /// From when, such as `09:00`.
    pub from: TimeOfDay,
    /// Until when; `24:00` is midnight at the end of the day.
    pub to: TimeOfDay,
}

/// A time on the wall, in minutes after midnight, 0 to 1440.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct TimeOfDay(u16);

impl TryFrom<String> for TimeOfDay {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, &'static str> {
        const WRONG: &str = "not a time such as 09:00";
        let (hours, minutes) = text.split_once(':').ok_or(WRONG)?;
        if hours.len() != 2 || minutes.len() != 2 {
            return Err(WRONG);
        }
        let (hours, minutes) =
            (hours.parse::<u16>().map_err(|_| WRONG)?, minutes.parse::<u16>().map_err(|_| WRONG)?);
        let total = hours.saturating_mul(60).saturating_add(minutes);
        if minutes < 60 && total <= DAY { Ok(Self(total)) } else { Err(WRONG) }
    }
}

/// When a contact can be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// At every hour.
    Always,
    /// At these hours.
    Hours(Vec<Hours>),
    /// Nobody wrote down when.
    Unknown,
}

/// Whether a contact can be reached now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reachable {
    /// Now, at every hour.
    Always,
    /// Now, until then.
    Until(DateTime<Utc>),
    /// Not now; from then on.
    From(DateTime<Utc>),
    /// Not known.
    Unknown,
}

impl Opening {
    /// Whether the contact can be reached at `now`, and what comes next.
    pub fn reachable(&self, now: DateTime<Utc>) -> Reachable {
        let hours = match self {
            Self::Always => return Reachable::Always,
            Self::Unknown => return Reachable::Unknown,
            Self::Hours(hours) => hours,
        };
        match spans(hours, now).next() {
            Some((from, _)) if from > now => Reachable::From(from),
            Some((_, to)) => Reachable::Until(to),
            None => Reachable::Unknown,
        }
    }

    /// The moment at which `minutes` minutes of opening hours have gone by since `start`. Where the hours
    /// are not known, or there are none, all minutes count.
    pub fn after(&self, start: DateTime<Utc>, minutes: u32) -> DateTime<Utc> {
        let mut left = TimeDelta::minutes(i64::from(minutes));
        let Self::Hours(hours) = self else { return start + left };
        let mut end = None;
        for (from, to) in spans(hours, start) {
            let from = from.max(start);
            if to - from >= left {
                return from + left;
            }
            left -= to - from;
            end = Some(to);
        }
        end.unwrap_or(start) + left
    }

    /// What is wrong with these hours, if anything.
    pub fn problem(&self) -> Option<&'static str> {
        let Self::Hours(hours) = self else { return None };
        if hours.iter().any(|span| span.from >= span.to) {
            return Some("hours: from is not before to");
        }
        if hours.iter().all(|span| span.days.is_empty()) {
            return Some("hours: no days");
        }
        None
    }
}

impl Hours {
    /// Whether they name a day of the week, and not public holidays only.
    pub(crate) fn on_some_weekday(&self) -> bool {
        self.days.iter().any(|day| *day != Day::Holiday)
    }
}

type Span = (DateTime<Utc>, DateTime<Utc>);

/// The opening times that end after `now`, in order, for a year ahead.
fn spans(hours: &[Hours], now: DateTime<Utc>) -> impl Iterator<Item = Span> {
    let today = belgium::local(now).date();
    let days = (0..HORIZON).filter_map(move |ahead| today.checked_add_days(chrono::Days::new(ahead)));
    days.flat_map(move |date| of_day(hours, date)).filter(move |(_, to)| *to > now)
}

/// The opening times of a day, in order; those that touch or overlap are one.
pub(crate) fn of_day(hours: &[Hours], date: NaiveDate) -> Vec<Span> {
    let day = if is_public_holiday(date) { Day::Holiday } else { day_of(date.weekday()) };
    let mut minutes: Vec<(u16, u16)> =
        hours.iter().filter(|span| span.days.contains(&day)).map(|span| (span.from.0, span.to.0)).collect();
    minutes.sort_unstable();
    let mut merged: Vec<(u16, u16)> = Vec::new();
    for (from, to) in minutes {
        match merged.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => merged.push((from, to)),
        }
    }
    merged.into_iter().map(|(from, to)| (utc(date, from), utc(date, to))).collect()
}

const fn day_of(weekday: Weekday) -> Day {
    match weekday {
        Weekday::Mon => Day::Mon,
        Weekday::Tue => Day::Tue,
        Weekday::Wed => Day::Wed,
        Weekday::Thu => Day::Thu,
        Weekday::Fri => Day::Fri,
        Weekday::Sat => Day::Sat,
        Weekday::Sun => Day::Sun,
    }
}

/// The moment of a minute of a Belgian day. Of the hour that comes twice, the first; the hour that never
/// comes is taken as if winter time still held.
fn utc(date: NaiveDate, minute: u16) -> DateTime<Utc> {
    let wall = date.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(i64::from(minute));
    let summer = (wall - TimeDelta::hours(2)).and_utc();
    if belgium::local(summer) == wall { summer } else { (wall - TimeDelta::hours(1)).and_utc() }
}

#[cfg(test)]
mod tests;
