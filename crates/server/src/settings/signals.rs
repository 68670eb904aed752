//! `[signals]`: who serious signals are handed to, and how fast.

use super::layers::Layers;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// `[signals]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignalSettings {
    contacts: PathBuf,
    /// Opening hours of the contact within which a signal is handed over, in minutes.
    pub refer_minutes: u32,
    /// The same where somebody is in danger now, at any hour, in minutes.
    pub danger_minutes: u32,
    /// Opening hours of the contact within which the receipt should come, in minutes.
    pub acknowledge_minutes: u32,
    /// How long the follow-up may take after the receipt, in days.
    pub follow_up_days: u32,
    /// How long after its end what a signal says is kept, in days.
    pub keep_days: u32,
}

impl SignalSettings {
    /// The absolute file that replaces the shipped contacts, if there is one.
    pub fn contacts(&self) -> Option<&Path> {
        Some(self.contacts.as_path()).filter(|file| !file.as_os_str().is_empty())
    }

    pub(super) fn check(&self, layers: &mut Layers) {
        layers.in_range("signals.refer_minutes", 5..=2880);
        layers.in_range("signals.danger_minutes", 1..=240);
        layers.in_range("signals.acknowledge_minutes", 15..=10_080);
        layers.in_range("signals.follow_up_days", 1..=365);
        layers.in_range("signals.keep_days", 30..=3650);
    }

    pub(super) fn resolve(&mut self, data: &Path) {
        if self.contacts().is_some() {
            self.contacts = data.join(&self.contacts);
        }
    }
}
