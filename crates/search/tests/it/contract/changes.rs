//! Indexing, updating, deleting.

use super::fixture::*;
use domain::ids::{FacilityId, ReviewId};
use search::{Change, Counts, FacilityQuery, SearchIndex};

pub async fn upsert_update_delete(index: &dyn SearchIndex) {
    fill(index, [facility(1, "De Verzonnen Vlieger")]).await;
    let page = find(index, &words("vlieger")).await;
    assert_eq!(page.items.first().map(|hit| &hit.document), Some(&facility(1, "De Verzonnen Vlieger")));

    fill(index, [facility(1, "Het Bedachte Bootje")]).await;
    assert!(by_words(index, "vlieger").await.is_empty(), "the old name is gone");
    assert_eq!(by_words(index, "bootje").await, ["Het Bedachte Bootje"]);

    index.apply(vec![Change::RemoveFacility(FacilityId(id(1)))]).await.expect("removed");
    assert_eq!(find(index, &FacilityQuery::default()).await.total, 0);
}

pub async fn twice_is_once(index: &dyn SearchIndex) {
    for _ in 0..2 {
        fill(index, [facility(1, "Vlieger"), facility(2, "Bootje")]).await;
        fill_reviews(index, [review(1, "Fijn.")]).await;
    }
    assert_eq!(index.counts().await.expect("counts"), Counts { facilities: 2, reviews: 1 });
    for _ in 0..2 {
        index.apply(vec![Change::RemoveReview(ReviewId(id(1)))]).await.expect("removed");
    }
    assert_eq!(index.counts().await.expect("counts"), Counts { facilities: 2, reviews: 0 });
}

pub async fn order_within_a_batch(index: &dyn SearchIndex) {
    let put = |name: &str| Change::UpsertFacility(Box::new(facility(1, name)));
    let remove = Change::RemoveFacility(FacilityId(id(1)));
    index.apply(vec![put("Eerste"), remove.clone(), put("Tweede")]).await.expect("applied");
    assert_eq!(names(index, &FacilityQuery::default()).await, ["Tweede"]);
    index.apply(vec![put("Derde"), remove]).await.expect("applied");
    assert_eq!(index.counts().await.expect("counts"), Counts::default());
}

pub async fn removing_what_is_not_there(index: &dyn SearchIndex) {
    // The ids of facilities and reviews never clash.
    fill(index, [facility(1, "Vlieger")]).await;
    index
        .apply(vec![Change::RemoveReview(ReviewId(id(1))), Change::RemoveFacility(FacilityId(id(9)))])
        .await
        .expect("nothing to do is no error");
    index.apply(Vec::new()).await.expect("no changes are no error");
    assert_eq!(index.counts().await.expect("counts"), Counts { facilities: 1, reviews: 0 });
}

pub async fn many_batches_and_counts(index: &dyn SearchIndex) {
    for n in 0..30 {
        fill(index, [facility(n, &format!("Huisje {n}")), facility(n + 100, "Blijvertje")]).await;
        if n % 3 == 0 {
            index.apply(vec![Change::RemoveFacility(FacilityId(id(n)))]).await.expect("removed");
        }
    }
    assert_eq!(index.counts().await.expect("counts"), Counts { facilities: 50, reviews: 0 });
    assert_eq!(find(index, &words("blijvertje")).await.total, 30);
}
