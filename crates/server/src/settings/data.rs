//! `[data]`: the folder with everything that is written.

use super::layers::Layers;
use super::problem::Origin;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// `[data]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataSettings {
    /// Absolute folder. It is not made here.
    pub dir: PathBuf,
}

impl DataSettings {
    /// Relative to the folder of the file that set it, or of the file at hand when nothing did. There is
    /// no such folder for a variable, and the working directory would be a guess: an absolute path it is.
    pub(super) fn resolve(&mut self, layers: &mut Layers) {
        let base = match layers.origin("data.dir") {
            Origin::File(path, _) => path.parent().map(Path::to_owned),
            Origin::Default => layers.file_folder(),
            Origin::Environment(_) | Origin::Option(_) => None,
        };
        let named = if self.dir.as_os_str().is_empty() { Path::new("data") } else { &self.dir };
        match base {
            _ if self.dir.is_absolute() => {}
            Some(base) => self.dir = base.join(named),
            None if self.dir.as_os_str().is_empty() => layers.bad(
                "data.dir",
                "is not set: give --data DIR, WAARDERING_DATA__DIR with an absolute path, or a configuration file",
            ),
            None => layers.bad("data.dir", "must be an absolute path here"),
        }
    }
}
