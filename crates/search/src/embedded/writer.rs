//! Writing: one writer at a time, made when needed and dropped when idle.

use super::fault::fault;
use super::schema::{FACILITY, Fields, REVIEW, facility_key, review_key};
use crate::SearchError;
use crate::index::Change;
use std::time::Duration;
use tantivy::indexer::IndexWriterOptions;
use tantivy::{Index, IndexWriter, TantivyDocument, TantivyError, Term};

/// The least tantivy accepts is 15 MB; more only makes larger first segments.
const HEAP_BYTES: usize = 15_000_000;
/// How long to wait for another process that writes.
const PATIENCE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(25);
/// How long a writer without work is kept: it costs memory and keeps other processes out.
pub const IDLE: Duration = Duration::from_millis(700);

/// A place for the writer.
#[derive(Default)]
pub struct Slot {
    /// The writer, while there is work.
    pub writer: Option<IndexWriter>,
    /// Counts the uses, so that an idle timer can tell whether there was another since.
    pub uses: u64,
}

/// Takes the write lock of the index, waiting for another process for up to 15 seconds. Blocks.
///
/// # Errors
/// [`SearchError::Unavailable`] when the other one does not finish.
pub fn make(index: &Index) -> Result<IndexWriter, SearchError> {
    let mut waited = Duration::ZERO;
    loop {
        let options = IndexWriterOptions::builder()
            .num_worker_threads(1)
            .memory_budget_per_thread(HEAP_BYTES)
            .num_merge_threads(1)
            .build();
        match index.writer_with_options::<TantivyDocument>(options) {
            Err(TantivyError::LockFailure(..)) if waited < PATIENCE => {
                std::thread::sleep(PAUSE);
                waited += PAUSE;
            }
            Err(TantivyError::LockFailure(..)) => {
                return Err(SearchError::Unavailable("another process is writing".to_owned()));
            }
            made => return made.map_err(fault),
        }
    }
}

/// Hands the changes to the writer, in order, without making them visible.
///
/// # Errors
/// As [`fault`] tells; then the writer must be dropped, for it holds half of the changes.
pub fn stage(writer: &IndexWriter, fields: &Fields, changes: Vec<Change>) -> Result<(), SearchError> {
    for change in changes {
        let (key, document) = match change {
            Change::UpsertFacility(doc) => (facility_key(doc.id), Some(fields.facility(&doc))),
            Change::UpsertReview(doc) => (review_key(doc.id), Some(fields.review(&doc))),
            Change::RemoveFacility(id) => (facility_key(id), None),
            Change::RemoveReview(id) => (review_key(id), None),
        };
        writer.delete_term(Term::from_field_text(fields.key, &key));
        if let Some(document) = document {
            // Only a figure that is no number could fail here, and JSON writes that as null.
            let document = document.map_err(|e| SearchError::Unavailable(e.to_string()))?;
            writer.add_document(document).map_err(fault)?;
        }
    }
    Ok(())
}

/// Marks everything that is there for removal; documents handed over later stay.
pub fn clear(writer: &IndexWriter, fields: &Fields) {
    for doc_type in [FACILITY, REVIEW] {
        writer.delete_term(Term::from_field_text(fields.doc_type, doc_type));
    }
}
