//! Bringing changes to the server: what each document ends as, in batches.

use super::Connection;
use super::document::{Facility, Review};
use super::fault::fault;
use super::http::Http;
use super::tasks::finished;
use crate::SearchError;
use crate::index::Change;
use domain::ids::{FacilityId, ReviewId};
use meilisearch_sdk::indexes::Index;
use meilisearch_sdk::task_info::TaskInfo;
use std::collections::BTreeMap;
use std::time::Duration;
use uuid::Uuid;

/// What one index is told.
#[derive(Default)]
struct Batch {
    /// Documents, one JSON a line.
    lines: Vec<u8>,
    documents: usize,
    gone: Vec<String>,
}

/// Where changes go.
pub struct Target<'a> {
    /// The way to the server.
    pub connection: &'a Connection,
    /// The index of facilities.
    pub facilities: &'a Index<Http>,
    /// The index of reviews.
    pub reviews: &'a Index<Http>,
    /// Patience for each task.
    pub patience: Duration,
}

impl Target<'_> {
    /// Carries out changes in their order and waits until every search sees them. Only the last change
    /// of each document is sent, so the order of what is sent does not matter.
    ///
    /// # Errors
    /// Any [`SearchError`]; then some may have been carried out.
    pub async fn write(&self, changes: Vec<Change>) -> Result<(), SearchError> {
        for task in self.send_all(changes).await? {
            finished(self.connection, &task, self.patience).await?;
        }
        Ok(())
    }

    /// Sends changes without waiting for them.
    ///
    /// # Errors
    /// Any [`SearchError`]; then some may have been carried out.
    pub async fn send_all(&self, changes: Vec<Change>) -> Result<Vec<TaskInfo>, SearchError> {
        let (mut facilities, mut reviews) = (BTreeMap::new(), BTreeMap::new());
        for change in changes {
            match change {
                Change::UpsertFacility(doc) => drop(facilities.insert(doc.id.0, Some(doc))),
                Change::RemoveFacility(FacilityId(id)) => drop(facilities.insert(id, None)),
                Change::UpsertReview(doc) => drop(reviews.insert(doc.id.0, Some(doc))),
                Change::RemoveReview(ReviewId(id)) => drop(reviews.insert(id, None)),
            }
        }
        let mut tasks = self.send(self.facilities, facilities, |doc| line(&Facility::new(&doc)?)).await?;
        tasks.extend(self.send(self.reviews, reviews, |doc| line(&Review::new(&doc)?)).await?);
        Ok(tasks)
    }

    async fn send<D>(
        &self,
        index: &Index<Http>,
        states: BTreeMap<Uuid, Option<D>>,
        line: impl Fn(D) -> serde_json::Result<Vec<u8>>,
    ) -> Result<Vec<TaskInfo>, SearchError> {
        let options = &self.connection.options;
        let (mut tasks, mut batch) = (Vec::new(), Batch::default());
        for (id, state) in states {
            let Some(doc) = state else {
                batch.gone.push(id.to_string());
                continue;
            };
            let line = line(doc).map_err(|e| SearchError::Unavailable(e.to_string()))?;
            if batch.documents >= options.batch_documents
                || (batch.documents > 0 && batch.lines.len() + line.len() > options.batch_bytes)
            {
                tasks.push(add(index, &mut batch).await?);
            }
            batch.lines.extend(line);
            batch.documents += 1;
        }
        if batch.documents > 0 {
            tasks.push(add(index, &mut batch).await?);
        }
        for gone in batch.gone.chunks(options.batch_documents.max(1)) {
            tasks.push(index.delete_documents(gone).await.map_err(fault)?);
        }
        Ok(tasks)
    }
}

async fn add(index: &Index<Http>, batch: &mut Batch) -> Result<TaskInfo, SearchError> {
    batch.documents = 0;
    let lines = futures::io::Cursor::new(std::mem::take(&mut batch.lines));
    index.add_or_replace_unchecked_payload(lines, "application/x-ndjson", Some("key")).await.map_err(fault)
}

fn line<D: serde::Serialize>(document: &D) -> serde_json::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(document)?;
    line.push(b'\n');
    Ok(line)
}
