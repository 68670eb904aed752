//! How much a count says: intervals, agreement between readers, differences between groups.
//!
//! Everything here is about small numbers as much as about large ones: a share of 3 in 4 says little, and
//! these functions tell how little.

mod kappa;
mod stratified;

pub use kappa::{Kappa, cohen_kappa, cohen_kappa_of};
pub use stratified::{Comparison, Stratum, compare, holm};

use serde::{Deserialize, Serialize};

/// The normal quantile of a 95% interval.
pub const Z95: f64 = 1.959_963_984_540_054;

/// From where to where the true value lies, in 95 of 100 cases.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The low end.
    pub low: f64,
    /// The high end.
    pub high: f64,
}

/// A share with its interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// How many of them.
    pub count: u64,
    /// Of how many.
    pub of: u64,
    /// The share, 0 to 1; 0 of nothing.
    pub share: f64,
    /// Where the true share lies (Wilson, 95%); everywhere where there is nothing to go by.
    pub interval: Interval,
}

impl Share {
    /// The share of `count` in `of`.
    pub fn new(count: u64, of: u64) -> Self {
        let share = if of == 0 { 0.0 } else { count.min(of) as f64 / of as f64 };
        Self { count, of, share, interval: wilson(count, of) }
    }
}

/// The 95% interval of a share by Wilson's score method (Wilson 1927, JASA 22:209): never below 0 or above
/// 1, and sound where the count is 0 or everything.
pub fn wilson(count: u64, of: u64) -> Interval {
    if of == 0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    let (n, z2) = (of as f64, Z95 * Z95);
    let p = count.min(of) as f64 / n;
    let middle = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z95 / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    // Of nothing and of everything one end is exact, which rounding would blur.
    let low = if count == 0 { 0.0 } else { (middle - half).max(0.0) };
    let high = if count >= of { 1.0 } else { (middle + half).min(1.0) };
    Interval { low, high }
}

/// The chance of a value of chi-squared with one degree of freedom that is at least this large.
pub fn chi_squared_tail(value: f64) -> f64 {
    if value.is_finite() && value > 0.0 { erfc((value / 2.0).sqrt()) } else { 1.0 }
}

/// The complementary error function for `x` from 0 on, with a relative error below 1.2e-7 (Numerical Recipes,
/// 2nd edition, 6.2, a Chebyshev fit by Press et al.).
fn erfc(x: f64) -> f64 {
    const FIT: [f64; 10] = [
        -1.265_512_23,
        1.000_023_68,
        0.374_091_96,
        0.096_784_18,
        -0.186_288_06,
        0.278_868_07,
        -1.135_203_98,
        1.488_515_87,
        -0.822_152_23,
        0.170_872_77,
    ];
    let t = 1.0 / (1.0 + 0.5 * x);
    let sum = FIT.iter().rev().fold(0.0, |sum, term| sum * t + term);
    t * (-x * x + sum).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(value: f64, expected: f64, within: f64) {
        assert!((value - expected).abs() < within, "{value} is not {expected}");
    }

    #[test]
    fn wilson_gives_the_published_values() {
        // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
        for (count, of, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let interval = wilson(count, of);
            near(interval.low, low, 5e-5);
            near(interval.high, high, 5e-5);
        }
        assert_eq!(wilson(0, 0), Interval { low: 0.0, high: 1.0 });
        assert_eq!((wilson(5, 5).high, wilson(0, 5).low), (1.0, 0.0));
    }

    #[test]
    fn the_tail_of_chi_squared_is_that_of_the_tables() {
        for (value, chance) in [(3.841_459, 0.05), (6.634_897, 0.01), (10.827_566, 0.001), (0.454_936, 0.5)] {
            near(chi_squared_tail(value) / chance, 1.0, 1e-5);
        }
        assert_eq!((chi_squared_tail(0.0), chi_squared_tail(f64::NAN)), (1.0, 1.0));
    }
}
