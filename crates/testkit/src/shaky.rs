//! A search engine that can be away, for tests of what happens then.

use async_trait::async_trait;
use search::{
    Change, ChangeStream, CheckReport, Counts, EmbeddedIndex, Entry, EntryKind, FacilityDocument,
    FacilityQuery, Page, RebuildReason, ReviewDocument, ReviewQuery, SearchError, SearchIndex, Suggestion,
};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// How the engine feels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// It answers.
    Sound,
    /// It refuses.
    Away,
    /// It never answers.
    Silent,
}

/// An embedded engine in memory that can be away.
pub struct ShakyIndex {
    index: EmbeddedIndex,
    mood: Mutex<Mood>,
}

impl ShakyIndex {
    /// An empty index that is sound.
    ///
    /// # Panics
    /// When the engine does not start.
    #[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
    pub fn new() -> Arc<Self> {
        let index = EmbeddedIndex::in_memory().expect("an index");
        Arc::new(Self { index, mood: Mutex::new(Mood::Sound) })
    }

    /// Changes how it feels.
    pub fn be(&self, mood: Mood) {
        *self.mood.lock().unwrap_or_else(PoisonError::into_inner) = mood;
    }

    async fn answer(&self) -> Result<(), SearchError> {
        let mood = *self.mood.lock().unwrap_or_else(PoisonError::into_inner);
        match mood {
            Mood::Sound => Ok(()),
            Mood::Away => Err(SearchError::Unavailable("away".to_owned())),
            Mood::Silent => std::future::pending().await,
        }
    }
}

impl std::fmt::Debug for ShakyIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ShakyIndex").finish_non_exhaustive()
    }
}

#[async_trait]
impl SearchIndex for ShakyIndex {
    async fn apply(&self, changes: Vec<Change>) -> Result<(), SearchError> {
        self.answer().await?;
        self.index.apply(changes).await
    }

    async fn facilities(&self, query: &FacilityQuery) -> Result<Page<FacilityDocument>, SearchError> {
        self.answer().await?;
        self.index.facilities(query).await
    }

    async fn reviews(&self, query: &ReviewQuery) -> Result<Page<ReviewDocument>, SearchError> {
        self.answer().await?;
        self.index.reviews(query).await
    }

    async fn suggest(&self, q: &str, limit: usize) -> Result<Vec<Suggestion>, SearchError> {
        self.answer().await?;
        self.index.suggest(q, limit).await
    }

    async fn replace_all(&self, changes: ChangeStream<'_>) -> Result<Counts, SearchError> {
        self.answer().await?;
        self.index.replace_all(changes).await
    }

    async fn counts(&self) -> Result<Counts, SearchError> {
        self.index.counts().await
    }

    async fn check(&self) -> Result<CheckReport, SearchError> {
        self.index.check().await
    }

    async fn needs_rebuild(&self) -> Result<Option<RebuildReason>, SearchError> {
        SearchIndex::needs_rebuild(&self.index).await
    }

    async fn entries(
        &self,
        kind: EntryKind,
        after: Option<Uuid>,
        limit: usize,
    ) -> Result<Vec<Entry>, SearchError> {
        self.index.entries(kind, after, limit).await
    }
}
