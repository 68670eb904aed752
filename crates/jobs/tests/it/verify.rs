//! Every difference between index and database has a name.

use crate::bench;
use domain::ids::{FacilityId, ReviewId};
use domain::{Clock, Role};
use jobs::{Difference, verify_index};
use onboarding::register::Reference;
use search::{Change, EntryKind, FacilityQuery, SearchIndex};
use testkit::on_both_engines;
use testkit::platform::{TestPlatform, score_rules};
use uuid::Uuid;

async fn differences(platform: &TestPlatform, index: &dyn SearchIndex) -> Vec<(EntryKind, Uuid, Difference)> {
    let places = Reference::embedded().unwrap();
    let mut found = Vec::new();
    let note = |kind, id, difference| found.push((kind, id, difference));
    let scoring = score_rules().at(platform.clock.now());
    let verified = verify_index(&platform.store, index, &places, &scoring, |_| {}, note).await.unwrap();
    assert_eq!(verified.differences, found.len() as u64);
    found
}

on_both_engines! {
    async fn every_difference_is_named(platform) {
        let bench = bench(platform);
        let index = bench.index.as_ref();
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let mut written = Vec::new();
        for n in 0..3 {
            written.push(platform.publish(&editor, &facility, &format!("ouder{n}@example.org")).await.review);
        }
        assert_eq!(differences(platform, index).await.len(), 4, "nothing was delivered yet");
        bench.worker.drain().await.unwrap();
        assert_eq!(differences(platform, index).await, []);

        let mut listed = index.facilities(&FacilityQuery::default()).await.unwrap().items;
        let mut document = listed.remove(0).document;
        document.name.push_str(" (oud)");
        let stranger = ReviewId(Uuid::from_u128(1));
        let mut review = index.reviews(&search::ReviewQuery::default()).await.unwrap().items.remove(0).document;
        review.id = stranger;
        index
            .apply(vec![
                Change::UpsertFacility(Box::new(document)),
                Change::RemoveReview(written[1]),
                Change::UpsertReview(Box::new(review)),
            ])
            .await
            .unwrap();
        let mut expected = vec![
            (EntryKind::Facility, facility.id.0, Difference::Stale),
            (EntryKind::Review, stranger.0, Difference::Extra),
            (EntryKind::Review, written[1].0, Difference::Missing),
        ];
        expected.sort_by_key(|(kind, id, _)| (*kind, *id));
        assert_eq!(differences(platform, index).await, expected);

        let places = Reference::embedded().unwrap();
        let scoring = score_rules().at(platform.clock.now());
        jobs::rebuild_index(&platform.store, index, &places, &scoring, |_| {}).await.unwrap();
        assert_eq!(differences(platform, index).await, []);
        index.apply(vec![Change::RemoveFacility(FacilityId(facility.id.0))]).await.unwrap();
        assert_eq!(
            differences(platform, index).await,
            [(EntryKind::Facility, facility.id.0, Difference::Missing)]
        );
    }
}
