//! Replacing everything while the index is in use.

use super::fixture::*;
use futures::StreamExt;
use search::{
    Change, ChangeStream, Counts, Entry, EntryKind, FacilityQuery, SearchError, SearchIndex, content_hash,
};
use std::sync::atomic::{AtomicBool, Ordering};

fn stream(changes: Vec<Result<Change, SearchError>>) -> ChangeStream<'static> {
    // Yields between items, so that other tasks get their turn as they do with a database.
    Box::pin(futures::stream::iter(changes).then(|change| async move {
        tokio::task::yield_now().await;
        change
    }))
}

fn put(n: u32, name: &str) -> Result<Change, SearchError> {
    Ok(Change::UpsertFacility(Box::new(facility(n, name))))
}

pub async fn swaps_without_a_gap(index: &dyn SearchIndex) {
    fill(index, (0..50).map(|n| facility(n, "Oud"))).await;
    let done = AtomicBool::new(false);
    let rebuild = async {
        let changes = (20..1_220).map(|n| put(n, "Nieuw")).collect();
        let counts = index.replace_all(stream(changes)).await;
        done.store(true, Ordering::SeqCst);
        counts
    };
    let watch = async {
        let mut looks = 0;
        while !done.load(Ordering::SeqCst) {
            let page = find(index, &FacilityQuery { limit: 1, ..FacilityQuery::default() }).await;
            let name = page.items.first().map(|hit| hit.document.name.as_str());
            assert!(
                matches!((page.total, name), (50, Some("Oud")) | (1_200, Some("Nieuw"))),
                "{} {name:?}",
                page.total
            );
            looks += 1;
        }
        looks
    };
    let (counts, looks) = tokio::join!(rebuild, watch);
    assert_eq!(counts.expect("rebuilt"), Counts { facilities: 1_200, reviews: 0 });
    assert!(looks > 0);
    assert_eq!(find(index, &words("oud ")).await.total, 0);
}

pub async fn changes_meanwhile_survive(index: &dyn SearchIndex) {
    fill(index, [facility(1, "Oud")]).await;
    let rebuild = async {
        // What the database held when the rebuild read it: an older state of numbers 5 and 6.
        let changes = (1..600).map(|n| put(n, "Herlezen")).collect();
        index.replace_all(stream(changes)).await.expect("rebuilt");
    };
    let work = async {
        for n in 0..5 {
            fill(index, [facility(5, &format!("Versie {n}")), facility(2_000 + n, "Nieuwkomer")]).await;
            tokio::task::yield_now().await;
        }
        index.apply(vec![Change::RemoveFacility(domain::ids::FacilityId(id(6)))]).await.expect("removed");
    };
    tokio::join!(rebuild, work);
    // The rebuild began first and each change came later, so every change must be seen.
    assert_eq!(find(index, &words("nieuwkomer")).await.total, 5);
    assert_eq!(by_words(index, "versie").await, ["Versie 4"]);
    assert_eq!(index.counts().await.expect("counts"), Counts { facilities: 599 - 1 + 5, reviews: 0 });
}

pub async fn a_failed_one_changes_nothing(index: &dyn SearchIndex) {
    fill(index, [facility(1, "Oud")]).await;
    fill_reviews(index, [review(1, "Tuin")]).await;
    let mut changes: Vec<_> = (10..1_000).map(|n| put(n, "Half")).collect();
    changes.push(Err(SearchError::Unavailable("the database went away".to_owned())));
    let failed = index.replace_all(stream(changes)).await;
    assert_eq!(failed, Err(SearchError::Unavailable("the database went away".to_owned())));
    assert_eq!(index.counts().await.expect("counts"), Counts { facilities: 1, reviews: 1 });
    fill(index, [facility(2, "Nieuw")]).await;
    assert_eq!(
        index.counts().await.expect("counts"),
        Counts { facilities: 2, reviews: 1 },
        "nothing half is left"
    );
    let counts = index.replace_all(stream(Vec::new())).await.expect("an empty rebuild");
    assert_eq!(counts, Counts::default());
}

pub async fn check_is_content(index: &dyn SearchIndex) {
    index.replace_all(stream(vec![put(1, "Vlieger")])).await.expect("rebuilt");
    let report = index.check().await.expect("sound");
    assert_eq!(report.counts, Counts { facilities: 1, reviews: 0 });
    assert!(!report.engine.is_empty() && !report.detail.is_empty());
}

pub async fn every_entry_by_id(index: &dyn SearchIndex) {
    let docs: Vec<_> = (0..25).map(|n| facility((n * 7) % 25, &format!("Vlieger {n}"))).collect();
    for part in docs.chunks(6) {
        fill(index, part.to_vec()).await;
    }
    fill_reviews(index, [review(3, "Tuin"), review(1, "Keuken")]).await;
    let mut expected: Vec<Entry> =
        docs.iter().map(|doc| Entry { id: doc.id.0, hash: content_hash(doc) }).collect();
    expected.sort_by_key(|entry| entry.id);
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let page = index.entries(EntryKind::Facility, after, 4).await.expect("entries");
        assert!(page.len() <= 4);
        all.extend(page.clone());
        match page.last() {
            Some(last) => after = Some(last.id),
            None => break,
        }
    }
    assert_eq!(all, expected);
    let reviews = index.entries(EntryKind::Review, None, 10).await.expect("entries");
    assert_eq!(reviews.iter().map(|entry| entry.id).collect::<Vec<_>>(), [id(1), id(3)]);
    fill(index, [facility(4, "Anders")]).await;
    let changed = index.entries(EntryKind::Facility, Some(id(3)), 1).await.expect("entries");
    assert_eq!(changed, [Entry { id: id(4), hash: content_hash(&facility(4, "Anders")) }]);
}
