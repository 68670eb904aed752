//! The index follows what readers may see.

use crate::{bench, bench_with};
use chrono::TimeDelta;
use domain::Role;
use search::{FacilityQuery, ReviewQuery, SearchIndex};
use std::sync::Arc;
use storage::Topic;
use testkit::on_both_engines;
use testkit::shaky::{Mood, ShakyIndex};

async fn found(index: &Arc<dyn SearchIndex>, q: &str) -> u64 {
    let query = ReviewQuery { q: Some(q.to_owned()), ..ReviewQuery::default() };
    index.reviews(&query).await.unwrap().total
}

on_both_engines! {
    async fn a_published_review_is_found_and_counted_until_it_is_withdrawn(platform) {
        let bench = bench(platform);
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let written = platform.publish(&editor, &facility, "jana@example.org").await;
        let text = platform.store.view().public_reviews().find(written.review).await.unwrap().unwrap().text.text;
        let word = text.split_whitespace().max_by_key(|word| word.len()).unwrap();
        assert_eq!(found(&bench.index, word).await, 0);

        bench.worker.drain().await.unwrap();
        assert_eq!(found(&bench.index, word).await, 1);
        let listed = bench.index.facilities(&FacilityQuery::default()).await.unwrap();
        assert_eq!(listed.items[0].document.review_count, 1);
        assert_eq!(listed.items[0].document.score, None, "one opinion is no score");

        platform.submissions.withdraw(&written.writer).await.unwrap();
        bench.worker.drain().await.unwrap();
        assert_eq!(found(&bench.index, word).await, 0);
        let listed = bench.index.facilities(&FacilityQuery::default()).await.unwrap();
        assert_eq!((listed.items[0].document.review_count, listed.items[0].document.score), (0, None));
    }

    async fn a_rebuild_holds_the_same_as_the_events_brought(platform) {
        let bench = bench(platform);
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        for n in 0..5 {
            platform.publish(&editor, &facility, &format!("ouder{n}@example.org")).await;
        }
        bench.worker.drain().await.unwrap();
        let other = crate::bench(platform);
        let reference = onboarding::register::Reference::embedded().unwrap();
        let mut told = 0;
        let scoring = testkit::platform::score_rules().at(domain::Clock::now(platform.clock.as_ref()));
        let index = other.index.as_ref();
        let counts =
            jobs::rebuild_index(&platform.store, index, &reference, &scoring, |n| told = n).await.unwrap();
        assert_eq!((counts.facilities, counts.reviews, told), (1, 5, 6));
        let all = ReviewQuery::default();
        let (followed, rebuilt) = (bench.index.reviews(&all).await.unwrap(), other.index.reviews(&all).await.unwrap());
        assert_eq!(followed.items, rebuilt.items);
    }
}

on_both_engines! {
    async fn an_index_that_was_away_catches_up_by_itself(platform) {
        let index = ShakyIndex::new();
        let bench = bench_with(platform, Arc::clone(&index) as Arc<dyn SearchIndex>);
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        index.be(Mood::Away);
        platform.publish(&editor, &facility, "jana@example.org").await;
        bench.worker.drain().await.unwrap();
        let waiting = async || platform.store.view().outbox().counts(Topic::IndexReview).await.unwrap();
        assert_eq!((waiting().await.pending, waiting().await.dead), (1, 0), "the event stays");
        for _ in 0..40 {
            platform.clock.advance(TimeDelta::minutes(30));
            bench.worker.drain().await.unwrap();
        }
        assert_eq!((waiting().await.pending, waiting().await.dead), (1, 0), "never given up, though it took a day");
        index.be(Mood::Sound);
        assert_eq!(index.counts().await.unwrap().reviews, 0);
        platform.clock.advance(TimeDelta::seconds(30));
        bench.worker.drain().await.unwrap();
        assert_eq!(index.counts().await.unwrap().reviews, 1, "found without anybody's help, half a minute later");
        assert_eq!(waiting().await.pending, 0);
    }
}
