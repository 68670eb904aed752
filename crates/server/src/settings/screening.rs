//! `[screening]`: how texts are read before an editor reads them.

use super::layers::Layers;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// `[screening]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreeningSettings {
    folder: PathBuf,
    /// How long network and device of a submission are remembered, in days.
    pub trace_days: u32,
}

impl ScreeningSettings {
    /// The absolute folder whose files replace shipped ones, if there is one.
    pub fn folder(&self) -> Option<&Path> {
        Some(self.folder.as_path()).filter(|folder| !folder.as_os_str().is_empty())
    }

    pub(super) fn check(&self, layers: &mut Layers) {
        layers.in_range("screening.trace_days", 1..=365);
    }

    pub(super) fn resolve(&mut self, data: &Path) {
        if self.folder().is_some() {
            self.folder = data.join(&self.folder);
        }
    }
}
