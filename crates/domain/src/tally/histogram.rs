//! How long things took.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many things took how many minutes. Kept to the minute up to four hours and to the quarter of an
/// hour after that, rounded down, so that years of it stay small; the same for everybody who counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Histogram(BTreeMap<u64, u64>);

const EXACT: u64 = 240;
const STEP: u64 = 15;

impl Histogram {
    /// Counts something that took `minutes`.
    pub fn count(&mut self, minutes: u64) {
        let kept = if minutes < EXACT { minutes } else { minutes - minutes % STEP };
        *self.0.entry(kept).or_default() += 1;
    }

    /// Adds what another one counted.
    pub fn add(&mut self, other: &Self) {
        for (minutes, count) in &other.0 {
            *self.0.entry(*minutes).or_default() += count;
        }
    }

    /// How many things were counted.
    pub fn total(&self) -> u64 {
        self.0.values().sum()
    }

    /// How many took longer than `minutes`.
    pub fn longer_than(&self, minutes: u64) -> u64 {
        self.0.iter().filter(|(took, _)| **took > minutes).map(|(_, count)| count).sum()
    }

    /// The number of minutes within which the share `part` (0 to 1) was done, by the nearest rank; nothing
    /// of nothing. The median is that of a half.
    pub fn quantile(&self, part: f64) -> Option<u64> {
        let total = self.total();
        let rank = (part.clamp(0.0, 1.0) * total as f64).ceil().max(1.0);
        let mut passed = 0;
        self.0
            .iter()
            .find(|(_, count)| {
                passed += **count;
                passed as f64 >= rank
            })
            .map(|(minutes, _)| *minutes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_the_nearest_ranks() {
        let mut histogram = Histogram::default();
        assert_eq!(histogram.quantile(0.5), None);
        (1..=100).for_each(|minutes| histogram.count(minutes));
        assert_eq!([0.0, 0.5, 0.95, 1.0].map(|part| histogram.quantile(part)), [1, 50, 95, 100].map(Some));
        assert_eq!((histogram.total(), histogram.longer_than(95)), (100, 5));
    }

    #[test]
    fn long_waits_are_kept_to_the_quarter() {
        let mut histogram = Histogram::default();
        [239, 240, 254, 255].into_iter().for_each(|minutes| histogram.count(minutes));
        assert_eq!(serde_json::to_string(&histogram).unwrap(), r#"{"239":1,"240":2,"255":1}"#);
        let read: Histogram = serde_json::from_str(r#"{"239":1,"240":2,"255":1}"#).unwrap();
        assert_eq!(read, histogram);
    }
}
