//! How long each of many things took.

use serde::Serialize;
use std::time::Duration;

/// What a run gives.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// How many things were done.
    count: usize,
    /// In how many seconds altogether.
    seconds: f64,
    /// How many a second.
    per_second: f64,
    /// Median, in milliseconds.
    p50_ms: f64,
    /// 99th percentile, in milliseconds.
    p99_ms: f64,
}

/// Sums up what was measured; `took` need not be in order.
pub fn summary(mut took: Vec<Duration>, altogether: Duration) -> Summary {
    took.sort_unstable();
    let seconds = altogether.as_secs_f64();
    Summary {
        count: took.len(),
        seconds,
        per_second: if seconds > 0.0 { took.len() as f64 / seconds } else { 0.0 },
        p50_ms: quantile(&took, 50),
        p99_ms: quantile(&took, 99),
    }
}

/// The smallest value that at least `percent` of the values do not exceed, in milliseconds.
fn quantile(sorted: &[Duration], percent: usize) -> f64 {
    let rank = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(rank).map_or(0.0, |value| value.as_secs_f64() * 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_values_that_were_measured() {
        let took = (1..=200).rev().map(Duration::from_millis).collect();
        let summary = summary(took, Duration::from_secs(4));
        assert_eq!((summary.count, summary.per_second), (200, 50.0));
        assert_eq!((summary.p50_ms, summary.p99_ms), (100.0, 198.0));
    }

    #[test]
    fn nothing_measured_is_nothing() {
        let summary = summary(Vec::new(), Duration::ZERO);
        assert_eq!((summary.per_second, summary.p99_ms), (0.0, 0.0));
    }
}
