//! Traces read back as they were written, network and device only as long as they may.

use crate::walk::{assessment, parts};
use crate::world::{World, at};
use chrono::TimeDelta;
use domain::ids::{CaseId, ReviewId};
use domain::{CaseState, Scores};
use std::time::Duration;
use storage::PlacedTrace;

/// Long enough for another task to reach its lock.
const MEANWHILE: Duration = Duration::from_millis(200);

/// A stored trace of a new review, with `device` in what passes.
async fn trace(world: &World, device: &[u8], days: i64) -> ReviewId {
    let facility = world.facility().await;
    let (review, _) = world.review(&facility, &Scores::default()).await;
    let when = at(0) + TimeDelta::days(days);
    let trace = world.store.seal_trace(review.id, 1, &parts(device), when, &world.ids).await.unwrap();
    let tx = world.begin().await;
    tx.traces().insert(&trace).await.unwrap();
    world.commit(tx).await;
    review.id
}

/// What passes of a review's trace, as it can still be opened.
async fn passing(world: &World, review: ReviewId) -> Option<Vec<u8>> {
    let trace = world.store.view().traces().newest_of(review).await.unwrap().unwrap();
    let mut opened = world.store.open_traces(&[trace]).await.unwrap();
    assert_eq!(opened[0].lasting.expose(), b"mailbox");
    opened.remove(0).passing.map(|passing| passing.into_inner())
}

on_both_engines! {
    async fn a_trace_and_its_judgement_read_back(world) {
        let review = trace(world, b"phone", 0).await;
        let view = world.store.view();
        let stored = view.traces().newest_of(review).await.unwrap().unwrap();
        assert_eq!((stored.review, stored.version, stored.place), (review, 1, None));
        assert_eq!(stored.assessment, None);
        assert!(view.traces().scores_of(&[review]).await.unwrap().is_empty());
        assert_eq!(passing(world, review).await.as_deref(), Some(b"phone".as_slice()));
        assert_eq!(view.traces().after(0, 10).await.unwrap(), vec![], "not judged yet");

        let tx = world.begin().await;
        let place = PlacedTrace { seq: 1, at: at(7) };
        tx.traces().assess(review, 1, place, &assessment(0.25)).await.unwrap();
        tx.traces().save_head(1).await.unwrap();
        world.commit(tx).await;
        assert_eq!(view.traces().head().await.unwrap(), 1);
        let judged = view.traces().after(0, 10).await.unwrap();
        assert_eq!(judged.len(), 1);
        assert_eq!((judged[0].place, judged[0].assessment.clone()), (Some(place), Some(assessment(0.25))));
        assert_eq!(view.traces().after(1, 10).await.unwrap(), vec![]);

        let tx = world.begin().await;
        tx.traces().reassess(review, 1, &assessment(0.75)).await.unwrap();
        world.commit(tx).await;
        let again = view.traces().newest_of(review).await.unwrap().unwrap();
        assert_eq!((again.place, again.assessment), (Some(place), Some(assessment(0.75))));
        let scores = view.traces().scores_of(&[review, ReviewId(uuid::Uuid::nil())]).await.unwrap();
        assert_eq!((scores.len(), scores[&review]), (1, 0.75));
    }

    async fn what_passes_is_erased_and_then_its_salt(world) {
        let (old, new) = (trace(world, b"old", 0).await, trace(world, b"new", 100).await);
        let tx = world.begin().await;
        assert_eq!(tx.traces().erase_passing(at(0)).await.unwrap(), 0);
        assert_eq!(tx.traces().erase_passing(at(1)).await.unwrap(), 1);
        world.commit(tx).await;
        assert_eq!(passing(world, old).await, None);
        assert_eq!(passing(world, new).await.as_deref(), Some(b"new".as_slice()));

        let tx = world.begin().await;
        assert_eq!(tx.traces().purge_salts(at(0) + TimeDelta::days(100)).await.unwrap(), 1);
        assert_eq!(tx.traces().purge_salts(at(0) + TimeDelta::days(100)).await.unwrap(), 0);
        world.commit(tx).await;
        assert_eq!(passing(world, new).await.as_deref(), Some(b"new".as_slice()));
    }

    async fn without_its_salt_nobody_opens_what_passes(world) {
        let review = trace(world, b"phone", 0).await;
        let tx = world.begin().await;
        assert_eq!(tx.traces().purge_salts(at(0) + TimeDelta::days(40)).await.unwrap(), 1);
        world.commit(tx).await;
        assert_eq!(passing(world, review).await, None);
    }

    async fn the_risk_of_a_case_changes_until_somebody_decides(world) {
        let facility = world.facility().await;
        let mut case = world.case(&facility, 0.25, at(100));
        let tx = world.begin().await;
        tx.queue().insert(&case).await.unwrap();
        tx.queue().set_risk(case.id, 0.5).await.unwrap();
        tx.queue().set_risk(CaseId::next(&world.ids), 0.9).await.unwrap();
        case.risk = 0.5;
        assert_eq!(tx.queue().find(case.id).await.unwrap().as_ref(), Some(&case));
        case.state = CaseState::Decided;
        tx.queue().update(&case).await.unwrap();
        tx.queue().set_risk(case.id, 0.75).await.unwrap();
        assert_eq!(tx.queue().find(case.id).await.unwrap(), Some(case));
        world.commit(tx).await;
    }

    async fn two_that_judge_wait_for_each_other(world) {
        let first = world.begin().await;
        assert_eq!(first.traces().lock_head().await.unwrap(), 0);
        let store = world.store.clone();
        let second = tokio::spawn(async move {
            let tx = store.begin().await.unwrap();
            tx.traces().lock_head().await.unwrap()
        });
        tokio::time::sleep(MEANWHILE).await;
        first.traces().save_head(1).await.unwrap();
        world.commit(first).await;
        assert_eq!(second.await.unwrap(), 1, "it did not see the number given before");
    }
}
