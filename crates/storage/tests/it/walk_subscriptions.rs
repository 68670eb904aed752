//! The part of the walk that subscriptions take.

use crate::world::{World, at, scores};
use domain::ids::{SubscriberId, SubscriptionId};
use domain::subscription::{Followed, Frequency};
use domain::{Redacted, Sector};
use storage::{SubscriberRecord, SubscriptionRecord};

fn record(world: &World, subscriber: SubscriberId, followed: Followed) -> SubscriptionRecord {
    SubscriptionRecord {
        id: SubscriptionId::next(&world.ids),
        subscriber,
        followed,
        frequency: Frequency::Weekly,
        asked_at: at(0),
        confirmed_at: None,
        told_until: None,
        next_at: None,
        failures: 0,
    }
}

pub async fn walk(world: &World) {
    let facility = world.facility().await;
    let first = world.published(&facility, &scores(r#"{"care":4}"#), at(10)).await;
    let tx = world.begin().await;
    let mailbox = SubscriberRecord {
        id: SubscriberId::next(&world.ids),
        address_hash: [9; 32],
        language: "nl".into(),
        created_at: at(0),
        asked_count: 1,
        asked_since: at(0),
    };
    let address = || world.store.seal_address(&Redacted::new("jana@example.org".into()), &world.ids).unwrap();
    tx.subscribers().insert(&mailbox, address()).await.unwrap();
    // Once more, as when two ask at the same time.
    tx.subscribers()
        .insert(&SubscriberRecord { id: SubscriberId::next(&world.ids), ..mailbox.clone() }, address())
        .await
        .unwrap();
    tx.subscribers().update(&mailbox).await.unwrap();
    assert_eq!(tx.subscribers().lock_by_hash([9; 32]).await.unwrap().as_ref(), Some(&mailbox));
    assert_eq!(
        tx.subscribers().find(mailbox.id).await.unwrap(),
        tx.subscribers().lock(mailbox.id).await.unwrap()
    );
    let sealed = tx.subscribers().address(mailbox.id).await.unwrap().unwrap();
    assert_eq!(world.store.open_address(&sealed).unwrap().expose(), "jana@example.org");
    let things = [
        Followed::Facility(facility.id),
        Followed::Municipality("Gent".into()),
        Followed::Sector(Sector::Childcare),
    ];
    let table = tx.subscriptions();
    for followed in things {
        let mut one = record(world, mailbox.id, followed.clone());
        table.insert(&one).await.unwrap();
        assert_eq!(table.of(mailbox.id, &followed).await.unwrap().as_ref(), Some(&one));
        assert!(table.unconfirmed_since(at(1), 10).await.unwrap().contains(&(one.id, mailbox.id)));
        one.confirmed_at = Some(at(1));
        one.told_until = Some(at(2));
        one.next_at = Some(at(3));
        table.update(&one).await.unwrap();
        assert_eq!(table.lock(one.id).await.unwrap(), table.find(one.id).await.unwrap());
        assert!(table.due(at(3), 10).await.unwrap().contains(&one.id));
        assert!(!table.due(at(2), 10).await.unwrap().contains(&one.id));
        assert_eq!(table.undelivered(one.id).await.unwrap(), Some(1));
        table.delivered(&[one.id]).await.unwrap();
        assert_eq!(table.undelivered(one.id).await.unwrap(), Some(1));
        let (count, news) = tx.public_reviews().news(&followed, (at(9), at(10)), 10).await.unwrap();
        assert!(count >= 1 && news.iter().any(|item| item.review == first.id));
        assert_eq!(tx.public_reviews().news(&followed, (at(10), at(11)), 10).await.unwrap().0, 0);
    }
    assert_eq!(table.undelivered(SubscriptionId::next(&world.ids)).await.unwrap(), None);
    assert_eq!(table.count_of(mailbox.id).await.unwrap(), 3);
    let all = table.confirmed_of(mailbox.id, 10).await.unwrap();
    assert_eq!(all.len(), 3);
    tx.subscribers().forget_idle(mailbox.id).await.unwrap();
    assert!(tx.subscribers().find(mailbox.id).await.unwrap().is_some(), "it follows something");
    assert!(table.delete(all[0].id).await.unwrap() && !table.delete(all[0].id).await.unwrap());
    let places = world.store.view();
    assert_eq!(places.places().municipality(" gENT ").await.unwrap().as_deref(), Some("Gent"));
    assert_eq!(places.places().municipality("").await.unwrap(), None);
    world.commit(tx).await;
    let tx = world.begin().await;
    assert_eq!(tx.subscriptions().delete_of(mailbox.id).await.unwrap(), 2);
    tx.subscribers().forget_idle(mailbox.id).await.unwrap();
    assert_eq!(tx.subscribers().find(mailbox.id).await.unwrap(), None);
    // One that stays, for who looks at what is sealed.
    tx.subscribers().insert(&mailbox, address()).await.unwrap();
    world.commit(tx).await;
}
