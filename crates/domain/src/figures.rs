//! Figures over places and time: what the public reviews of a sector, a province or a municipality add up to.
//!
//! A review counts in the month in which it came online (UTC), like everywhere ([`crate::standing`]). A mean over
//! places is the plain mean of the reviews' means, neither weighted by age nor shrunk: it says what was published in
//! a period and does not change any more when that is over.

use crate::scores::PARTS_PER_POINT;
use crate::standing::{Month, Quarter, ScoreRules};
use std::fmt;
use std::ops::{AddAssign, Sub};
use std::str::FromStr;

/// Into how long periods time is cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grain {
    /// Quarters of a year.
    #[default]
    Quarter,
    /// Whole years.
    Year,
}

impl Grain {
    /// Both, the shortest first.
    pub const ALL: [Self; 2] = [Self::Quarter, Self::Year];

    /// The name in the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// How many months a period has.
    pub const fn months(self) -> i32 {
        match self {
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }

    /// The period in which a month lies, as a number: periods that follow each other have numbers that do.
    pub const fn period(self, month: Month) -> i32 {
        month.number().div_euclid(self.months())
    }

    /// The first period of a year, and its last one.
    pub const fn of_year(self, year: i32) -> (i32, i32) {
        let per_year = 12 / self.months();
        (year.saturating_mul(per_year), year.saturating_mul(per_year).saturating_add(per_year - 1))
    }

    /// The name of a period: `2026-Q4` or `2026`.
    pub fn name(self, period: i32) -> String {
        let first = Month::from_number(period.saturating_mul(self.months()));
        match self {
            Self::Quarter => Quarter::of(first).to_string(),
            Self::Year => format!("{:04}", first.parts().0),
        }
    }
}

impl fmt::Display for Grain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no length of periods.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected quarter or year")]
pub struct UnknownGrain;

impl FromStr for Grain {
    type Err = UnknownGrain;
    fn from_str(s: &str) -> Result<Self, UnknownGrain> {
        Self::ALL.into_iter().find(|grain| grain.as_str() == s).ok_or(UnknownGrain)
    }
}

/// What some public reviews add up to. As a difference ([`Sub`]) the numbers may be below 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many reviews.
    pub reviews: i64,
    /// How many of them give a score.
    pub scored: i64,
    /// The sum of those reviews' means, in parts of a point.
    pub mean_parts: i64,
    /// How many facilities have one of them. Of several periods together this is no number of facilities: one
    /// with reviews in two of them counts twice.
    pub facilities: i64,
}

impl Sums {
    /// The plain mean, 1.0 to 5.0; none where fewer reviews with a score than the minimum are behind it.
    pub fn mean(&self, rules: &ScoreRules) -> Option<f64> {
        let enough = self.scored > 0 && self.scored >= i64::from(rules.minimum);
        enough.then(|| self.mean_parts as f64 / (PARTS_PER_POINT as f64 * self.scored as f64))
    }
}

impl AddAssign for Sums {
    fn add_assign(&mut self, more: Self) {
        self.reviews += more.reviews;
        self.scored += more.scored;
        self.mean_parts += more.mean_parts;
        self.facilities += more.facilities;
    }
}

impl Sub for Sums {
    type Output = Self;

    fn sub(self, less: Self) -> Self {
        Self {
            reviews: self.reviews - less.reviews,
            scored: self.scored - less.scored,
            mean_parts: self.mean_parts - less.mean_parts,
            facilities: self.facilities - less.facilities,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_follow_each_other_and_have_names() {
        let november = Month::from_number(2026 * 12 + 10);
        assert_eq!(Grain::Quarter.name(Grain::Quarter.period(november)), "2026-Q4");
        assert_eq!(Grain::Year.name(Grain::Year.period(november)), "2026");
        let (first, last) = Grain::Quarter.of_year(2026);
        assert_eq!(
            (Grain::Quarter.name(first), Grain::Quarter.name(last)),
            ("2026-Q1".into(), "2026-Q4".into())
        );
        assert_eq!(last - first, 3);
        assert_eq!(Grain::Year.of_year(2026), (2026, 2026));
        assert_eq!("year".parse(), Ok(Grain::Year));
        assert!("month".parse::<Grain>().is_err());
    }

    #[test]
    fn a_mean_needs_the_minimum_and_is_plain() {
        let rules = ScoreRules { minimum: 3, half_life_months: 12, years: 3 };
        let mut sums = Sums { reviews: 4, scored: 2, mean_parts: 7 * PARTS_PER_POINT, facilities: 1 };
        assert_eq!(sums.mean(&rules), None);
        sums += Sums { reviews: 1, scored: 1, mean_parts: 5 * PARTS_PER_POINT, facilities: 1 };
        assert_eq!(sums.mean(&rules), Some(4.0));
        assert_eq!((sums - sums), Sums::default());
        assert_eq!(Sums::default().mean(&ScoreRules { minimum: 0, ..rules }), None);
    }
}
