//! Readers of the newsletter of a programme, who confirmed by mail.

use anyhow::{Context, Result};
use domain::ids::{SubscriberId, SubscriptionId};
use domain::subscription::{Followed, Frequency};
use domain::{Clock, EmailAddress};
use server::chance::{SystemClock, SystemIds};
use storage::{Store, SubscriberRecord, SubscriptionRecord};

/// Readers in one transaction.
const AT_ONCE: usize = 1_000;

/// Adds so many, each with an address of its own that exists nowhere.
pub(crate) async fn add(store: &Store, count: usize, programme: &str) -> Result<()> {
    let now = SystemClock.now();
    for start in (0..count).step_by(AT_ONCE) {
        let tx = store.begin().await?;
        for n in start..count.min(start + AT_ONCE) {
            let address = EmailAddress::parse(&format!("lezer{n}@voorbeeld.example"));
            let address = address.ok().context("not an address")?;
            let mailbox = SubscriberRecord {
                id: SubscriberId::next(&SystemIds),
                address_hash: store.vault().address_hash(&address),
                language: "nl".to_owned(),
                created_at: now,
                asked_count: 1,
                asked_since: now,
            };
            let sealed = store.seal_address(address.deliverable(), &SystemIds)?;
            tx.subscribers().insert(&mailbox, sealed).await?;
            let subscription = SubscriptionRecord {
                id: SubscriptionId::next(&SystemIds),
                subscriber: mailbox.id,
                followed: Followed::Programme(programme.to_owned()),
                frequency: Frequency::Monthly,
                asked_at: now,
                confirmed_at: Some(now),
                told_until: None,
                next_at: None,
                failures: 0,
            };
            tx.subscriptions().insert(&subscription).await?;
        }
        tx.commit(&SystemIds).await?;
    }
    Ok(())
}
