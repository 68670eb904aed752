//! Belgian time: what day it is for the readers.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday};

/// The clock on the wall in Belgium at `at`: one hour ahead of UTC, two in summer time, which runs
/// from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October
/// (Directive 2000/84/EC). Years before 1996 had other rules and do not occur here.
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    let utc = at.naive_utc();
    let summer = match (switch(utc.year(), 3), switch(utc.year(), 10)) {
        (Some(begin), Some(end)) => begin <= utc && utc < end,
        _ => false,
    };
    utc + TimeDelta::hours(if summer { 2 } else { 1 })
}

/// The day in Belgium at `at`.
pub fn day(at: DateTime<Utc>) -> NaiveDate {
    local(at).date()
}

/// The moment at which a day begins in Belgium. No switch between winter and summer time falls on
/// midnight, so that there is always exactly one.
pub fn midnight(day: NaiveDate) -> DateTime<Utc> {
    let wall = day.and_time(NaiveTime::MIN);
    let winter = (wall - TimeDelta::hours(1)).and_utc();
    if local(winter) == wall { winter } else { winter - TimeDelta::hours(1) }
}

fn switch(year: i32, month: u32) -> Option<NaiveDateTime> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    let back = i64::from(last.weekday().days_since(Weekday::Sun));
    (last - TimeDelta::days(back)).and_hms_opt(1, 0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_time_begins_and_ends_on_the_minute() {
        let wall = |at: &str| local(at.parse().unwrap()).format("%Y-%m-%d %H:%M").to_string();
        assert_eq!(wall("2026-03-29T00:59:00Z"), "2026-03-29 01:59");
        assert_eq!(wall("2026-03-29T01:00:00Z"), "2026-03-29 03:00");
        assert_eq!(wall("2026-10-25T00:59:00Z"), "2026-10-25 02:59");
        assert_eq!(wall("2026-10-25T01:00:00Z"), "2026-10-25 02:00");
    }

    #[test]
    fn every_day_begins_at_its_midnight() {
        let mut day = NaiveDate::from_ymd_opt(2025, 12, 30).unwrap();
        for _ in 0..800 {
            let begins = midnight(day);
            assert_eq!(super::day(begins), day);
            assert_eq!(super::day(begins - TimeDelta::microseconds(1)), day.pred_opt().unwrap());
            day = day.succ_opt().unwrap();
        }
    }
}
