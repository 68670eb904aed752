//! `[score]`: when a score is shown, and how old reviews weigh in it.

use super::layers::Layers;
use domain::ScoreRules;
use serde::Deserialize;

/// `[score]`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreSettings {
    minimum: u32,
    half_life_months: u32,
    years: u32,
}

impl ScoreSettings {
    /// The rules of the domain that follow from it.
    pub const fn rules(&self) -> ScoreRules {
        ScoreRules { minimum: self.minimum, half_life_months: self.half_life_months, years: self.years }
    }

    pub(super) fn check(&self, layers: &mut Layers) {
        layers.in_range("score.minimum", 1..=100);
        layers.in_range("score.half_life_months", 1..=120);
        layers.in_range("score.years", 1..=10);
    }
}
