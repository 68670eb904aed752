//! Charters: what an organisation promises that takes part, from versioned files.

use serde::Deserialize;

/// A charter. Its file is never changed once somebody accepted it: a change is a new version.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Charter {
    /// Such as `2026-1`; programmes name it.
    pub version: String,
    /// Its title, in Dutch.
    pub title: String,
    /// What it is about, in Dutch.
    pub lead: String,
    /// What the organisation promises, in Dutch.
    pub promises: Vec<String>,
    /// What the platform promises, in Dutch.
    pub ours: Vec<String>,
}

impl Charter {
    /// What is wrong with it, if anything.
    pub fn problems(&self) -> Vec<String> {
        let whole = [&self.version, &self.title, &self.lead];
        let mut texts = whole.into_iter().chain(&self.promises).chain(&self.ours);
        if texts.any(|text| text.trim().is_empty()) || self.promises.is_empty() {
            return vec![format!("charter {}: a text is empty", self.version)];
        }
        Vec::new()
    }
}
