//! `[promises]`: what providers say that they will do, and asking whether it happened.

use super::layers::Layers;
use domain::PromiseRules;
use serde::Deserialize;

/// `[promises]`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromiseSettings {
    answer_days: u16,
    least_answers: u32,
    most_days: u16,
}

impl PromiseSettings {
    /// The rules that follow from it.
    pub const fn rules(&self) -> PromiseRules {
        PromiseRules {
            answer_days: self.answer_days,
            least_answers: self.least_answers,
            most_days: self.most_days,
        }
    }

    pub(super) fn check(&self, layers: &mut Layers) {
        layers.in_range("promises.answer_days", 1..=3650);
        layers.in_range("promises.least_answers", 1..=100);
        layers.in_range("promises.most_days", 1..=3650);
    }
}
