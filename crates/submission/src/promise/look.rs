//! What time brings: a promise is due and its author is asked, answers are counted anew, the time for them is over.

use super::{is_gone, is_of_the_provider, promised};
use crate::Submissions;
use crate::mail;
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::ids::ReviewId;
use domain::{PromiseStatus, Redacted, RuleError, belgium};
use notify::{Envelope, OutgoingMail};
use storage::{PromiseLinkRecord, PromiseRecord, Topic, Tx, Vault};
use templates::mails::PromiseDue;

impl Submissions {
    /// Looks at the promises whose moment has come, at most `limit`, each in a transaction of its own with its mail.
    /// Says how many there were. One that fails stays due and does not keep the others.
    ///
    /// Errors: that of the first one, where none could be looked at.
    pub async fn look_at_promises(&self, limit: u64) -> Result<u64, RuleError> {
        let due = self.store.view().promises().to_look_at(self.clock.now(), limit).await?;
        let (mut done, mut failed) = (0, None);
        for review in &due {
            match self.look_at_promise(*review).await {
                Ok(()) => done += 1,
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        match failed {
            Some(error) if done == 0 => Err(error),
            _ => Ok(done),
        }
    }

    async fn look_at_promise(&self, review: ReviewId) -> Result<(), RuleError> {
        let now = self.clock.now();
        // Opened outside: what it says does not change once it is public.
        let text = match self.store.view().promises().find(review).await? {
            Some(promise) => promised(&self.store.view(), &promise).await?,
            None => return Ok(()),
        };
        let mut tx = self.store.begin().await?;
        tx.reviews().lock(review).await?;
        let Some(mut promise) = tx.promises().lock(review).await? else { return Ok(()) };
        // Another node may have been first.
        if promise.next_at.is_none_or(|at| at > now) {
            return Ok(());
        }
        if is_gone(&tx, &promise).await? {
            // It may come back; nobody is asked about what nobody can read.
            promise.next_at = Some(now + TimeDelta::days(1));
            tx.promises().update(&promise).await?;
            return Ok(tx.commit(self.ids.as_ref()).await?);
        }
        let open = self.rules.promises.is_open(promise.due_on, belgium::day(now));
        if promise.status == PromiseStatus::Planned && promise.asked_at.is_none() && open {
            self.ask_author(&mut tx, &mut promise, text.text, now).await?;
        }
        self.judge(&mut tx, promise, now).await?;
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    /// A mail with a link to whoever wrote the review; none where we no longer know who that is, or where it is
    /// somebody of the provider's own.
    async fn ask_author(
        &self,
        tx: &mut Tx,
        promise: &mut PromiseRecord,
        text: String,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        let Some(review) = tx.reviews().find(promise.review).await? else { return Ok(()) };
        let Some(identity) = tx.open_identity(review.id).await? else { return Ok(()) };
        if is_of_the_provider(tx, promise, &review).await? {
            return Ok(());
        }
        let Some(facility) = tx.facilities().find(promise.facility).await? else { return Ok(()) };
        let token = mail::token(self.ids.as_ref());
        let link = PromiseLinkRecord {
            token_hash: Vault::token_hash(&token),
            review: review.id,
            created_at: now,
            used_at: None,
        };
        tx.promises().insert_link(&link).await?;
        promise.asked_at = Some(now);
        let closes_on = self.rules.promises.closes_on(promise.due_on);
        let mail = PromiseDue {
            facility_name: facility.name,
            planned_for: promise.planned_for,
            promised_text: Redacted::new(text),
            until: closes_on.pred_opt().unwrap_or(closes_on),
            token: Redacted::new(token),
        };
        let mail = Envelope::to(&identity, &review.language, OutgoingMail::PromiseDue(mail)).to_bytes();
        tx.send_sealed(Topic::Mail, review.id.0, &mail, now, self.ids.as_ref())?;
        tx.record(super::about(promise, Actor::System, "promise.asked", now));
        Ok(())
    }
}
