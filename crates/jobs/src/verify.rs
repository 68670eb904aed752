//! Comparing the index with the database, document by document, without holding either in memory.

use crate::rebuild::{facilities, reviews};
use domain::Scoring;
use futures::stream::{self, BoxStream, StreamExt, TryStreamExt};
use onboarding::register::Reference;
use search::{Change, Counts, Entry, EntryKind, SearchError, SearchIndex, content_hash};
use std::cmp::Ordering;
use std::collections::VecDeque;
use storage::Store;
use uuid::Uuid;

/// How many entries of the index are read at a time.
const PAGE: usize = 2_000;

/// What differs about one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The database has it, the index does not.
    Missing,
    /// The index has it, the database does not, or no longer shows it.
    Extra,
    /// Both have it, with another content.
    Stale,
}

impl Difference {
    /// One word for a line of output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Extra => "extra",
            Self::Stale => "stale",
        }
    }
}

/// What a comparison found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// What the index should hold.
    pub expected: Counts,
    /// How many documents differ.
    pub differences: u64,
}

/// Compares the index with what the database says it should hold, with scores as `scoring`
/// reckons them. `report` is told every difference, in
/// order of kind and id; `progress` how many documents of the database were compared. What waits in the
/// outbox shows as a difference: the index does not have it yet.
///
/// # Errors
/// [`SearchError`] when the index or the database cannot be read.
pub async fn verify_index(
    store: &Store,
    index: &dyn SearchIndex,
    places: &Reference,
    scoring: &Scoring,
    mut progress: impl FnMut(u64) + Send,
    mut report: impl FnMut(EntryKind, Uuid, Difference) + Send,
) -> Result<Verified, SearchError> {
    let mut compared = 0;
    let mut differences = 0;
    let mut told = |kind, id, difference| {
        differences += 1;
        report(kind, id, difference);
    };
    let mut counted = || {
        compared += 1;
        progress(compared);
    };
    let of_facilities = expected(facilities(store, places, scoring));
    let facilities = compare(index, EntryKind::Facility, of_facilities, &mut counted, &mut told).await?;
    let of_reviews = expected(reviews(store, places));
    let reviews = compare(index, EntryKind::Review, of_reviews, &mut counted, &mut told).await?;
    Ok(Verified { expected: Counts { facilities, reviews }, differences })
}

/// What the index should hold, from what a rebuild would put there.
fn expected<'a>(
    changes: BoxStream<'a, Result<Change, SearchError>>,
) -> BoxStream<'a, Result<Entry, SearchError>> {
    let entry = |change| async move {
        Ok(match change {
            Change::UpsertFacility(doc) => Some(Entry { id: doc.id.0, hash: content_hash(&doc) }),
            Change::UpsertReview(doc) => Some(Entry { id: doc.id.0, hash: content_hash(&doc) }),
            Change::RemoveFacility(_) | Change::RemoveReview(_) => None,
        })
    };
    changes.try_filter_map(entry).boxed()
}

/// What the index holds.
fn held(index: &dyn SearchIndex, kind: EntryKind) -> BoxStream<'_, Result<Entry, SearchError>> {
    let start: (VecDeque<Entry>, Option<Uuid>, bool) = (VecDeque::new(), None, false);
    stream::try_unfold(start, move |(mut page, mut last, mut ended)| async move {
        if page.is_empty() && !ended {
            page = index.entries(kind, last, PAGE).await?.into();
            ended = page.len() < PAGE;
            last = page.back().map(|entry| entry.id);
        }
        Ok(page.pop_front().map(|entry| (entry, (page, last, ended))))
    })
    .boxed()
}

/// Walks along both sides at once, as both come in order of id. Gives how many should be there.
async fn compare(
    index: &dyn SearchIndex,
    kind: EntryKind,
    mut wanted: BoxStream<'_, Result<Entry, SearchError>>,
    counted: &mut (dyn FnMut() + Send),
    told: &mut (dyn FnMut(EntryKind, Uuid, Difference) + Send),
) -> Result<u64, SearchError> {
    let mut there = held(index, kind);
    let (mut want, mut have) = (wanted.try_next().await?, there.try_next().await?);
    let mut total = 0;
    loop {
        let order = match (&want, &have) {
            (None, None) => return Ok(total),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(want), Some(have)) => want.id.cmp(&have.id),
        };
        match (order, &want, &have) {
            (Ordering::Less, Some(want), _) => told(kind, want.id, Difference::Missing),
            (Ordering::Greater, _, Some(have)) => told(kind, have.id, Difference::Extra),
            (_, Some(want), Some(have)) if want.hash != have.hash => told(kind, want.id, Difference::Stale),
            _ => {}
        }
        if order != Ordering::Greater {
            total += 1;
            counted();
            want = wanted.try_next().await?;
        }
        if order != Ordering::Less {
            have = there.try_next().await?;
        }
    }
}
