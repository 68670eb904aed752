//! What a mailbox follows: looking, changing how often, ending one or all.

use super::FollowedName;
use super::confirm::unknown;
use super::token::{self, Purpose};
use crate::Submissions;
use chrono::{DateTime, Utc};
use domain::RuleError;
use domain::audit::Actor;
use domain::ids::{SubscriberId, SubscriptionId};
use domain::subscription::Frequency;
use serde_json::json;
use storage::{NewAudit, SubscriptionRecord};

/// Most subscriptions that are shown; the rule `per_mailbox` is at most this.
const SHOWN: u64 = 1000;

/// Whoever reads a mailbox with subscriptions. Made only by [`Submissions::subscriber`].
#[derive(Clone, Copy, Debug)]
pub struct Subscriber {
    id: SubscriberId,
}

/// A thing that is followed.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowedThing {
    /// The subscription.
    pub id: SubscriptionId,
    /// What is followed.
    pub about: FollowedName,
    /// How often a digest goes out at most.
    pub frequency: Frequency,
    /// Since when.
    pub since: DateTime<Utc>,
    /// When the next digest is due.
    pub next_at: Option<DateTime<Utc>>,
}

impl Submissions {
    /// Opens the link to the page with all subscriptions of a mailbox. It works for as long as there is one.
    ///
    /// Errors: `link_unknown` (404).
    pub async fn subscriber(&self, token: &str) -> Result<Subscriber, RuleError> {
        let id = token::read(self.store.vault(), Purpose::Manage, token).ok_or_else(unknown)?;
        let found = self.store.view().subscribers().find(SubscriberId(id)).await?;
        Ok(Subscriber { id: found.ok_or_else(unknown)?.id })
    }

    /// What a mailbox follows, oldest first.
    pub async fn subscriptions(&self, subscriber: &Subscriber) -> Result<Vec<FollowedThing>, RuleError> {
        let view = self.store.view();
        let mut things = Vec::new();
        for record in view.subscriptions().confirmed_of(subscriber.id, SHOWN).await? {
            things.push(FollowedThing {
                id: record.id,
                about: self.named(&view, &record.followed).await.unwrap_or_else(|_| gone(&record)),
                frequency: record.frequency,
                since: record.confirmed_at.unwrap_or(record.asked_at),
                next_at: record.next_at,
            });
        }
        Ok(things)
    }

    /// Changes how often a digest goes out.
    ///
    /// Errors: `subscription_not_found` (404) also of another mailbox.
    pub async fn change_frequency(
        &self,
        subscriber: &Subscriber,
        id: SubscriptionId,
        frequency: Frequency,
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        let tx = self.store.begin().await?;
        let record = tx.subscriptions().lock(id).await?;
        let record = record.filter(|record| record.subscriber == subscriber.id).ok_or_else(not_found)?;
        if record.confirmed_at.is_none() {
            return Err(not_found());
        }
        let next_at = record.followed.has_digests().then(|| frequency.next(now, id));
        tx.subscriptions().update(&SubscriptionRecord { frequency, next_at, ..record }).await?;
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    /// Ends one subscription. With the last one the address is gone. Ending it twice is no error.
    ///
    /// Errors: `subscription_not_found` (404) of another mailbox.
    pub async fn stop_subscription(
        &self,
        subscriber: &Subscriber,
        id: SubscriptionId,
    ) -> Result<(), RuleError> {
        let record = self.store.view().subscriptions().find(id).await?;
        match record {
            Some(record) if record.subscriber == subscriber.id => self.end(record).await,
            Some(_) => Err(not_found()),
            None => Ok(()),
        }
    }

    /// Ends all subscriptions of a mailbox: nothing of it is left. Says how many there were.
    pub async fn stop_subscriptions(&self, subscriber: &Subscriber) -> Result<u64, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let Some(found) = tx.subscribers().lock(subscriber.id).await? else { return Ok(0) };
        let ended = tx.subscriptions().delete_of(found.id).await?;
        tx.subscribers().forget_idle(found.id).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::System,
            action: "subscriptions.ended",
            subject_kind: "subscriber",
            subject: found.id.0,
            detail: json!({ "count": ended }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(ended)
    }

    /// What the link to stop in a mail would end; none where that has ended already.
    ///
    /// Errors: `link_unknown` (404) for a link that we never made.
    pub async fn peek_stop(&self, token: &str) -> Result<Option<FollowedName>, RuleError> {
        let id = self.stoppable(token)?;
        let view = self.store.view();
        match view.subscriptions().find(id).await? {
            Some(record) => {
                Ok(Some(self.named(&view, &record.followed).await.unwrap_or_else(|_| gone(&record))))
            }
            None => Ok(None),
        }
    }

    /// Ends a subscription with the link in a mail, in one step (RFC 8058). Using it again is no error: whatever
    /// happens, no more mails come.
    ///
    /// Errors: `link_unknown` (404) for a link that we never made.
    pub async fn stop_by_link(&self, token: &str) -> Result<(), RuleError> {
        let id = self.stoppable(token)?;
        match self.store.view().subscriptions().find(id).await? {
            Some(record) => self.end(record).await,
            None => Ok(()),
        }
    }

    fn stoppable(&self, token: &str) -> Result<SubscriptionId, RuleError> {
        let id = token::read(self.store.vault(), Purpose::Stop, token);
        id.map(SubscriptionId).ok_or_else(unknown)
    }

    async fn end(&self, record: SubscriptionRecord) -> Result<(), RuleError> {
        let mut tx = self.store.begin().await?;
        tx.subscribers().lock(record.subscriber).await?;
        if tx.subscriptions().delete(record.id).await? {
            tx.subscribers().forget_idle(record.subscriber).await?;
            tx.record(NewAudit {
                at: self.clock.now(),
                actor: Actor::System,
                action: "subscription.ended",
                subject_kind: "subscription",
                subject: record.id.0,
                detail: json!({ "kind": record.followed.kind() }),
            });
        }
        Ok(tx.commit(self.ids.as_ref()).await?)
    }
}

/// What is followed and has no name any more, such as a municipality that merged into another one.
fn gone(record: &SubscriptionRecord) -> FollowedName {
    FollowedName::Municipality(record.followed.subject())
}

fn not_found() -> RuleError {
    RuleError::not_found("subscription_not_found")
}
