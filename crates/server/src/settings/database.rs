//! `[database]`: SQLite in a file, or PostgreSQL.

use super::layers::Layers;
use domain::Redacted;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// The two databases the platform runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatabaseKind {
    /// A file of this machine.
    Sqlite,
    /// A server.
    Postgres,
}

/// `[database]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatabaseSettings {
    /// Where the database is; may hold a password. A SQLite file is absolute here.
    pub url: Redacted<String>,
    /// Open connections at most.
    pub max_connections: u32,
    /// SQLite: how long a writer waits for another, in milliseconds.
    pub busy_timeout_ms: u64,
    /// How long to wait for a free connection, in milliseconds.
    pub acquire_timeout_ms: u64,
}

impl DatabaseSettings {
    /// Which database, by the URL's scheme. `None` only for a URL that [`super::Settings::load`] refuses.
    pub fn kind(&self) -> Option<DatabaseKind> {
        match self.url.expose().split_once("://")?.0 {
            "sqlite" => Some(DatabaseKind::Sqlite),
            "postgres" | "postgresql" => Some(DatabaseKind::Postgres),
            _ => None,
        }
    }

    /// The SQLite file, absolute.
    pub fn sqlite_file(&self) -> Option<PathBuf> {
        let path = self.url.expose().strip_prefix("sqlite://")?;
        Some(PathBuf::from(decode(path.split('?').next().unwrap_or(path))))
    }

    /// Makes a SQLite file absolute, to be made when it is missing unless the URL has options of its own.
    /// Characters that mean something in a URL are written as `%XX`.
    pub(super) fn resolve(&mut self, data_dir: &Path) {
        let Some(rest) = self.url.expose().strip_prefix("sqlite://") else { return };
        let (file, query) = rest.split_once('?').map_or((rest, "mode=rwc"), |(a, b)| (a, b));
        if file.is_empty() || file == ":memory:" {
            return;
        }
        let path = data_dir.join(decode(file));
        self.url = Redacted::new(format!("sqlite://{}?{query}", encode(&path.to_string_lossy())));
    }

    pub(super) fn check(&self, layers: &mut Layers) {
        let rest = self.url.expose().split_once("://").map_or("", |(_, rest)| rest);
        match self.kind() {
            Some(DatabaseKind::Sqlite) if rest.starts_with(":memory:") || rest.contains("mode=memory") => {
                layers.bad("database.url", "a database in memory loses every review; name a file");
            }
            Some(_) if !rest.is_empty() => {}
            _ => {
                layers
                    .bad("database.url", "expected sqlite://FILE or postgres://USER:PASSWORD@HOST/DATABASE");
            }
        }
        layers.in_range("database.max_connections", 1..=500);
        layers.in_range("database.busy_timeout_ms", 100..=60_000);
        layers.in_range("database.acquire_timeout_ms", 100..=60_000);
    }
}

fn encode(path: &str) -> String {
    path.chars().fold(String::new(), |mut out, c| {
        match c {
            '%' | '?' | '#' | ' ' => out += &format!("%{:02X}", u32::from(c)),
            _ => out.push(c),
        }
        out
    })
}

fn decode(path: &str) -> String {
    [("%3F", "?"), ("%23", "#"), ("%20", " "), ("%25", "%")]
        .iter()
        .fold(path.to_owned(), |path, (code, plain)| path.replace(code, plain))
}
