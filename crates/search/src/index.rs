//! The contract every engine fulfils. `tests/contract` holds it in tests.

use crate::SearchError;
use crate::cursor::fnv;
use crate::document::{FacilityDocument, ReviewDocument};
use crate::embedded::RebuildReason;
use crate::page::Page;
use crate::query::{FacilityQuery, ReviewQuery};
use crate::suggestion::Suggestion;
use async_trait::async_trait;
use domain::ids::{FacilityId, ReviewId};
use futures::Stream;
use serde::Serialize;
use std::pin::Pin;
use uuid::Uuid;

/// One thing to change in the index.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Adds a facility or replaces it.
    UpsertFacility(Box<FacilityDocument>),
    /// Removes a facility, if it is there. Its reviews stay until they are removed themselves.
    RemoveFacility(FacilityId),
    /// Adds a review or replaces it.
    UpsertReview(Box<ReviewDocument>),
    /// Removes a review, if it is there.
    RemoveReview(ReviewId),
}

/// Everything the index shall hold, as it is read from the database. An error in it ends the rebuild
/// and leaves the index as it was.
pub type ChangeStream<'a> = Pin<Box<dyn Stream<Item = Result<Change, SearchError>> + Send + 'a>>;

/// How much the index holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Facilities.
    pub facilities: u64,
    /// Reviews.
    pub reviews: u64,
}

/// What `doctor` says of a sound index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckReport {
    /// Name and version of the engine.
    pub engine: String,
    /// How much it holds.
    pub counts: Counts,
    /// Segments, sizes and the like, in one line.
    pub detail: String,
}

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A facility.
    Facility,
    /// A published review.
    Review,
}

/// One document of the index, to compare with the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The facility or review.
    pub id: Uuid,
    /// Check sum of its content; see [`content_hash`].
    pub hash: String,
}

/// A check sum of a document as it is indexed: 16 hexadecimal digits, equal for equal documents. Tells
/// what differs by accident, not by intent.
pub fn content_hash<D: Serialize>(document: &D) -> String {
    hash_of(&serde_json::to_vec(document).unwrap_or_default())
}

/// The same of a document that is JSON already.
pub(crate) fn hash_of(json: &[u8]) -> String {
    format!("{:016x}", fnv(json))
}

/// A search engine.
#[async_trait]
pub trait SearchIndex: Send + Sync {
    /// Carries out the changes in their order. Idempotent. On return they are durable and seen by
    /// every search that begins later. On an error none or some are carried out: repeat them all.
    ///
    /// # Errors
    /// [`SearchError::Unavailable`] when another process writes or the disk is full,
    /// [`SearchError::Corrupt`] when only a rebuild helps.
    async fn apply(&self, changes: Vec<Change>) -> Result<(), SearchError>;

    /// Facilities that match all of the query.
    ///
    /// # Errors
    /// Any [`SearchError`].
    async fn facilities(&self, query: &FacilityQuery) -> Result<Page<FacilityDocument>, SearchError>;

    /// Published reviews that match all of the query.
    ///
    /// # Errors
    /// Any [`SearchError`].
    async fn reviews(&self, query: &ReviewQuery) -> Result<Page<ReviewDocument>, SearchError>;

    /// Names of facilities, municipalities and kinds that begin with or come near `q`; at most
    /// `limit` (1 to 20, brought into that range).
    ///
    /// # Errors
    /// [`SearchError::Unavailable`] and [`SearchError::Corrupt`].
    async fn suggest(&self, q: &str, limit: usize) -> Result<Vec<Suggestion>, SearchError>;

    /// Replaces everything by what the stream holds. Searches see the old content until the new one
    /// is complete, then the new one. Changes of [`SearchIndex::apply`] that are called meanwhile
    /// take effect after it, so the newer state wins; none is lost. Gives what it holds afterwards.
    /// Dropping the future before it is done leaves the old content.
    ///
    /// # Errors
    /// An error of the stream, or as [`SearchIndex::apply`].
    async fn replace_all(&self, changes: ChangeStream<'_>) -> Result<Counts, SearchError>;

    /// How much the index holds.
    ///
    /// # Errors
    /// [`SearchError::Unavailable`] and [`SearchError::Corrupt`].
    async fn counts(&self) -> Result<Counts, SearchError>;

    /// Reads everything once and compares check sums; for `doctor`, not for every minute.
    ///
    /// # Errors
    /// [`SearchError::Unavailable`] and [`SearchError::Corrupt`].
    async fn check(&self) -> Result<CheckReport, SearchError>;

    /// Why the index does not hold all it should, so that [`SearchIndex::replace_all`] has to be called.
    ///
    /// # Errors
    /// [`SearchError::Unavailable`].
    async fn needs_rebuild(&self) -> Result<Option<RebuildReason>, SearchError>;

    /// The next entries of a kind behind `after`, by id, at most `limit`. An index that changes meanwhile
    /// gives each entry as it is when its turn comes.
    ///
    /// # Errors
    /// [`SearchError::Unavailable`] and [`SearchError::Corrupt`].
    async fn entries(
        &self,
        kind: EntryKind,
        after: Option<Uuid>,
        limit: usize,
    ) -> Result<Vec<Entry>, SearchError>;
}
