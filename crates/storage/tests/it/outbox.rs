//! The outbox: every message is taken by one worker at a time and is never lost.

use crate::world::{World, at};
use domain::ids::OutboxId;
use futures::future::join_all;
use std::collections::BTreeSet;
use storage::{NewMessage, OutboxCounts, OutboxMessage, Topic};
use uuid::Uuid;

async fn send(world: &World, count: u128) {
    let mut tx = world.begin().await;
    for n in 0..count {
        tx.send(NewMessage::about(Topic::IndexReview, Uuid::from_u128(n), at(0)));
    }
    world.commit(tx).await;
}

async fn take(world: &World, now: i64, until: i64, limit: u64) -> Vec<OutboxMessage> {
    let tx = world.begin().await;
    let taken = tx.outbox().take(Topic::IndexReview, at(now), at(until), limit).await.unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(2)).await;
    world.commit(tx).await;
    taken
}

on_both_engines! {
    async fn racing_workers_never_take_the_same_message(world) {
        send(world, 200).await;
        let worker = async || {
            let mut mine = Vec::new();
            loop {
                let taken = take(world, 1, 60, 7).await;
                if taken.is_empty() {
                    return mine;
                }
                mine.extend(taken.iter().map(|message| message.id));
            }
        };
        let mut taken: Vec<OutboxId> = join_all((0..8).map(|_| worker())).await.concat();
        // SKIP LOCKED: a worker may see nothing while another one is at it, so one more looks behind.
        taken.extend(worker().await);
        let once: BTreeSet<OutboxId> = taken.iter().copied().collect();
        assert_eq!((taken.len(), once.len()), (200, 200));
    }

    async fn a_hold_ends_and_then_anybody_can_take_it(world) {
        send(world, 1).await;
        assert_eq!(take(world, 1, 60, 10).await[0].attempts, 1);
        assert_eq!(take(world, 59, 99, 10).await, vec![]);
        assert_eq!(take(world, 60, 99, 10).await[0].attempts, 2);
    }

    async fn the_life_of_a_message(world) {
        send(world, 1).await;
        let id = take(world, 1, 60, 10).await[0].id;
        let tx = world.begin().await;
        tx.outbox().retry(id, at(30), "connection refused").await.unwrap();
        world.commit(tx).await;
        assert_eq!(take(world, 29, 90, 10).await, vec![]);
        let again = take(world, 30, 90, 10).await;
        assert_eq!(again[0].last_error.as_deref(), Some("connection refused"));
        let tx = world.begin().await;
        tx.outbox().bury(id, at(31), "refused for good").await.unwrap();
        assert_eq!(
            tx.outbox().counts(Topic::IndexReview).await.unwrap(),
            OutboxCounts { pending: 0, dead: 1 }
        );
        assert_eq!(tx.outbox().dead(9).await.unwrap()[0].id, id);
        assert_eq!(tx.outbox().revive(at(40)).await.unwrap(), 1);
        world.commit(tx).await;
        assert_eq!(take(world, 40, 90, 10).await[0].attempts, 1);
        let tx = world.begin().await;
        tx.outbox().done(&[id], at(41)).await.unwrap();
        assert_eq!(tx.outbox().counts(Topic::IndexReview).await.unwrap(), OutboxCounts::default());
        assert_eq!(tx.outbox().purge(at(41)).await.unwrap(), 0);
        assert_eq!(tx.outbox().purge(at(42)).await.unwrap(), 1);
    }

    async fn a_slow_worker_does_not_undo_what_a_faster_one_delivered(world) {
        send(world, 1).await;
        let id = take(world, 1, 60, 10).await[0].id;
        let tx = world.begin().await;
        tx.outbox().done(&[id], at(70)).await.unwrap();
        tx.outbox().bury(id, at(71), "too late").await.unwrap();
        tx.outbox().retry(id, at(72), "too late").await.unwrap();
        tx.outbox().done(&[], at(73)).await.unwrap();
        assert_eq!(tx.outbox().counts(Topic::IndexReview).await.unwrap(), OutboxCounts::default());
        assert_eq!(tx.outbox().revive(at(80)).await.unwrap(), 0);
    }

    async fn a_delivered_message_holds_nothing_any_more(world) {
        let mut tx = world.begin().await;
        tx.send_sealed(Topic::Mail, Uuid::nil(), b"aan jana@example.org", at(0), &world.ids).unwrap();
        world.commit(tx).await;
        let tx = world.begin().await;
        let mail = tx.outbox().take(Topic::Mail, at(1), at(60), 1).await.unwrap().remove(0);
        let payload = mail.payload.clone().unwrap();
        assert!(!payload.windows(4).any(|part| part == b"jana"));
        assert_eq!(world.store.open_payload(&mail).unwrap().expose(), b"aan jana@example.org");
        tx.outbox().done(&[mail.id], at(2)).await.unwrap();
        world.commit(tx).await;
        assert_eq!(world.number("SELECT count(*) FROM outbox WHERE payload IS NOT NULL").await, 0);
        assert_eq!(world.number("SELECT count(*) FROM outbox WHERE state = 'done'").await, 1);
    }
}
