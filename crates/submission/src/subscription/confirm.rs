//! Confirming a subscription with the link from the mail.

use super::FollowedName;
use super::token::{self, Purpose};
use crate::Submissions;
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::ids::SubscriptionId;
use domain::subscription::Frequency;
use domain::{ErrorKind, Redacted, RuleError};
use serde_json::json;
use storage::{NewAudit, SubscriptionRecord};

/// A confirmed subscription.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubscriptionConfirmed {
    /// Which one.
    pub id: SubscriptionId,
    /// The token of the page with all subscriptions of the mailbox.
    pub manage_token: Redacted<String>,
    /// That page.
    pub manage_url: Redacted<String>,
}

impl Submissions {
    /// What the link from the mail would confirm, without using it.
    ///
    /// Errors: `link_unknown` (404), `link_expired` (410).
    pub async fn peek_subscription(&self, token: &str) -> Result<(FollowedName, Frequency), RuleError> {
        let id = self.confirmable(token)?;
        let view = self.store.view();
        let record = view.subscriptions().find(id).await?.ok_or_else(unknown)?;
        self.fresh(&record, self.clock.now())?;
        Ok((self.named(&view, &record.followed).await?, record.frequency))
    }

    /// Confirms a subscription: from now on there are digests. Using the link again changes nothing.
    ///
    /// Errors: `link_unknown` (404) also once the subscription has ended, `link_expired` (410),
    /// `too_many_subscriptions` (409) of this mailbox.
    pub async fn confirm_subscription(&self, token: &str) -> Result<SubscriptionConfirmed, RuleError> {
        let now = self.clock.now();
        let id = self.confirmable(token)?;
        // A mailbox is held before what it follows, as everywhere.
        let about = self.store.view().subscriptions().find(id).await?.ok_or_else(unknown)?;
        let mut tx = self.store.begin().await?;
        let subscriber = tx.subscribers().lock(about.subscriber).await?.ok_or_else(unknown)?;
        let record = tx.subscriptions().lock(id).await?.ok_or_else(unknown)?;
        self.fresh(&record, now)?;
        let manage_token = token::make(self.store.vault(), Purpose::Manage, subscriber.id.0);
        let confirmed = SubscriptionConfirmed {
            id,
            manage_url: Redacted::new(self.rules.subscriptions_url(manage_token.expose())),
            manage_token,
        };
        if record.confirmed_at.is_some() {
            return Ok(confirmed);
        }
        let most = u64::from(self.rules.subscriptions.per_mailbox);
        if tx.subscriptions().confirmed_of(subscriber.id, most).await?.len() as u64 >= most {
            let detail =
                format!("Je volgt al {most} dingen. Stop er eerst een met de link in een van de mails.");
            return Err(RuleError::new(ErrorKind::Conflict, "too_many_subscriptions", detail));
        }
        let record = SubscriptionRecord {
            confirmed_at: Some(now),
            told_until: Some(now),
            next_at: record.followed.has_digests().then(|| record.frequency.next(now, id)),
            failures: 0,
            ..record
        };
        tx.subscriptions().update(&record).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::System,
            action: "subscription.confirmed",
            subject_kind: "subscription",
            subject: id.0,
            detail: json!({ "kind": record.followed.kind(), "frequency": record.frequency }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(confirmed)
    }

    fn confirmable(&self, token: &str) -> Result<SubscriptionId, RuleError> {
        let id = token::read(self.store.vault(), Purpose::Confirm, token);
        id.map(SubscriptionId).ok_or_else(unknown)
    }

    /// A link works for so many hours after it was last asked for; for what is confirmed it only leads on.
    fn fresh(&self, record: &SubscriptionRecord, now: DateTime<Utc>) -> Result<(), RuleError> {
        let life = TimeDelta::hours(i64::from(self.rules.verification_hours));
        if record.confirmed_at.is_none() && record.asked_at + life <= now {
            let detail = "Deze link is te oud. Vraag het abonnement opnieuw aan.";
            return Err(RuleError::new(ErrorKind::Gone, "link_expired", detail));
        }
        Ok(())
    }
}

pub(super) fn unknown() -> RuleError {
    RuleError::not_found("link_unknown")
}
