//! A period of whole months that is asked, as somebody types it.

use crate::error::{FieldError, RuleError};
use crate::period::Period;
use crate::standing::{FIRST_YEAR, Month, Quarter};
use chrono::{DateTime, Datelike, NaiveDate, Utc};

/// Most months at once.
pub const MOST_MONTHS: i64 = 60;
/// Months that are shown where nothing is asked.
const USUAL_MONTHS: u32 = 12;

/// What is asked, as it was typed: a month `2026-05`, a quarter `2026-Q2` or a year `2026`; none for the usual.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MonthsAsked {
    /// The period begins with the first month of this.
    pub from: Option<String>,
    /// The period ends with the last month of this, which is included.
    pub to: Option<String>,
}

/// Whole months, in which reviews came online (UTC).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthRange {
    /// The first month.
    pub from: Month,
    /// The last month, which is included.
    pub to: Month,
}

impl MonthsAsked {
    /// The period; `now` is the month that is going on.
    ///
    /// Errors: `invalid_fields` (422) with `/from` or `/to`.
    pub fn period(&self, now: Month) -> Result<MonthRange, RuleError> {
        let wrong = |pointer: &str, code, detail: String| {
            Err(RuleError::invalid(vec![FieldError::new(pointer, code, detail)]))
        };
        let end = read("/to", self.to.as_deref())?;
        if end.is_some_and(|end| month(end.first_day()).number() > now.number()) {
            return wrong("/to", "in_future", "Kies een maand die al begonnen is.".to_owned());
        }
        // A quarter or a year that is going on ends now.
        let to = end.map_or(now, |end| month(end.last_month()));
        let to = Month::from_number(to.number().min(now.number()));
        let usual = to.back(USUAL_MONTHS - 1);
        let from = read("/from", self.from.as_deref())?.map_or(usual, |period| month(period.first_day()));
        if from.number() > to.number() {
            return wrong("/from", "after_end", "Kies een begin dat voor het einde ligt.".to_owned());
        }
        if from.until(to) >= MOST_MONTHS {
            let detail = format!("Kies hoogstens {} jaar tegelijk.", MOST_MONTHS / 12);
            return wrong("/from", "too_long", detail);
        }
        Ok(MonthRange { from, to })
    }
}

fn read(pointer: &str, text: Option<&str>) -> Result<Option<Period>, RuleError> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    let period: Option<Period> = text.parse().ok();
    let period = period.filter(|period| period.first_day().year() >= FIRST_YEAR);
    period.map(Some).ok_or_else(|| {
        let detail = "Schrijf een maand als 2026-05, een kwartaal als 2026-Q2 of een jaar als 2026.";
        RuleError::invalid(vec![FieldError::new(pointer, "bad_period", detail)])
    })
}

fn month(day: NaiveDate) -> Month {
    Month::from_number(day.year().saturating_mul(12).saturating_add(i32::try_from(day.month0()).unwrap_or(0)))
}

impl MonthRange {
    /// How many months.
    pub fn months(self) -> i64 {
        self.from.until(self.to) + 1
    }

    /// From when up to when.
    pub fn times(self) -> (DateTime<Utc>, DateTime<Utc>) {
        (begin(self.from), begin(Month::from_number(self.to.number().saturating_add(1))))
    }

    /// The quarters that it touches, whole: their first and last month.
    pub fn quarters(self) -> (Month, Month) {
        let first = self.from.number().div_euclid(3) * 3;
        let last = self.to.number().div_euclid(3) * 3 + 2;
        (Month::from_number(first), Month::from_number(last))
    }

    /// The quarter that it is exactly, where it is one; one that is going on counts too.
    pub fn quarter(self, now: Month) -> Option<Quarter> {
        let (first, last) = self.quarters();
        let whole =
            self.from == first && (self.to == last || (self.to == now && last.number() > now.number()));
        (whole && Quarter::of(self.from) == Quarter::of(self.to)).then(|| Quarter::of(self.from))
    }
}

fn begin(month: Month) -> DateTime<Utc> {
    let (year, month) = month.parts();
    let day = NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default();
    day.and_time(chrono::NaiveTime::MIN).and_utc()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(from: &str, to: &str) -> Result<(String, String), &'static str> {
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let asked = MonthsAsked { from: given(from), to: given(to) };
        match asked.period(Month::from_number(2026 * 12 + 10)) {
            Ok(period) => Ok((period.from.to_string(), period.to.to_string())),
            Err(refusal) => Err(refusal.fields.first().map_or("", |field| field.code)),
        }
    }

    #[test]
    fn months_quarters_and_years_are_read_and_what_is_going_on_ends_now() {
        let owned = |from: &str, to: &str| Ok((from.to_owned(), to.to_owned()));
        assert_eq!(period("", ""), owned("2025-12", "2026-11"));
        assert_eq!(period("2026-03", "2026-05"), owned("2026-03", "2026-05"));
        assert_eq!(period("2026-Q3", "2026-Q3"), owned("2026-07", "2026-09"));
        assert_eq!(period("2026-Q4", "2026-Q4"), owned("2026-10", "2026-11"));
        assert_eq!(period("2026", "2026"), owned("2026-01", "2026-11"));
        assert_eq!(period("", "2025-06"), owned("2024-07", "2025-06"));
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for (from, to, code) in [
            ("mei", "", "bad_period"),
            ("2026-13", "", "bad_period"),
            ("", "0000-01", "bad_period"),
            ("1999-12", "", "bad_period"),
            ("", "2026-12", "in_future"),
            ("", "2999", "in_future"),
            ("2026-05", "2026-04", "after_end"),
            ("2021-11", "2026-11", "too_long"),
        ] {
            assert_eq!(period(from, to), Err(code), "{from} {to}");
        }
        assert!(period("2021-12", "2026-11").is_ok());
    }

    #[test]
    fn a_quarter_is_known_as_one() {
        let now = Month::from_number(2026 * 12 + 10);
        let of = |from: i32, to: i32| {
            MonthRange { from: Month::from_number(from), to: Month::from_number(to) }.quarter(now)
        };
        let year = 2026 * 12;
        assert_eq!(of(year + 6, year + 8).map(|quarter| quarter.to_string()), Some("2026-Q3".to_owned()));
        assert_eq!(of(year + 9, year + 10).map(|quarter| quarter.to_string()), Some("2026-Q4".to_owned()));
        assert_eq!(of(year + 6, year + 7), None);
        assert_eq!(of(year + 6, year + 11), None);
    }
}
