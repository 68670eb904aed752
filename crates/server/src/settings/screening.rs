//! `[screening]`: how texts are read before an editor reads them.

use serde::Deserialize;
use std::path::{Path, PathBuf};

/// `[screening]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreeningSettings {
    folder: PathBuf,
}

impl ScreeningSettings {
    /// The absolute folder whose files replace shipped ones, if there is one.
    pub fn folder(&self) -> Option<&Path> {
        Some(self.folder.as_path()).filter(|folder| !folder.as_os_str().is_empty())
    }

    pub(super) fn resolve(&mut self, data: &Path) {
        if self.folder().is_some() {
            self.folder = data.join(&self.folder);
        }
    }
}
