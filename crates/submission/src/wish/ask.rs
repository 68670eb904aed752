//! Asking. What happens is in the mailbox, where there is one.

use super::{CONFIRM, askable, stop_token};
use crate::{Submissions, language};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{FacilityId, WishId};
use domain::{EmailAddress, Facility, FieldError, Redacted, RuleError};
use notify::{Envelope, OutgoingMail, Recipient};
use storage::{StorageError, Topic, Tx, WishRecord};
use templates::Language;
use templates::mails::WishConfirm;

/// What somebody asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WishDraft {
    /// Which facility should take part.
    pub facility: FacilityId,
    /// Where to tell it; none for whoever does not want to hear of it.
    pub email: Option<Redacted<String>>,
    /// Language of the mails: one of those of the interface, such as `nl`.
    pub language: String,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishAsked {
    /// It counts.
    Counted,
    /// It counts once the link from the mail is used.
    AwaitsConfirmation,
}

impl Submissions {
    /// Asks a facility to take part. Asking again with the same address sends the mail again, at most once an hour,
    /// and no more than so many a day to one mailbox; the answer does not tell.
    ///
    /// Errors: `facility_not_found` (404), `facility_takes_part` and `facility_closed` (409), `invalid_fields`
    /// (422) with `/email` or `/language`.
    pub async fn wish(&self, draft: &WishDraft) -> Result<WishAsked, RuleError> {
        let address = self.wish_address(draft)?;
        let facility = self.store.view().facilities().find(draft.facility).await?;
        let facility = facility.ok_or_else(|| RuleError::not_found("facility_not_found"))?;
        askable(&facility)?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let Some(address) = address else {
            tx.wishes().insert(&self.new_wish(draft, None, now), None).await?;
            tx.commit(self.ids.as_ref()).await?;
            return Ok(WishAsked::Counted);
        };
        let hash = self.store.vault().mac("wish-address", address.normalised().expose().as_bytes());
        let Some(record) = self.taken_up(&tx, draft, &address, hash, now).await? else {
            return Ok(WishAsked::AwaitsConfirmation);
        };
        self.ask_wisher(&mut tx, &record, &address, &facility, now)?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(WishAsked::AwaitsConfirmation)
    }

    fn wish_address(&self, draft: &WishDraft) -> Result<Option<EmailAddress>, RuleError> {
        let mut errors: Vec<FieldError> = language::check(&draft.language).into_iter().collect();
        let address = draft.email.as_ref().map(|email| EmailAddress::parse(email.expose()));
        match &address {
            Some(Ok(address)) if self.rules.is_disposable(address.domain()) => {
                let detail =
                    "Gebruik een gewoon e-mailadres: met een wegwerpadres kunnen we je niet bereiken.";
                errors.push(FieldError::new("/email", "disposable_address", detail));
            }
            Some(Err(_)) => {
                let detail = "Dit is geen geldig e-mailadres. Een voorbeeld: naam@voorbeeld.be.";
                errors.push(FieldError::new("/email", "bad_email", detail));
            }
            Some(Ok(_)) | None => {}
        }
        if errors.is_empty() { Ok(address.and_then(Result::ok)) } else { Err(RuleError::invalid(errors)) }
    }

    fn new_wish(&self, draft: &WishDraft, address_hash: Option<[u8; 32]>, now: DateTime<Utc>) -> WishRecord {
        WishRecord {
            id: WishId::next(self.ids.as_ref()),
            facility: draft.facility,
            address_hash,
            language: draft.language.clone(),
            asked_at: now,
            confirmed_at: address_hash.is_none().then_some(now),
            due_at: None,
        }
    }

    /// The wish that a mail goes out about; none where no more mails go to this mailbox for now.
    async fn taken_up(
        &self,
        tx: &Tx,
        draft: &WishDraft,
        address: &EmailAddress,
        hash: [u8; 32],
        now: DateTime<Utc>,
    ) -> Result<Option<WishRecord>, RuleError> {
        let lately = tx.wishes().asked_since(hash, now - TimeDelta::days(1)).await?;
        if let Some(known) = tx.wishes().lock_of(draft.facility, hash).await? {
            if known.asked_at + TimeDelta::hours(1) > now {
                return Ok(None);
            }
            let again = WishRecord { asked_at: now, ..known };
            tx.wishes().update(&again).await?;
            return Ok(Some(again));
        }
        if lately >= u64::from(self.rules.subscriptions.asked_per_day) {
            return Ok(None);
        }
        let record = self.new_wish(draft, Some(hash), now);
        let sealed = self.store.seal_address(address.deliverable(), self.ids.as_ref())?;
        match tx.wishes().insert(&record, Some(sealed)).await {
            // Somebody asked the same with this address at the same moment: that mail is on its way.
            Err(StorageError::Duplicate) => Ok(None),
            other => {
                other?;
                Ok(Some(record))
            }
        }
    }

    fn ask_wisher(
        &self,
        tx: &mut Tx,
        record: &WishRecord,
        address: &EmailAddress,
        facility: &Facility,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        let vault = self.store.vault();
        let mail = WishConfirm {
            facility_name: facility.name.clone(),
            facility_slug: facility.slug.clone(),
            already: record.confirmed_at.is_some(),
            confirm_token: vault.link(CONFIRM, record.id.0),
            link_hours: u64::from(self.rules.verification_hours),
            stop_token: stop_token(vault, record.id),
        };
        let to = Recipient::nameless(address.deliverable(), Language::of_mails_to(&record.language));
        let bytes = Envelope::new(to, OutgoingMail::WishConfirm(mail)).to_bytes();
        Ok(tx.send_sealed(Topic::Mail, record.id.0, &bytes, now, self.ids.as_ref())?)
    }
}
