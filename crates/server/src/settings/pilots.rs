//! `[pilots]`: reminding applicants of what they still have to do, and how long things are kept.

use super::layers::Layers;
use moderation::PilotRules;
use serde::Deserialize;

/// `[pilots]`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PilotSettings {
    reminder_days: u32,
    reminders_most: u32,
    unconfirmed_days: u32,
    feedback_text_days: u32,
}

impl PilotSettings {
    /// The rules that follow from it.
    pub const fn rules(&self) -> PilotRules {
        PilotRules {
            reminder_days: self.reminder_days,
            reminders_most: self.reminders_most,
            unconfirmed_days: self.unconfirmed_days,
            feedback_text_days: self.feedback_text_days,
        }
    }

    pub(super) fn check(&self, layers: &mut Layers) {
        layers.in_range("pilots.reminder_days", 0..=365);
        layers.in_range("pilots.reminders_most", 0..=20);
        layers.in_range("pilots.unconfirmed_days", 7..=365);
        layers.in_range("pilots.feedback_text_days", 30..=3650);
    }
}
