//! The engines, filled and measured alike.

use crate::corpus::Corpus;
use crate::queries::Query;
use anyhow::{Context, Result};
use search::meilisearch::Options;
use search::{EmbeddedIndex, MeilisearchIndex, SearchIndex};
use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The names of our indexes on the server begin with it.
const PREFIX: &str = "bench";

/// An engine.
pub(crate) struct Engine {
    /// Its name.
    pub(crate) name: &'static str,
    index: Box<dyn SearchIndex>,
    size: Size,
}

/// How its size is found.
enum Size {
    Folder(PathBuf),
    Server { url: String, key: String },
}

/// What filling an engine took.
#[derive(Debug, Serialize)]
pub(crate) struct Built {
    engine: &'static str,
    documents: usize,
    seconds: f64,
    /// On disk.
    bytes: u64,
}

pub(crate) fn embedded(folder: &Path) -> Result<Engine> {
    let index = Box::new(EmbeddedIndex::open(folder)?.index);
    Ok(Engine { name: "embedded", index, size: Size::Folder(folder.to_owned()) })
}

pub(crate) fn meilisearch(url: &str, key: &str) -> Result<Engine> {
    let options = Options {
        key: (!key.is_empty()).then(|| key.to_owned()),
        prefix: PREFIX.to_owned(),
        timeout: Duration::from_secs(60),
        task_timeout: Duration::from_secs(600),
        rebuild_timeout: Duration::from_secs(7_200),
        batch_documents: 10_000,
        batch_bytes: 40_000_000,
        ..Options::new(url)
    };
    let size = Size::Server { url: url.to_owned(), key: key.to_owned() };
    Ok(Engine { name: "Meilisearch", index: Box::new(MeilisearchIndex::new(options)?), size })
}

impl Engine {
    /// Fills it with everything.
    pub(crate) async fn build(&self, corpus: &Corpus) -> Result<Built> {
        let began = Instant::now();
        let counts = self.index.replace_all(corpus.stream()).await?;
        let seconds = began.elapsed().as_secs_f64();
        let held = counts.facilities + counts.reviews;
        anyhow::ensure!(held == corpus.len() as u64, "{} holds {held} of {}", self.name, corpus.len());
        Ok(Built { engine: self.name, documents: corpus.len(), seconds, bytes: self.bytes().await? })
    }

    /// Asks a question; gives how many match.
    pub(crate) async fn ask(&self, query: &Query) -> Result<u64> {
        Ok(match query {
            Query::Facilities(_, query) => self.index.facilities(query).await?.total,
            Query::Reviews(_, query) => self.index.reviews(query).await?.total,
        })
    }

    async fn bytes(&self) -> Result<u64> {
        match &self.size {
            Size::Folder(folder) => bytes_in(folder),
            Size::Server { url, key } => {
                // Of all it holds: it is asked to hold nothing else.
                let answer =
                    reqwest::Client::new().get(format!("{url}/stats")).bearer_auth(key).send().await?;
                let stats: Value = serde_json::from_str(&answer.error_for_status()?.text().await?)?;
                stats
                    .get("databaseSize")
                    .and_then(Value::as_u64)
                    .context("a server that does not tell its size")
            }
        }
    }
}

fn bytes_in(folder: &Path) -> Result<u64> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        bytes += if entry.file_type()?.is_dir() { bytes_in(&entry.path())? } else { entry.metadata()?.len() };
    }
    Ok(bytes)
}
