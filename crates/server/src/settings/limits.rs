//! `[limits]`: rates per client address.

use super::layers::Layers;
use serde::Deserialize;

/// A rate with a burst.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// Lasting rate; 0 = no limit.
    pub per_minute: u32,
    /// How many may come at once; at least 1.
    pub burst: u32,
}

/// `[limits]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitSettings {
    /// Reviews sent in.
    pub submissions: Rate,
    /// Texts looked at while somebody writes, and steps of the form.
    pub previews: Rate,
    /// Verification links followed, verification mails asked for again.
    pub verifications: Rate,
    /// Attempts to sign in.
    pub logins: Rate,
    /// Every other request.
    pub reads: Rate,
}

impl LimitSettings {
    pub(super) fn check(&self, layers: &mut Layers) {
        for name in ["submissions", "previews", "verifications", "logins", "reads"] {
            layers.in_range(&format!("limits.{name}.per_minute"), 0..=100_000);
            layers.in_range(&format!("limits.{name}.burst"), 1..=100_000);
        }
    }
}
