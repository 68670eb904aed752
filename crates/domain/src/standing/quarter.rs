//! How scores went, quarter by quarter.

use super::{Month, MonthFigures, Scoring};
use crate::scores::PARTS_PER_POINT;
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
