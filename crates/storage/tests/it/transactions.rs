//! All or nothing, one after the other, and no waiting in a ring.

use crate::world::{World, at, scores};
use domain::audit::Actor;
use domain::ids::{FacilityId, SubmitterId};
use domain::{Facility, Scores};
use futures::future::join_all;
use std::collections::BTreeSet;
use std::time::Duration;
use storage::{NewAudit, NewMessage, StorageError, StoredAnswer, Topic};

fn audit(facility: &Facility) -> NewAudit {
    let detail = serde_json::json!({});
    let subject = facility.id.0;
    NewAudit { at: at(1), actor: Actor::Operator, action: "test", subject_kind: "facility", subject, detail }
}

async fn counts(world: &World) -> [i64; 5] {
    let mut counts = [0; 5];
    for (count, table) in
        counts.iter_mut().zip(["facilities", "reviews", "outbox", "audit_rows", "submitters"])
    {
        *count = world.number(&format!("SELECT count(*) FROM {table}")).await;
    }
    counts
}

on_both_engines! {
    async fn a_transaction_that_is_dropped_leaves_nothing(world) {
        let facility = world.new_facility();
        for commits in [false, true] {
            let epoch = world.store.public_epoch();
            let mut tx = world.begin().await;
            tx.facilities().insert_many(std::slice::from_ref(&facility), at(0)).await.unwrap();
            world.review_in(&tx, &facility, &Scores::default()).await;
            tx.send(NewMessage::about(Topic::IndexFacility, facility.id.0, at(0)));
            tx.record(audit(&facility));
            tx.changes_public();
            if commits {
                world.commit(tx).await;
            } else {
                drop(tx);
            }
            assert_eq!(counts(world).await, [i64::from(commits); 5]);
            assert_eq!(world.store.public_epoch() - epoch, u64::from(commits));
        }
        assert_eq!(world.number("SELECT max(seq) FROM audit_heads").await, 1);
    }

    async fn a_worker_is_woken_by_a_commit_with_events_and_by_nothing_else(world) {
        let committed = world.store.committed();
        world.commit(world.begin().await).await;
        let mut dropped = world.begin().await;
        dropped.send(NewMessage::about(Topic::Mail, uuid::Uuid::nil(), at(0)));
        drop(dropped);
        assert!(tokio::time::timeout(Duration::from_millis(50), committed.notified()).await.is_err());
        let mut tx = world.begin().await;
        tx.send(NewMessage::about(Topic::Mail, uuid::Uuid::nil(), at(0)));
        world.commit(tx).await;
        tokio::time::timeout(Duration::from_secs(5), committed.notified()).await.expect("woken");
    }

    async fn racing_first_reviews_of_a_person_give_one_pseudonym(world) {
        let person = async |n: u8| {
            let tx = world.begin().await;
            let id = tx.submitters().find_or_insert([n; 32], at(0), &world.ids).await.unwrap();
            tokio::time::sleep(Duration::from_millis(5)).await;
            world.commit(tx).await;
            id
        };
        let ids: BTreeSet<SubmitterId> = join_all((0..16).map(|n| person(n % 2))).await.into_iter().collect();
        assert_eq!((ids.len(), world.number("SELECT count(*) FROM submitters").await), (2, 2));
    }

    async fn what_a_transaction_holds_another_waits_for(world) {
        let facility = world.facility().await;
        let (review, _) = world.review(&facility, &Scores::default()).await;
        let raise = async || {
            let tx = world.begin().await;
            let mut review = tx.reviews().lock(review.id).await.unwrap().unwrap();
            tokio::time::sleep(Duration::from_millis(5)).await;
            review.version += 1;
            tx.reviews().update(&review).await.unwrap();
            world.commit(tx).await;
        };
        join_all((0..10).map(|_| raise())).await;
        assert_eq!(world.store.view().reviews().find(review.id).await.unwrap().unwrap().version, 11);
    }

    async fn writing_about_a_facility_and_then_counting_does_not_deadlock(world) {
        let facility = world.facility().await;
        // Inserting a reference holds a share of its target; then each wants the target for itself.
        let publish = async || {
            world.published(&facility, &scores(r#"{"care":5}"#), at(9)).await;
        };
        let all = join_all((0..12).map(|_| publish()));
        tokio::time::timeout(Duration::from_secs(60), all).await.expect("a deadlock");
        let figures = world.store.view().facilities().aggregate(facility.id).await.unwrap();
        assert_eq!((figures.review_count, figures.themes["care"].distribution), (12, [0, 0, 0, 0, 12]));
    }

    async fn a_reference_to_nothing_is_refused(world) {
        let tx = world.begin().await;
        let nowhere = Facility { id: FacilityId(uuid::Uuid::from_u128(404)), ..world.new_facility() };
        let case = world.case(&nowhere, 0.5, at(1));
        let refused = tx.queue().insert(&case).await;
        assert!(matches!(refused, Err(StorageError::Database(_))), "{refused:?}");
        drop(tx);
        let outside = world.outside().await;
        use sea_orm::ConnectionTrait;
        let facility = world.facility().await;
        world.review(&facility, &Scores::default()).await;
        if world.database.engine() == testkit::database::Engine::Sqlite {
            outside.execute_unprepared("PRAGMA foreign_keys = ON").await.unwrap();
        }
        assert!(outside.execute_unprepared("DELETE FROM facilities").await.is_err());
    }

    async fn the_second_of_two_requests_with_one_key_is_a_duplicate(world) {
        let answer = StoredAnswer { request_hash: [1; 32], status: 202, answer: r#"{"id":1}"#.into() };
        let request = async || {
            let tx = world.begin().await;
            tx.idempotency().insert("reviews", [9; 32], &answer, at(1)).await?;
            tokio::time::sleep(Duration::from_millis(20)).await;
            tx.commit(&world.ids).await
        };
        let (first, second) = futures::future::join(request(), request()).await;
        let duplicates =
            [&first, &second].into_iter().filter(|r| matches!(r, Err(StorageError::Duplicate))).count();
        assert_eq!((duplicates, first.is_ok() || second.is_ok()), (1, true), "{first:?} {second:?}");
        let view = world.store.view();
        assert_eq!(view.idempotency().find("reviews", [9; 32]).await.unwrap(), Some(answer));
        assert_eq!(view.idempotency().find("amendments", [9; 32]).await.unwrap(), None);
    }

    async fn an_address_of_an_editor_is_taken_once(world) {
        let mut editor = world.editor().await;
        editor.id = domain::ids::EditorId::next(&world.ids);
        let tx = world.begin().await;
        assert!(matches!(tx.editors().insert(&editor, at(1)).await, Err(StorageError::Duplicate)));
    }
}

#[tokio::test]
async fn a_submission_does_not_wait_for_a_publication_about_the_same_facility() {
    let world = World::create(testkit::database::Engine::Postgres).await;
    let facility = world.facility().await;
    let publishing = world.begin().await;
    publishing.facilities().lock_aggregate(facility.id).await.unwrap();
    let given = Scores::default();
    let submission = world.review(&facility, &given);
    tokio::time::timeout(Duration::from_secs(5), submission).await.expect("waits");
    drop(publishing);
}
