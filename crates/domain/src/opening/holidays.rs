//! The ten legal holidays of Belgium (royal decree of 18 April 1974, article 1).

use chrono::{Datelike, Days, NaiveDate};

/// Whether a day is a public holiday in Belgium.
pub fn is_public_holiday(date: NaiveDate) -> bool {
    const FIXED: [(u32, u32); 7] = [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)];
    // Easter Monday, Ascension Day, Whit Monday, in days after Easter Sunday.
    const AFTER_EASTER: [u64; 3] = [1, 39, 50];
    let moving = |easter: NaiveDate| {
        AFTER_EASTER.iter().any(|days| easter.checked_add_days(Days::new(*days)) == Some(date))
    };
    FIXED.contains(&(date.month(), date.day())) || easter(date.year()).is_some_and(moving)
}

/// Easter Sunday of a year of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_moves_as_it_should() {
        for known in ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22"] {
            assert_eq!(easter(day(known).year()), Some(day(known)));
        }
    }

    #[test]
    fn there_are_ten_holidays_in_2026() {
        let year = day("2026-01-01").iter_days().take_while(|date| date.year() == 2026);
        let found: Vec<String> =
            year.filter(|date| is_public_holiday(*date)).map(|d| d.to_string()).collect();
        let expected = [
            "2026-01-01",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-05-25",
            "2026-07-21",
            "2026-08-15",
            "2026-11-01",
            "2026-11-11",
            "2026-12-25",
        ];
        assert_eq!(found, expected);
    }
}
