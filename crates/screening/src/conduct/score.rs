//! From sums to probabilities.

use super::Flag;
use super::input::{Gram, Input};
use super::model::{FLAGS, PerFlag, Seen, Weights};
use crate::files::{Files, SettingsError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The file.
const FILE: &str = "models/conduct.toml";

/// What the sums of one flag mean.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagCalibration {
    /// The log-odds when both sums are 0.
    pub offset: f64,
    /// What one unit of the whole text's sum adds to the log-odds.
    pub whole: f64,
    /// What one unit of the highest sum among the sentences adds to them.
    pub peak: f64,
    /// From this probability on the flag is reported.
    pub threshold: f64,
}

impl FlagCalibration {
    /// How probable the flag is, 0 to 1.
    pub fn probability(&self, whole: f64, peak: f64) -> f64 {
        1.0 / (1.0 + (-(self.offset + self.whole * whole + self.peak * peak)).exp())
    }
}

/// `models/conduct.toml`: one table for each flag.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ConductCalibration {
    /// By flag; every flag is there.
    pub flags: BTreeMap<Flag, FlagCalibration>,
}

impl ConductCalibration {
    /// Reads the file.
    pub(super) fn load(files: &Files) -> Result<Self, SettingsError> {
        let all: Self = files.toml(FILE)?;
        match Flag::ALL.into_iter().find(|flag| !all.flags.contains_key(flag)) {
            None => Ok(all),
            Some(flag) => {
                Err(SettingsError::Unusable { file: FILE, problem: format!("has no table [{flag}]") })
            }
        }
    }

    /// That of `flag`; one that never reports anything when it is missing.
    pub(super) fn of(&self, flag: Flag) -> FlagCalibration {
        let never = FlagCalibration { offset: f64::NEG_INFINITY, whole: 0.0, peak: 0.0, threshold: 1.0 };
        self.flags.get(&flag).copied().unwrap_or(never)
    }
}

/// The sums of one text.
#[derive(Debug)]
pub(super) struct Scores {
    whole: PerFlag,
    peak: PerFlag,
}

impl Scores {
    /// The sum over the whole text for the flag number `k`.
    pub fn whole(&self, k: usize) -> f64 {
        f64::from(self.whole.get(k).copied().unwrap_or_default())
    }

    /// The highest sum over one sentence.
    pub fn peak(&self, k: usize) -> f64 {
        f64::from(self.peak.get(k).copied().unwrap_or_default())
    }
}

/// Sums up `input`.
pub(super) fn scores(input: &Input, weights: &Weights) -> Scores {
    let mut seen = Seen::new();
    let mut whole = weights.bias();
    weights.add_grams(&input.grams.words, &mut seen, &mut whole);
    weights.add_grams(&input.grams.parts, &mut seen, &mut whole);
    for &(number, value) in &input.signals.values {
        add(&mut whole, &weights.of_signal(number), value);
    }
    let mut frame = [0.0; FLAGS];
    for &number in &input.frame {
        add(&mut frame, &weights.of_signal(number), 1.0);
    }
    add(&mut whole, &frame, 1.0);
    add(&mut frame, &weights.bias(), 1.0);
    Scores { whole, peak: peak(input, weights, &mut seen, frame) }
}

/// The highest sums over single sentences, each beginning with `base`.
fn peak(input: &Input, weights: &Weights, seen: &mut Seen, base: PerFlag) -> PerFlag {
    let sentence = |gram: &Gram| input.reading.sentence.get(gram.token as usize).copied().unwrap_or_default();
    let mut parts = input.grams.parts.chunk_by(|a, b| sentence(a) == sentence(b)).peekable();
    let mut signals = input.signals.by_sentence.iter().peekable();
    let mut highest = [f32::NEG_INFINITY; FLAGS];
    for words in input.grams.words.chunk_by(|a, b| sentence(a) == sentence(b)) {
        let Some(here) = words.first().map(sentence) else { continue };
        let mut sums = base;
        weights.add_grams(words, seen, &mut sums);
        if let Some(parts) = parts.next_if(|p| p.first().map(sentence) == Some(here)) {
            weights.add_grams(parts, seen, &mut sums);
        }
        while let Some(&(_, number)) = signals.next_if(|s| s.0 <= here) {
            add(&mut sums, &weights.of_signal(number), 1.0);
        }
        for (high, sum) in highest.iter_mut().zip(sums) {
            *high = high.max(sum);
        }
    }
    // A text without a word has no sentence either.
    if highest.iter().all(|h| h.is_finite()) { highest } else { base }
}

fn add(sums: &mut PerFlag, weights: &PerFlag, value: f32) {
    for (sum, weight) in sums.iter_mut().zip(weights) {
        *sum += weight * value;
    }
}
