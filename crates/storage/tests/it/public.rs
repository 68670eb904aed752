//! What readers see: pages in four orders, with and without a theme, and nothing that is not public.

use crate::world::{World, at, scores};
use chrono::TimeDelta;
use domain::ids::ReviewId;
use domain::{Facility, Scores};
use storage::{BadCursor, PublicOrder, PublicQuery, PublicReview, ReviewRecord};

const ORDERS: [PublicOrder; 4] =
    [PublicOrder::Newest, PublicOrder::Oldest, PublicOrder::Highest, PublicOrder::Lowest];

fn query(order: PublicOrder, theme: Option<&str>) -> PublicQuery {
    PublicQuery { order, theme: theme.map(str::to_owned), limit: 2, ..PublicQuery::default() }
}

/// All pages, and what `between` does after each.
async fn pages(
    world: &World,
    facility: &Facility,
    mut query: PublicQuery,
    between: impl AsyncFn(),
) -> Vec<PublicReview> {
    let mut seen = Vec::new();
    loop {
        let view = world.store.view();
        let (page, next) = view.public_reviews().of_facility(facility.id, &query).await.unwrap().unwrap();
        assert!(page.len() <= 2);
        seen.extend(page);
        between().await;
        query.cursor = next;
        if query.cursor.is_none() {
            return seen;
        }
    }
}

/// Reviews with equal and different scores and times; times with and without fractions of a second.
async fn fill(world: &World, facility: &Facility) -> Vec<(ReviewRecord, Scores)> {
    let mut made = Vec::new();
    let times = [0, 0, 1, 123_000, 123_456, 1_000_000];
    for given in [r#"{"care":5,"say":4}"#, r#"{"care":3,"say":null}"#, r#"{"say":3}"#, "{}"] {
        for micros in times {
            let given = scores(given);
            let since = at(50) + TimeDelta::microseconds(micros);
            made.push((world.published(facility, &given, since).await, given));
        }
    }
    made
}

fn expected(made: &[(ReviewRecord, Scores)], order: PublicOrder, theme: Option<&str>) -> Vec<ReviewId> {
    let by_score = matches!(order, PublicOrder::Highest | PublicOrder::Lowest);
    let mut shown: Vec<_> = made
        .iter()
        .filter(|(_, given)| theme.is_none_or(|theme| given.given().any(|(t, _)| t == theme)))
        .filter(|(_, given)| !by_score || given.mean_parts().is_some())
        .map(|(review, given)| {
            let time = review.published_at.unwrap().timestamp_micros();
            (if by_score { given.mean_parts().unwrap() } else { time }, review.id)
        })
        .collect();
    shown.sort();
    if matches!(order, PublicOrder::Newest | PublicOrder::Highest) {
        shown.reverse();
    }
    shown.into_iter().map(|(_, id)| id).collect()
}

on_both_engines! {
    async fn pages_come_in_four_orders_with_and_without_theme(world) {
        let (facility, other) = (world.facility().await, world.facility().await);
        let made = fill(world, &facility).await;
        world.published(&other, &scores(r#"{"care":5}"#), at(50)).await;
        world.review(&facility, &scores(r#"{"care":5}"#)).await;
        for order in ORDERS {
            for theme in [None, Some("care"), Some("say"), Some("place")] {
                let seen = pages(world, &facility, query(order, theme), async || ()).await;
                let ids: Vec<ReviewId> = seen.iter().map(|review| review.id).collect();
                assert_eq!(ids, expected(&made, order, theme), "{order:?} {theme:?}");
                for review in seen {
                    let given = &made.iter().find(|(r, _)| r.id == review.id).unwrap().1;
                    assert_eq!((&review.scores, review.text.masks.as_slice()), (given, &[(30, 38)][..]));
                }
            }
        }
    }

    async fn pages_neither_repeat_nor_skip_while_reviews_arrive(world) {
        let facility = world.facility().await;
        let made = fill(world, &facility).await;
        for (order, theme) in ORDERS.into_iter().flat_map(|order| [(order, None), (order, Some("care"))]) {
            // At the beginning of every order or at its end, but never a new one without an end.
            let arrivals = std::sync::atomic::AtomicUsize::new(0);
            let seen = pages(world, &facility, query(order, theme), async || {
                if arrivals.fetch_add(1, std::sync::atomic::Ordering::Relaxed) < 4 {
                    for (given, since) in [(r#"{"care":5}"#, 1), (r#"{"care":1}"#, 99), (r#"{"care":3}"#, 50)]
                    {
                        world.published(&facility, &scores(given), at(since)).await;
                    }
                }
            })
            .await;
            let ids: Vec<ReviewId> = seen.iter().map(|review| review.id).collect();
            let old: Vec<ReviewId> =
                ids.iter().copied().filter(|id| made.iter().any(|(r, _)| r.id == *id)).collect();
            assert_eq!(old, expected(&made, order, theme), "{order:?} {theme:?}");
            let once: std::collections::BTreeSet<ReviewId> = ids.iter().copied().collect();
            assert_eq!(once.len(), ids.len(), "{order:?} {theme:?}: a review was listed twice");
        }
    }

    async fn only_what_is_public_is_shown(world) {
        let facility = world.facility().await;
        let mut public = world.published(&facility, &scores(r#"{"care":5}"#), at(9)).await;
        let (hidden, _) = world.review(&facility, &scores(r#"{"care":5}"#)).await;
        let view = world.store.view();
        assert_eq!(view.public_reviews().find(hidden.id).await.unwrap(), None);
        assert_eq!(view.public_reviews().find_many(&[hidden.id, public.id]).await.unwrap().len(), 1);
        assert_eq!(view.public_reviews().find_many(&[]).await.unwrap(), vec![]);
        let mut tx = world.begin().await;
        tx.make_private(&mut public, at(10)).await.unwrap();
        tx.reviews().update(&public).await.unwrap();
        world.commit(tx).await;
        assert_eq!(view.public_reviews().find(public.id).await.unwrap(), None);
        assert_eq!(view.public_reviews().after(None, 9).await.unwrap(), vec![]);
        assert_eq!(world.number("SELECT count(*) FROM public_scores").await, 0);
        assert_eq!(view.facilities().aggregate(facility.id).await.unwrap(), domain::Aggregate::default());
        for order in ORDERS {
            assert!(pages(world, &facility, query(order, Some("care")), async || ()).await.is_empty());
        }
    }

    async fn readers_keep_the_old_version_until_the_new_one_is_public(world) {
        let facility = world.facility().await;
        let mut review = world.published(&facility, &scores(r#"{"care":5}"#), at(9)).await;
        let newer = world.version(&review, 2, &scores(r#"{"care":1}"#));
        let mut tx = world.begin().await;
        tx.versions().insert(&newer).await.unwrap();
        review.version = 2;
        tx.reviews().update(&review).await.unwrap();
        let shown = tx.public_reviews().find(review.id).await.unwrap().unwrap();
        assert_eq!(shown.scores, scores(r#"{"care":5}"#));
        let masked = domain::MaskedText { text: "Niet goed, [naam].".into(), masks: vec![(11, 17)] };
        let edits = domain::Edits { article: Some("tone-1".into()), corrected: 1 };
        tx.make_public(&mut review, &newer, &masked, &edits, at(20)).await.unwrap();
        tx.reviews().update(&review).await.unwrap();
        world.commit(tx).await;
        let shown = world.store.view().public_reviews().find(review.id).await.unwrap().unwrap();
        assert_eq!(shown.edits, edits);
        assert_eq!((shown.scores, shown.text, shown.published_at), (newer.scores.clone(), masked, at(9)));
        let figures = world.store.view().facilities().aggregate(facility.id).await.unwrap();
        let mut expected = domain::Aggregate::default();
        expected.add(&newer.scores);
        assert_eq!(figures, expected);
    }

    async fn a_walk_through_all_of_them_meets_each_once(world) {
        let facility = world.facility().await;
        let made = fill(world, &facility).await;
        let (mut met, mut after) = (Vec::new(), None);
        loop {
            let page = world.store.view().public_reviews().after(after, 5).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(last.id);
            met.extend(page.into_iter().map(|review| review.id));
        }
        let mut all: Vec<ReviewId> = made.iter().map(|(review, _)| review.id).collect();
        all.sort();
        assert_eq!(met, all);
        // More than SQLite's depth of expressions (1,000) and more than one chunk.
        let mut many: Vec<ReviewId> = (0..1200).map(|n| ReviewId(uuid::Uuid::from_u128(n))).collect();
        many.extend(&all);
        assert_eq!(world.store.view().public_reviews().find_many(&many).await.unwrap().len(), all.len());
    }

    async fn a_cursor_of_another_order_is_refused(world) {
        let facility = world.facility().await;
        fill(world, &facility).await;
        let view = world.store.view();
        let first = view.public_reviews().of_facility(facility.id, &query(PublicOrder::Newest, None)).await;
        let (_, next) = first.unwrap().unwrap();
        for order in [PublicOrder::Oldest, PublicOrder::Highest] {
            let mut query = query(order, None);
            query.cursor.clone_from(&next);
            assert_eq!(view.public_reviews().of_facility(facility.id, &query).await.unwrap(), Err(BadCursor));
        }
    }
}
