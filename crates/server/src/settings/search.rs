//! `[search]`: the search engine.

use super::layers::Layers;
use serde::Deserialize;
use std::path::PathBuf;

/// The search engines of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchEngine {
    /// An index in a folder of this machine.
    Embedded,
}

/// `[search]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchSettings {
    engine: String,
    /// Absolute folder of the embedded index.
    pub dir: PathBuf,
}

impl SearchSettings {
    /// The engine to use: the only one there is, any other name is refused while loading.
    pub const fn engine(&self) -> SearchEngine {
        SearchEngine::Embedded
    }

    pub(super) fn check(&self, layers: &mut Layers) {
        if self.engine != "embedded" {
            layers.bad("search.engine", "this version has one engine only: \"embedded\"");
        }
        if layers.get("search.dir").and_then(toml::Value::as_str) == Some("") {
            layers.bad("search.dir", "names no folder");
        }
    }
}
