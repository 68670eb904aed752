//! Belgian time and the months a review can speak of.

use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveDateTime, TimeDelta, Utc, Weekday};

/// The clock on the wall in Belgium at `at`: one hour ahead of UTC, two in summer time, which runs
/// from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October
/// (Directive 2000/84/EC). Years before 1996 had other rules and do not occur here.
pub fn brussels(at: DateTime<Utc>) -> NaiveDateTime {
    let utc = at.naive_utc();
    let summer = match (switch(utc.year(), 3), switch(utc.year(), 10)) {
        (Some(begin), Some(end)) => begin <= utc && utc < end,
        _ => false,
    };
    utc + TimeDelta::hours(if summer { 2 } else { 1 })
}

fn switch(year: i32, month: u32) -> Option<NaiveDateTime> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    let back = i64::from(last.weekday().days_since(Weekday::Sun));
    (last - TimeDelta::days(back)).and_hms_opt(1, 0, 0)
}

/// The month of `today` and the `count - 1` before it, newest first, each as `2026-05`.
pub fn months_back(today: NaiveDate, count: u32) -> Vec<String> {
    (0..count)
        .filter_map(|back| today.with_day(1)?.checked_sub_months(Months::new(back)))
        .map(|month| format!("{:04}-{:02}", month.year(), month.month()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(at: &str) -> String {
        brussels(at.parse().unwrap()).format("%Y-%m-%d %H:%M").to_string()
    }

    #[test]
    fn summer_time_begins_and_ends_on_the_minute() {
        assert_eq!(local("2026-03-29T00:59:00Z"), "2026-03-29 01:59");
        assert_eq!(local("2026-03-29T01:00:00Z"), "2026-03-29 03:00");
        assert_eq!(local("2026-10-25T00:59:00Z"), "2026-10-25 02:59");
        assert_eq!(local("2026-10-25T01:00:00Z"), "2026-10-25 02:00");
        assert_eq!(local("2026-11-21T23:30:00Z"), "2026-11-22 00:30");
    }

    #[test]
    fn months_go_back_over_the_turn_of_the_year() {
        let today = NaiveDate::from_ymd_opt(2026, 1, 31).unwrap();
        assert_eq!(months_back(today, 3), ["2026-01", "2025-12", "2025-11"]);
        assert_eq!(months_back(today, 36).len(), 36);
    }
}
