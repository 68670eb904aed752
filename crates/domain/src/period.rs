//! When an experience was, as precisely as its writer wants to say it: a month, a quarter or a year. What is
//! said less precisely is stored less precisely, so that nothing more can leak.

use chrono::{Datelike, Months, NaiveDate};
use std::fmt;
use std::str::FromStr;

/// A month, a quarter or a year; as text `2026-05`, `2026-Q2` and `2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    first: NaiveDate,
    months: u32,
}

/// The text names no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a period: expected YYYY-MM, YYYY-Qn or YYYY")]
pub struct BadPeriod;

/// Months of a quarter.
const QUARTER: u32 = 3;
/// Months of a year.
const YEAR: u32 = 12;

impl Period {
    /// Its first day.
    pub const fn first_day(self) -> NaiveDate {
        self.first
    }

    /// The first day of its last month.
    pub fn last_month(self) -> NaiveDate {
        self.first.checked_add_months(Months::new(self.months.saturating_sub(1))).unwrap_or(self.first)
    }

    /// How many months it lasts: 1, 3 or 12.
    pub const fn months(self) -> u32 {
        self.months
    }

    /// The quarter that holds a month, the year that holds a quarter; a year is as coarse as it gets.
    pub fn coarser(self) -> Option<Self> {
        let months = match self.months {
            1 => QUARTER,
            QUARTER => YEAR,
            _ => return None,
        };
        let month0 = self.first.month0() - self.first.month0() % months;
        Some(Self { first: self.first.with_month0(month0)?, months })
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.first.year();
        match self.months {
            1 => write!(f, "{year:04}-{:02}", self.first.month()),
            QUARTER => write!(f, "{year:04}-Q{}", self.first.month0() / QUARTER + 1),
            _ => write!(f, "{year:04}"),
        }
    }
}

impl FromStr for Period {
    type Err = BadPeriod;

    fn from_str(text: &str) -> Result<Self, BadPeriod> {
        // A number as chrono and `parse` read it may have a sign or a space before it.
        let number = |part: &str, length: usize| {
            let plain = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| part.parse::<u32>().ok()).flatten().ok_or(BadPeriod)
        };
        let (year, rest) = text.split_once('-').map_or((text, None), |(year, rest)| (year, Some(rest)));
        let year = i32::try_from(number(year, 4)?).map_err(|_| BadPeriod)?;
        let (month, months) = match rest {
            None => (1, YEAR),
            Some(rest) => match rest.strip_prefix('Q') {
                Some(quarter) => {
                    let quarter = number(quarter, 1)?;
                    (quarter.checked_sub(1).ok_or(BadPeriod)? * QUARTER + 1, QUARTER)
                }
                None => (number(rest, 2)?, 1),
            },
        };
        let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or(BadPeriod)?;
        Ok(Self { first, months })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_and_written() {
        for text in ["2026-05", "2026-12", "2026-Q1", "2026-Q4", "2026", "0999"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
        let wrong = [
            "",
            "2026-",
            "2026-13",
            "2026-00",
            "2026-Q0",
            "2026-Q5",
            "2026-5",
            "+026",
            "26",
            "2026-q1",
            "2026-Q",
            "2026-05-01",
            " 2026",
            "2026-Q12",
            "２０２６",
        ];
        for text in wrong {
            assert_eq!(text.parse::<Period>(), Err(BadPeriod), "{text}");
        }
    }

    #[test]
    fn each_step_holds_the_one_before() {
        let month: Period = "2026-08".parse().unwrap();
        let quarter = month.coarser().unwrap();
        let year = quarter.coarser().unwrap();
        assert_eq!([quarter.to_string(), year.to_string()], ["2026-Q3", "2026"]);
        assert_eq!(year.coarser(), None);
        for one in [month, quarter, year] {
            assert!(one.first_day() <= month.first_day() && month.first_day() <= one.last_month());
        }
        assert_eq!(quarter.last_month(), "2026-09".parse::<Period>().unwrap().first_day());
        assert_eq!([month.months(), quarter.months(), year.months()], [1, 3, 12]);
    }
}
