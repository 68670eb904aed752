//! Asking for a subscription. The answer is always the same; what happens is in the mailbox.

use super::FollowedName;
use super::token::{self, Purpose};
use crate::Submissions;
use crate::language;
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{SubscriberId, SubscriptionId};
use domain::subscription::{Followed, Frequency, MAX_PLACE};
use domain::{EmailAddress, FieldError, Redacted, RuleError};
use notify::{Envelope, OutgoingMail, Recipient};
use storage::{SubscriberRecord, SubscriptionRecord, Topic, Tx};
use templates::Language;
use templates::mails::SubscriptionConfirm;

/// What somebody asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubscribeDraft {
    /// What to follow.
    pub followed: Followed,
    /// Where the mails go.
    pub email: Redacted<String>,
    /// How often at most.
    pub frequency: Frequency,
    /// Language of the mails: one of those of the interface, such as `nl`.
    pub language: String,
}

impl Submissions {
    /// Asks for a subscription: a mail with a link goes out, and nothing else happens until that is used. The
    /// answer does not depend on whether the mailbox follows this or anything already, nor on how often it was
    /// asked.
    ///
    /// Errors: `facility_not_found` and `municipality_not_found` (404), `invalid_fields` (422) with `/email` or
    /// `/language`.
    pub async fn subscribe(&self, draft: &SubscribeDraft) -> Result<(), RuleError> {
        let address = self.check(draft)?;
        if let Followed::Municipality(name) = &draft.followed
            && name.len() > MAX_PLACE
        {
            return Err(RuleError::not_found("municipality_not_found"));
        }
        let about = self.named(&self.store.view(), &draft.followed).await?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let mut subscriber = self.mailbox(&tx, &address, &draft.language, now).await?;
        if !self.may_ask(&mut subscriber, now) {
            return Ok(());
        }
        tx.subscribers().update(&subscriber).await?;
        let known = tx.subscriptions().of(subscriber.id, &about.followed()).await?;
        let already = known.as_ref().is_some_and(|known| known.confirmed_at.is_some());
        let id = match known {
            // What is confirmed stays as it is until the link is used again.
            Some(known) if already => known.id,
            Some(known) => {
                let again = SubscriptionRecord { frequency: draft.frequency, asked_at: now, ..known };
                tx.subscriptions().update(&again).await?;
                again.id
            }
            None => self.add(&tx, &subscriber, &about, draft.frequency, now).await?,
        };
        self.ask(&mut tx, &subscriber, &address, (id, already), &about, draft.frequency, now)?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    fn check(&self, draft: &SubscribeDraft) -> Result<EmailAddress, RuleError> {
        let mut errors = Vec::new();
        let address = EmailAddress::parse(draft.email.expose());
        match &address {
            Ok(address) if self.rules.is_disposable(address.domain()) => {
                let detail =
                    "Gebruik een gewoon e-mailadres: met een wegwerpadres kunnen we je niet bereiken.";
                errors.push(FieldError::new("/email", "disposable_address", detail));
            }
            Ok(_) => {}
            Err(_) => {
                let detail = "Dit is geen geldig e-mailadres. Een voorbeeld: naam@voorbeeld.be.";
                errors.push(FieldError::new("/email", "bad_email", detail));
            }
        }
        errors.extend(language::check(&draft.language));
        match address {
            Ok(address) if errors.is_empty() => Ok(address),
            _ => Err(RuleError::invalid(errors)),
        }
    }

    /// The mailbox with this address, held; a new one where there is none.
    async fn mailbox(
        &self,
        tx: &Tx,
        address: &EmailAddress,
        language: &str,
        now: DateTime<Utc>,
    ) -> Result<SubscriberRecord, RuleError> {
        let hash = self.store.vault().mac("subscriber-address", address.normalised().expose().as_bytes());
        if let Some(known) = tx.subscribers().lock_by_hash(hash).await? {
            return Ok(known);
        }
        let record = SubscriberRecord {
            id: SubscriberId::next(self.ids.as_ref()),
            address_hash: hash,
            language: language.to_owned(),
            created_at: now,
            asked_count: 0,
            asked_since: now,
        };
        let sealed = self.store.seal_address(address.deliverable(), self.ids.as_ref())?;
        tx.subscribers().insert(&record, sealed).await?;
        // Somebody else may have been first.
        Ok(tx.subscribers().lock_by_hash(hash).await?.unwrap_or(record))
    }

    /// Counts a mail; no more than so many go to one mailbox in a day, whoever asks for them.
    fn may_ask(&self, subscriber: &mut SubscriberRecord, now: DateTime<Utc>) -> bool {
        if subscriber.asked_since + TimeDelta::days(1) <= now {
            subscriber.asked_since = now;
            subscriber.asked_count = 0;
        }
        if subscriber.asked_count >= self.rules.subscriptions.asked_per_day {
            return false;
        }
        subscriber.asked_count += 1;
        true
    }

    async fn add(
        &self,
        tx: &Tx,
        subscriber: &SubscriberRecord,
        about: &FollowedName,
        frequency: Frequency,
        now: DateTime<Utc>,
    ) -> Result<SubscriptionId, RuleError> {
        let record = SubscriptionRecord {
            id: SubscriptionId::next(self.ids.as_ref()),
            subscriber: subscriber.id,
            followed: about.followed(),
            frequency,
            asked_at: now,
            confirmed_at: None,
            told_until: None,
            next_at: None,
            failures: 0,
        };
        tx.subscriptions().insert(&record).await?;
        Ok(record.id)
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one mail")]
    fn ask(
        &self,
        tx: &mut Tx,
        subscriber: &SubscriberRecord,
        address: &EmailAddress,
        (id, already): (SubscriptionId, bool),
        about: &FollowedName,
        frequency: Frequency,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        let vault = self.store.vault();
        let language = Language::of_mails_to(&subscriber.language);
        let mail = SubscriptionConfirm {
            followed: about.in_mail(language),
            frequency,
            already,
            confirm_token: token::make(vault, Purpose::Confirm, id.0),
            link_hours: u64::from(self.rules.verification_hours),
            manage_token: token::make(vault, Purpose::Manage, subscriber.id.0),
        };
        let to = Recipient::nameless(address.deliverable(), language);
        let mail = Envelope::new(to, OutgoingMail::SubscriptionConfirm(mail)).to_bytes();
        Ok(tx.send_sealed(Topic::Mail, id.0, &mail, now, self.ids.as_ref())?)
    }
}
