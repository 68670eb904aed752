//! `[subscriptions]`: mails to whoever follows a facility, a municipality or a sector.

use super::layers::Layers;
use serde::Deserialize;
use submission::SubscriptionRules;

/// `[subscriptions]`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubscriptionSettings {
    per_mailbox: u32,
    asked_per_day: u32,
}

impl SubscriptionSettings {
    /// The rules that follow from it.
    pub const fn rules(&self) -> SubscriptionRules {
        SubscriptionRules { per_mailbox: self.per_mailbox, asked_per_day: self.asked_per_day }
    }

    pub(super) fn check(&self, layers: &mut Layers) {
        layers.in_range("subscriptions.per_mailbox", 1..=1000);
        layers.in_range("subscriptions.asked_per_day", 1..=100);
    }
}
