//! The days that a report is about.

use crate::error::{FieldError, RuleError};
use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// Days in Belgium, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// The longest period: ten years, with their leap days.
pub const MAX_DAYS: i64 = 3653;
/// Years that a report can speak of. Dates are kept as texts of ten letters, which sort by time.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2199;

impl Period {
    /// The period that was asked for. Without an end it ends `today`; without a beginning it is a year long.
    ///
    /// Errors: `invalid_fields` with `/from` or `/to` (422): the end before the beginning, a year out of
    /// reach, or more than ten years.
    pub fn asked(
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Result<Self, RuleError> {
        let to = to.unwrap_or(today);
        let year_before = || to.checked_sub_months(Months::new(12)).and_then(|day| day.succ_opt());
        let from = from.or_else(year_before).unwrap_or(to);
        let mut errors = Vec::new();
        for (pointer, day) in [("/from", from), ("/to", to)] {
            if !YEARS.contains(&day.year()) {
                let detail = format!("Kies een dag van {} tot {}.", YEARS.start(), YEARS.end());
                errors.push(FieldError::new(pointer, "out_of_range", detail));
            }
        }
        if from > to {
            errors.push(FieldError::new("/to", "before_from", "De laatste dag komt voor de eerste."));
        } else if (to - from).num_days() >= MAX_DAYS {
            errors.push(FieldError::new("/from", "too_long", "Een verslag gaat over hoogstens tien jaar."));
        }
        if errors.is_empty() { Ok(Self { from, to }) } else { Err(RuleError::invalid(errors)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(from: &str, to: &str) -> Result<Period, Vec<(String, &'static str)>> {
        let day = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
        let today = "2026-11-22".parse().unwrap();
        Period::asked(day(from), day(to), today)
            .map_err(|error| error.fields.into_iter().map(|field| (field.pointer, field.code)).collect())
    }

    #[test]
    fn what_is_not_asked_is_the_last_year() {
        let year = asked("", "").unwrap();
        assert_eq!((year.from.to_string(), year.to.to_string()), ("2025-11-23".into(), "2026-11-22".into()));
        assert_eq!(asked("2026-11-22", "").unwrap().from, year.to);
    }

    #[test]
    fn wrong_periods_are_refused() {
        assert_eq!(asked("2026-02-02", "2026-02-01"), Err(vec![("/to".into(), "before_from")]));
        assert_eq!(asked("2016-11-20", ""), Err(vec![("/from".into(), "too_long")]));
        assert!(asked("2016-11-23", "").is_ok());
        let far = Err(vec![("/from".into(), "out_of_range"), ("/to".into(), "out_of_range")]);
        assert_eq!(asked("9999-01-01", "9999-12-31"), far);
        assert_eq!(asked("", "-9999-01-01").unwrap_err()[1], ("/to".into(), "out_of_range"));
    }
}
