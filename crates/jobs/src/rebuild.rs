//! Filling the index anew from the database.

use crate::documents::{facilities_of, facility_change, review_change};
use domain::ids::{FacilityId, ReviewId};
use domain::{Facility, Scoring};
use futures::stream::{self, BoxStream, StreamExt, TryStreamExt};
use onboarding::register::Reference;
use search::{Change, Counts, SearchError, SearchIndex};
use std::collections::VecDeque;
use storage::{StorageError, Store};

/// How many rows are read at a time.
const PAGE: u64 = 500;

/// Replaces the index by what the database holds, with scores as `scoring` reckons them. `progress` is
/// told how many documents were read. Searches see the old index until the new one is complete.
pub async fn rebuild_index(
    store: &Store,
    index: &dyn SearchIndex,
    places: &Reference,
    scoring: &Scoring,
    mut progress: impl FnMut(u64) + Send,
) -> Result<Counts, SearchError> {
    let mut read = 0;
    let counted = facilities(store, places, scoring).chain(reviews(store, places)).inspect_ok(move |_| {
        read += 1;
        progress(read);
    });
    index.replace_all(Box::pin(counted)).await
}

/// All facilities, page by page.
pub(crate) fn facilities<'a>(
    store: &'a Store,
    places: &'a Reference,
    scoring: &'a Scoring,
) -> BoxStream<'a, Result<Change, SearchError>> {
    pages(move |after: Option<FacilityId>| async move {
        let view = store.view();
        let page = view.facilities().after(after, PAGE).await?;
        let ids: Vec<FacilityId> = page.iter().map(|facility| facility.id).collect();
        let found = view.facilities().found(&ids).await?;
        let scores = view.facilities().listed(&ids, scoring).await?;
        let change = |facility: &Facility| {
            facility_change(facility, found.get(&facility.id), scores.get(&facility.id), places)
        };
        Ok((page.iter().map(change).collect(), ids.last().copied()))
    })
}

/// All public reviews, page by page.
pub(crate) fn reviews<'a>(
    store: &'a Store,
    places: &'a Reference,
) -> BoxStream<'a, Result<Change, SearchError>> {
    pages(move |after: Option<ReviewId>| async move {
        let view = store.view();
        let page = view.public_reviews().after(after, PAGE).await?;
        let last = page.last().map(|review| review.id);
        let facilities = facilities_of(&view, &page).await?;
        let change = |review: storage::PublicReview| {
            Some(review_change(review.clone(), facilities.get(&review.facility)?, places))
        };
        Ok((page.into_iter().filter_map(change).collect(), last))
    })
}

/// A stream over pages that are read one after the other: `read` gets the last key of the page before
/// and gives the next page with its last key, or no key at the end.
fn pages<'a, K, R, F>(read: R) -> BoxStream<'a, Result<Change, SearchError>>
where
    K: Copy + Send + 'a,
    R: Fn(Option<K>) -> F + Send + 'a,
    F: Future<Output = Result<(VecDeque<Change>, Option<K>), StorageError>> + Send,
{
    struct State<K> {
        page: VecDeque<Change>,
        last: Option<K>,
        ended: bool,
    }
    let start = State { page: VecDeque::new(), last: None, ended: false };
    stream::try_unfold((start, read), |(mut state, read)| async move {
        while state.page.is_empty() && !state.ended {
            let (page, last) = read(state.last).await.map_err(|e| SearchError::Unavailable(e.to_string()))?;
            state.ended = last.is_none();
            state.page = page;
            state.last = last;
        }
        Ok(state.page.pop_front().map(|change| (change, (state, read))))
    })
    .boxed()
}
