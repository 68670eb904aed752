//! The linear model that weighs the measures, `models/readability.json`, trained by
//! `training readability`.

use super::measures::{COUNT, NAMES};
use super::reason::{Readability, ReadabilityReason};
use crate::files::{Files, SettingsError};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The settings file.
const FILE: &str = "models/readability.json";
/// Least weight of a measure, over what a good text has, to be named as a reason.
const LEAST_REASON: f64 = 0.35;
/// The most reasons at once; more help nobody.
const MOST_REASONS: usize = 4;

/// The file as written: what a measure adds to a verdict over `ok`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    fixable: Weights,
    unreadable: Weights,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Weights {
    bias: f64,
    measures: BTreeMap<String, f64>,
}

/// The model.
#[derive(Debug)]
pub(super) struct Model {
    fixable: Line,
    unreadable: Line,
}

/// One weighted sum.
#[derive(Debug)]
struct Line {
    bias: f64,
    weights: [f64; COUNT],
}

impl Model {
    /// Reads the model.
    ///
    /// # Errors
    /// [`SettingsError`] for an unknown measure; one that is left out weighs nothing.
    pub fn load(files: &Files) -> Result<Self, SettingsError> {
        let unusable = |problem: String| SettingsError::Unusable { file: FILE, problem };
        let stored: Stored =
            serde_json::from_str(files.text(FILE)?).map_err(|error| unusable(error.to_string()))?;
        let line = |stored: Weights| {
            if let Some(name) =
                stored.measures.keys().find(|name| !NAMES.iter().any(|known| known.0 == *name))
            {
                return Err(unusable(format!("{name}: there is no such measure")));
            }
            let mut weights = [0.0; COUNT];
            for (weight, (name, _)) in weights.iter_mut().zip(NAMES) {
                *weight = stored.measures.get(name).copied().unwrap_or_default();
            }
            Ok(Line { bias: stored.bias, weights })
        };
        Ok(Self { fixable: line(stored.fixable)?, unreadable: line(stored.unreadable)? })
    }

    /// The verdict with most weight (`ok` weighs nothing), and the reasons, the heaviest first.
    pub fn judge(&self, measures: &[f64; COUNT]) -> (Readability, Vec<ReadabilityReason>) {
        let (fixable, unreadable) = (self.fixable.sum(measures), self.unreadable.sum(measures));
        let (verdict, line) = if unreadable > 0.0 && unreadable >= fixable {
            (Readability::Unreadable, &self.unreadable)
        } else if fixable > 0.0 {
            (Readability::Fixable, &self.fixable)
        } else {
            return (Readability::Ok, Vec::new());
        };
        (verdict, line.reasons(measures))
    }
}

impl Line {
    fn sum(&self, measures: &[f64; COUNT]) -> f64 {
        self.bias + self.weights.iter().zip(measures).map(|(weight, measure)| weight * measure).sum::<f64>()
    }

    /// What weighed most; always at least one reason.
    fn reasons(&self, measures: &[f64; COUNT]) -> Vec<ReadabilityReason> {
        let mut parts: Vec<(f64, ReadabilityReason)> = Vec::new();
        for ((weight, measure), (_, reason)) in self.weights.iter().zip(measures).zip(NAMES) {
            match parts.iter_mut().find(|part| part.1 == reason) {
                Some(part) => part.0 += weight * measure,
                None => parts.push((weight * measure, reason)),
            }
        }
        parts.sort_by(|a, b| b.0.total_cmp(&a.0));
        let enough = parts.iter().take_while(|part| part.0 >= LEAST_REASON).count();
        parts.into_iter().take(enough.clamp(1, MOST_REASONS)).map(|part| part.1).collect()
    }
}
