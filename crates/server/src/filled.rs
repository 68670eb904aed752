//! A search server that holds nothing yet is as good as one that is away: the database answers meanwhile.

use async_trait::async_trait;
use search::{
    Change, ChangeStream, CheckReport, Counts, Entry, EntryKind, FacilityDocument, FacilityQuery, Page,
    RebuildReason, ReviewDocument, ReviewQuery, SearchError, SearchIndex, Suggestion,
};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use uuid::Uuid;

/// An index that answers readers only once it was filled; everything else goes on to it.
pub struct Filled {
    index: Arc<dyn SearchIndex>,
    /// It was filled when it was last looked at, and no question failed since.
    known: AtomicBool,
}

impl Filled {
    /// Around an index of which nothing is known yet.
    pub fn new(index: Arc<dyn SearchIndex>) -> Self {
        Self { index, known: AtomicBool::new(false) }
    }

    async fn ready(&self) -> Result<(), SearchError> {
        if self.known.load(Ordering::Relaxed) {
            return Ok(());
        }
        let filled = match self.index.needs_rebuild().await? {
            None => true,
            // Somebody fills it anew; until that is done it answers with what it held before, if anything.
            Some(RebuildReason::BrokenOff) => self.index.counts().await?.facilities > 0,
            Some(_) => false,
        };
        if !filled {
            return Err(SearchError::Unavailable("the search index is not filled yet".to_owned()));
        }
        self.known.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// After a failure it is looked at again: the server may come back empty.
    fn noted<T>(&self, answer: Result<T, SearchError>) -> Result<T, SearchError> {
        if matches!(answer, Err(SearchError::Unavailable(_) | SearchError::Corrupt(_))) {
            self.known.store(false, Ordering::Relaxed);
        }
        answer
    }
}

#[async_trait]
impl SearchIndex for Filled {
    async fn apply(&self, changes: Vec<Change>) -> Result<(), SearchError> {
        self.index.apply(changes).await
    }

    async fn facilities(&self, query: &FacilityQuery) -> Result<Page<FacilityDocument>, SearchError> {
        self.ready().await?;
        self.noted(self.index.facilities(query).await)
    }

    async fn reviews(&self, query: &ReviewQuery) -> Result<Page<ReviewDocument>, SearchError> {
        self.ready().await?;
        self.noted(self.index.reviews(query).await)
    }

    async fn suggest(&self, q: &str, limit: usize) -> Result<Vec<Suggestion>, SearchError> {
        self.ready().await?;
        self.noted(self.index.suggest(q, limit).await)
    }

    async fn replace_all(&self, changes: ChangeStream<'_>) -> Result<Counts, SearchError> {
        self.index.replace_all(changes).await
    }

    async fn counts(&self) -> Result<Counts, SearchError> {
        self.noted(self.index.counts().await)
    }

    async fn check(&self) -> Result<CheckReport, SearchError> {
        self.index.check().await
    }

    async fn needs_rebuild(&self) -> Result<Option<RebuildReason>, SearchError> {
        self.index.needs_rebuild().await
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

#[cfg(test)]
mod tests {
    use super::*;
    use search::EmbeddedIndex;

    #[tokio::test]
    async fn it_answers_once_it_was_filled() {
        let folder = tempfile::tempdir().expect("a folder");
        let inner = EmbeddedIndex::open(folder.path().join("index")).expect("an index").index;
        let index = Filled::new(Arc::new(inner));
        let all = FacilityQuery::default();
        assert!(matches!(index.facilities(&all).await, Err(SearchError::Unavailable(_))), "it is new");
        assert!(matches!(index.suggest("de", 5).await, Err(SearchError::Unavailable(_))));
        index.replace_all(Box::pin(futures::stream::empty())).await.expect("filled with nothing");
        assert_eq!(index.facilities(&all).await.expect("it answers").total, 0);
        assert_eq!(index.reviews(&ReviewQuery::default()).await.expect("it answers").total, 0);
    }
}
