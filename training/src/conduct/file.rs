//! A fitted model as the two files that screening reads.

use super::fit::Fitted;
use anyhow::Result;
use screening::{CONDUCT_BUCKETS, ConductModel, FLAGS, Flag, PerFlag};
use std::fmt::Write as _;

/// Signals whose weights are all smaller than this are left out.
const NOTHING: f32 = 1e-4;

/// `models/conduct.bin`; `signals` are the names of the signals, `scale` their scale in training.
pub fn model(fitted: &Fitted, signals: &[String], words: (f32, f32), scale: f32) -> ConductModel {
    let mut made = ConductModel {
        bias: [0.0; FLAGS],
        step: [0.0; FLAGS],
        weights: vec![[0; FLAGS]; CONDUCT_BUCKETS],
        rarity: fitted.rarity.clone(),
        signals: Vec::new(),
    };
    let block = |bucket: usize| if bucket < CONDUCT_BUCKETS / 2 { words.0 } else { words.1 };
    let mut named: Vec<PerFlag> = vec![[0.0; FLAGS]; signals.len()];
    for (k, weights) in fitted.weights.iter().enumerate() {
        let (grams, rest) = weights.split_at(CONDUCT_BUCKETS);
        let effective = |bucket: usize, w: f32| w * block(bucket);
        let most =
            grams.iter().enumerate().map(|(b, w)| effective(b, *w).abs()).fold(f32::MIN_POSITIVE, f32::max);
        let step = most / f32::from(i8::MAX);
        made.step[k] = step;
        made.bias[k] = rest.last().copied().unwrap_or_default();
        for (bucket, w) in grams.iter().enumerate() {
            made.weights[bucket][k] = (effective(bucket, *w) / step).round() as i8;
        }
        for (slot, w) in named.iter_mut().zip(rest) {
            slot[k] = w * scale;
        }
    }
    made.signals =
        signals.iter().cloned().zip(named).filter(|(_, w)| w.iter().any(|w| w.abs() > NOTHING)).collect();
    made
}

/// `models/conduct.toml`.
pub fn calibration(fitted: &Fitted) -> Result<String> {
    let mut out = String::from(
        "# What the sums of the conduct model mean, written by `training conduct train`: the log-odds of a flag\n\
         # are offset + whole * (sum over the text) + peak * (highest sum over a sentence); from `threshold` on\n\
         # it is reported. A threshold may be changed by hand; then count up the version in settings.toml.\n",
    );
    for (flag, c) in Flag::ALL.into_iter().zip(&fitted.calibration) {
        write!(
            out,
            "\n[{flag}]\noffset = {:.4}\nwhole = {:.4}\npeak = {:.4}\nthreshold = {:.3}\n",
            c.offset, c.whole, c.peak, c.threshold
        )?;
    }
    Ok(out)
}
