//! `[relationship]`: codes that prove that somebody used a facility.

use super::layers::Layers;
use serde::Deserialize;

/// `[relationship]`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelationshipSettings {
    /// How many codes there are for each place of a facility in half a year.
    pub per_place: f64,
    /// How many places a facility is taken to have where the register does not say.
    pub unknown_capacity: u32,
    /// In how many half years a code counts, that in which it was made included.
    pub valid_half_years: u32,
}

impl RelationshipSettings {
    pub(super) fn check(&self, layers: &mut Layers) {
        if !(0.1..=20.0).contains(&self.per_place) {
            layers.bad("relationship.per_place", "must be from 0.1 to 20");
        }
        layers.in_range("relationship.unknown_capacity", 1..=1000);
        layers.in_range("relationship.valid_half_years", 1..=6);
    }
}
