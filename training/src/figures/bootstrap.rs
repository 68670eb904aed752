//! Confidence intervals by resampling texts.

use super::Judged;

/// How often the texts are drawn anew.
const DRAWS: usize = 1000;

/// The middle 95% of `figure` over resamples of `texts`, drawn with replacement. Deterministic: the
/// generator (SplitMix64, Steele, Lea and Flood 2014) starts from a fixed seed. Draws in which the
/// figure is not defined are left out.
pub fn interval(texts: &[&Judged], figure: impl Fn(&[&Judged]) -> f64) -> (f64, f64) {
    let mut state = 20_261_122_u64;
    let mut draw = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    let many = u64::try_from(texts.len().max(1)).unwrap_or(u64::MAX);
    let mut values: Vec<f64> = (0..DRAWS)
        .map(|_| {
            let places = (0..texts.len()).map(|_| usize::try_from(draw() % many).unwrap_or_default());
            let sample: Vec<&Judged> = places.filter_map(|i| texts.get(i).copied()).collect();
            figure(&sample)
        })
        .filter(|value| value.is_finite())
        .collect();
    values.sort_by(f64::total_cmp);
    let at = |part: f64| values.get(((values.len().max(1) - 1) as f64 * part).round() as usize).copied();
    (at(0.025).unwrap_or(f64::NAN), at(0.975).unwrap_or(f64::NAN))
}
