//! How scores went, quarter by quarter.

use super::{FIRST_YEAR, Month, MonthFigures, Scoring};
use crate::error::{FieldError, RuleError};
use crate::period::Period;
use crate::scores::PARTS_PER_POINT;
use chrono::Datelike;
use std::collections::BTreeMap;
use std::fmt;

/// A quarter of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter(i32);

/// What the reviews that came online in one quarter say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuarterStanding {
    /// The quarter.
    pub quarter: Quarter,
    /// How many reviews with a score.
    pub count: u32,
    /// Their plain mean, 1.0 to 5.0, neither weighted nor shrunk; none below the minimum.
    pub mean: Option<f64>,
}

impl Quarter {
    /// The quarter that a month lies in.
    pub const fn of(month: Month) -> Self {
        Self(month.number().div_euclid(3))
    }

    /// The quarter as somebody types it, such as `2026-K3` or `2026-Q3`; `now` is the month that is going on.
    ///
    /// Errors: `invalid_fields` (422) with `/quarter`, `bad_quarter` or `in_future`.
    pub fn typed(text: &str, now: Month) -> Result<Self, RuleError> {
        let wrong = |code, detail: &str| RuleError::invalid(vec![FieldError::new("/quarter", code, detail)]);
        let unread = || wrong("bad_quarter", "Schrijf een kwartaal als 2026-K3.");
        let text = text.trim().replace('K', "Q");
        let period: Period = text.parse().map_err(|_| unread())?;
        let first = period.first_day();
        if period.months() != 3 || first.year() < FIRST_YEAR {
            return Err(unread());
        }
        let quarter = Self(first.year().saturating_mul(4).saturating_add_unsigned(first.month0() / 3));
        if quarter > Self::of(now) {
            return Err(wrong("in_future", "Kies een kwartaal dat al begonnen is."));
        }
        Ok(quarter)
    }

    /// Its first and its last month.
    pub const fn months(self) -> (Month, Month) {
        let first = self.0.saturating_mul(3);
        (Month::from_number(first), Month::from_number(first.saturating_add(2)))
    }

    /// The quarter so many quarters earlier.
    #[must_use]
    pub const fn back(self, quarters: u32) -> Self {
        Self(self.0.saturating_sub_unsigned(quarters))
    }

    /// The year, and which quarter of it, 1 to 4.
    pub const fn parts(self) -> (i32, u32) {
        (self.0.div_euclid(4), self.0.rem_euclid(4) as u32 + 1)
    }
}

impl fmt::Display for Quarter {
    /// Such as `2026-Q4`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, quarter) = self.parts();
        write!(f, "{year:04}-Q{quarter}")
    }
}

/// The quarters from the first one with a review that counts to the present one, without a gap.
pub(super) fn trend(scoring: &Scoring, months: &[MonthFigures]) -> Vec<QuarterStanding> {
    let mut sums: BTreeMap<Quarter, (u32, i64)> = BTreeMap::new();
    let counting = months.iter().filter(|month| scoring.weight(month.month) > 0.0);
    for month in counting.filter(|month| month.figures.scored_count > 0) {
        let (count, parts) = sums.entry(Quarter::of(month.month)).or_default();
        *count = count.saturating_add(month.figures.scored_count);
        *parts = parts.saturating_add(month.figures.mean_parts_sum);
    }
    let Some((first, _)) = sums.first_key_value() else { return Vec::new() };
    let last = Quarter::of(scoring.month());
    (first.0..=last.0)
        .map(|number| {
            let (count, parts) = sums.get(&Quarter(number)).copied().unwrap_or_default();
            let mean =
                scoring.shows(count).then(|| parts as f64 / (PARTS_PER_POINT as f64 * f64::from(count)));
            QuarterStanding { quarter: Quarter(number), count, mean }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Result<String, &'static str> {
        let quarter = Quarter::typed(text, Month::from_number(2026 * 12 + 10));
        quarter
            .map(|quarter| quarter.to_string())
            .map_err(|refusal| refusal.fields.first().map_or("", |field| field.code))
    }

    #[test]
    fn a_quarter_is_read_in_dutch_and_as_it_is_written() {
        assert_eq!(typed("2026-K3"), Ok("2026-Q3".to_owned()));
        assert_eq!(typed(" 2026-Q4 "), Ok("2026-Q4".to_owned()), "the one that is going on");
        for wrong in
            ["", "2026", "2026-09", "2026-K5", "2026-K0", "1999-K4", "2026-q3", "K3-2026", "２026-K3"]
        {
            assert_eq!(typed(wrong), Err("bad_quarter"), "{wrong}");
        }
        assert_eq!((typed("2027-K1"), typed("9999-Q1")), (Err("in_future"), Err("in_future")));
        let quarter = Quarter::typed("2026-Q1", Month::from_number(2026 * 12 + 10)).unwrap();
        let (first, last) = quarter.months();
        assert_eq!((first.to_string().as_str(), last.to_string().as_str()), ("2026-01", "2026-03"));
        assert_eq!(quarter.back(7).to_string(), "2024-Q2");
    }
}
