//! The part of the walk that newsletters take.

use crate::world::{World, at};
use domain::Redacted;
use domain::ids::{EditorId, NewsletterId, SubscriberId, SubscriptionId};
use domain::newsletter::{NewsletterCounts, NewsletterState, NewsletterText};
use domain::subscription::{Followed, Frequency};
use storage::{NewMessage, NewsletterRecord, SubscriberRecord, SubscriptionRecord, Topic};

const NONE: NewsletterCounts = NewsletterCounts { queued: 0, sent: 0, bounced: 0, skipped: 0, unsure: 0 };

fn record(world: &World, written_by: EditorId) -> NewsletterRecord {
    let text = NewsletterText { subject: "Nieuws".into(), body: "Twintig doen mee.".into() };
    NewsletterRecord {
        id: NewsletterId::next(&world.ids),
        programme: "platform".into(),
        state: NewsletterState::Draft,
        texts: [("nl".to_owned(), text)].into(),
        version: 1,
        written_by,
        written_at: at(0),
        sent_at: None,
        ended_at: None,
        spread_to: None,
        spread_at: None,
        counts: NONE,
    }
}

async fn reader(world: &World, number: u8, confirmed: bool) -> SubscriptionId {
    let tx = world.begin().await;
    let mailbox = SubscriberRecord {
        id: SubscriberId::next(&world.ids),
        address_hash: [number; 32],
        language: "nl".into(),
        created_at: at(0),
        asked_count: 1,
        asked_since: at(0),
    };
    let address = Redacted::new(format!("lezer-{number}@example.org"));
    let sealed = world.store.seal_address(&address, &world.ids).unwrap();
    tx.subscribers().insert(&mailbox, sealed).await.unwrap();
    let subscription = SubscriptionRecord {
        id: SubscriptionId::next(&world.ids),
        subscriber: mailbox.id,
        followed: Followed::Programme("platform".into()),
        frequency: Frequency::Monthly,
        asked_at: at(0),
        confirmed_at: confirmed.then(|| at(1)),
        told_until: None,
        next_at: None,
        failures: 0,
    };
    tx.subscriptions().insert(&subscription).await.unwrap();
    world.commit(tx).await;
    subscription.id
}

pub async fn walk(world: &World) {
    let editor = world.editor().await.id;
    let (first, second) = (reader(world, 101, true).await, reader(world, 102, true).await);
    reader(world, 103, false).await;
    let list = Followed::Programme("platform".into());
    let mut tx = world.begin().await;
    let table = tx.subscriptions();
    assert_eq!(table.count_followers(&list).await.unwrap(), 2);
    assert_eq!(table.followers(&list, None, 9).await.unwrap(), [first, second]);
    assert_eq!(table.followers(&list, Some(first), 9).await.unwrap(), [second]);
    assert_eq!(table.followers(&Followed::Programme("x".into()), None, 9).await.unwrap(), []);

    let table = tx.newsletters();
    let mut one = record(world, editor);
    table.insert(&one).await.unwrap();
    let gone = record(world, editor);
    table.insert(&gone).await.unwrap();
    assert_eq!(table.of("platform", 9).await.unwrap()[0], gone);
    table.delete(gone.id).await.unwrap();
    assert_eq!(table.find(gone.id).await.unwrap(), None);
    one.state = NewsletterState::Sending;
    one.sent_at = Some(at(2));
    one.spread_to = Some(second);
    // What is counted elsewhere is not written over.
    table.add_up(one.id, NewsletterCounts { queued: 2, sent: 1, ..NONE }).await.unwrap();
    table.update(&one).await.unwrap();
    one.counts = NewsletterCounts { queued: 2, sent: 1, ..NONE };
    assert_eq!(table.lock(one.id).await.unwrap().as_ref(), Some(&one));
    table.add_up(one.id, NewsletterCounts { unsure: 1, ..NONE }).await.unwrap();
    assert!(!table.end_when_done(one.id, at(3)).await.unwrap(), "it is not in the outbox for all");
    table.update(&NewsletterRecord { spread_at: Some(at(3)), ..one.clone() }).await.unwrap();
    assert!(table.end_when_done(one.id, at(4)).await.unwrap());
    assert!(!table.end_when_done(one.id, at(5)).await.unwrap());
    table.bounced_later(one.id).await.unwrap();
    table.bounced_later(one.id).await.unwrap();
    let ended = table.find(one.id).await.unwrap().unwrap();
    assert_eq!((ended.state, ended.ended_at), (NewsletterState::Sent, Some(at(4))));
    assert_eq!(ended.counts, NewsletterCounts { queued: 2, sent: 0, bounced: 1, unsure: 1, skipped: 0 });

    let payload = Some(one.id.0.as_bytes().to_vec());
    tx.send(NewMessage { payload, ..NewMessage::about(Topic::Newsletter, first.0, at(6)) });
    world.commit(tx).await;
    let tx = world.begin().await;
    let taken = async |now: i64| {
        let taken = tx.outbox().take(Topic::Newsletter, at(now), at(now + 1), 9).await.unwrap();
        taken.into_iter().find(|message| message.subject == first.0).unwrap()
    };
    let message = taken(6).await;
    assert_eq!(message.begun_at, None);
    tx.outbox().begin(message.id, at(6)).await.unwrap();
    assert_eq!(taken(8).await.begun_at, Some(at(6)));
    tx.outbox().retry(message.id, at(9), "later").await.unwrap();
    assert_eq!(taken(9).await.begun_at, None);
    assert_eq!(tx.outbox().bounce(message.id, "5.1.1").await.unwrap(), None, "it is still to be sent");
    tx.outbox().done_for_now(message.id, at(10)).await.unwrap();
    let back = tx.outbox().bounce(message.id, "5.1.1").await.unwrap().unwrap();
    assert_eq!((back.payload, back.last_error.as_deref()), (message.payload, Some("bounced: 5.1.1")));
    assert_eq!(tx.outbox().bounce(message.id, "5.1.1").await.unwrap(), None, "it came back before");
    assert_eq!(tx.subscriptions().bounced(first).await.unwrap(), Some(1));
    assert_eq!(tx.subscriptions().bounced(first).await.unwrap(), Some(2));
    assert_eq!(tx.subscriptions().bounced(SubscriptionId::next(&world.ids)).await.unwrap(), None);
    world.commit(tx).await;
}
