//! `[search]`: the search engine.

use super::layers::Layers;
use domain::Redacted;
use serde::Deserialize;
use std::path::PathBuf;

/// The search engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SearchEngine {
    /// An index in a folder of this machine.
    Embedded,
    /// A Meilisearch server.
    Meilisearch,
}

/// `[search]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchSettings {
    /// The engine.
    pub engine: SearchEngine,
    /// Absolute folder of the embedded index.
    pub dir: PathBuf,
    /// Longest time a reader waits for a search, in milliseconds.
    pub timeout_ms: u64,
    /// `[search.meilisearch]`
    pub meilisearch: MeilisearchSettings,
}

/// `[search.meilisearch]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeilisearchSettings {
    /// Address of the server.
    pub url: String,
    /// Its master key, or a key for our indexes; empty = none.
    pub key: Redacted<String>,
    /// What the names of our indexes begin with.
    pub prefix: String,
    /// Patience for a connection, in milliseconds.
    pub connect_timeout_ms: u64,
    /// Patience for one answer, in milliseconds.
    pub timeout_ms: u64,
    /// Patience for a change to be carried out, in seconds.
    pub task_timeout_s: u64,
    /// The same for each batch of a rebuild.
    pub rebuild_timeout_s: u64,
    /// Most documents sent at a time.
    pub batch_documents: usize,
}

impl SearchSettings {
    pub(super) fn check(&self, layers: &mut Layers) {
        if layers.get("search.dir").and_then(toml::Value::as_str) == Some("") {
            layers.bad("search.dir", "names no folder");
        }
        layers.in_range("search.timeout_ms", 50..=60_000);
        layers.in_range("search.meilisearch.connect_timeout_ms", 10..=60_000);
        layers.in_range("search.meilisearch.timeout_ms", 50..=300_000);
        layers.in_range("search.meilisearch.task_timeout_s", 1..=3_600);
        layers.in_range("search.meilisearch.rebuild_timeout_s", 10..=86_400);
        layers.in_range("search.meilisearch.batch_documents", 1..=20_000);
        let prefix = &self.meilisearch.prefix;
        let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        if !(1..=64).contains(&prefix.len()) || !prefix.bytes().all(plain) {
            layers.bad("search.meilisearch.prefix", "expected 1 to 64 letters, digits, \"-\" or \"_\"");
        }
        if self.engine == SearchEngine::Meilisearch {
            self.meilisearch.check(layers);
        }
    }
}

impl MeilisearchSettings {
    fn check(&self, layers: &mut Layers) {
        if self.url.is_empty() {
            layers.bad("search.meilisearch.url", "is required by search.engine = \"meilisearch\"");
            return;
        }
        let rest = self.url.strip_prefix("http://").or_else(|| self.url.strip_prefix("https://"));
        let host = rest.map(|rest| rest.trim_end_matches('/')).unwrap_or_default();
        if host.is_empty() || host.contains(['?', '#', '@']) || host.contains(char::is_whitespace) {
            layers.bad("search.meilisearch.url", "expected http://HOST:PORT or https://HOST");
        }
        let key = self.key.expose();
        if key.chars().any(|c| !c.is_ascii_graphic()) {
            layers.bad("search.meilisearch.key", "holds a blank or a character that no key has");
        }
        let local = ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| host.starts_with(name));
        if self.url.starts_with("http://") && !key.is_empty() && !local && host.contains('.') {
            layers.bad(
                "search.meilisearch.url",
                "would send search.meilisearch.key unprotected; use https, or a name of the local network",
            );
        }
    }
}
