//! Confirming a wish, and taking it back, with the links from the mails.

use super::{CONFIRM, STOP, unknown};
use crate::Submissions;
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::WishId;
use domain::{ErrorKind, RuleError};
use storage::WishRecord;

/// The facility that somebody asked to take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WishedFor {
    /// Its name.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
    /// How many people asked for it, with and without an address.
    pub wishes: u64,
}

impl Submissions {
    /// What the link from the mail would confirm, without using it.
    ///
    /// Errors: `link_unknown` (404), `link_expired` (410).
    pub async fn peek_wish(&self, token: &str) -> Result<WishedFor, RuleError> {
        let id = self.store.vault().linked(CONFIRM, token).map(WishId).ok_or_else(unknown)?;
        let record = self.store.view().wishes().find(id).await?.ok_or_else(unknown)?;
        self.still_confirmable(&record, self.clock.now())?;
        self.wished_for(&record).await
    }

    /// Confirms a wish: from now on it counts. Using the link again changes nothing.
    ///
    /// Errors: `link_unknown` (404) also once it was taken back or told, `link_expired` (410).
    pub async fn confirm_wish(&self, token: &str) -> Result<WishedFor, RuleError> {
        let now = self.clock.now();
        let id = self.store.vault().linked(CONFIRM, token).map(WishId).ok_or_else(unknown)?;
        let tx = self.store.begin().await?;
        let record = tx.wishes().lock(id).await?.ok_or_else(unknown)?;
        self.still_confirmable(&record, now)?;
        if record.confirmed_at.is_none() {
            // It may take part by now: then there is something to tell at once.
            let facility = tx.facilities().find(record.facility).await?.ok_or_else(unknown)?;
            let due_at = record.due_at.or_else(|| facility.participating.then_some(now));
            tx.wishes().update(&WishRecord { confirmed_at: Some(now), due_at, ..record.clone() }).await?;
            tx.commit(self.ids.as_ref()).await?;
        }
        self.wished_for(&record).await
    }

    /// What the link to take a wish back is about; none where it is gone already.
    ///
    /// Errors: `link_unknown` (404) for a link that we never made.
    pub async fn peek_wish_stop(&self, token: &str) -> Result<Option<WishedFor>, RuleError> {
        let id = self.store.vault().linked(STOP, token).map(WishId).ok_or_else(unknown)?;
        match self.store.view().wishes().find(id).await? {
            Some(record) => self.wished_for(&record).await.map(Some),
            None => Ok(None),
        }
    }

    /// Takes a wish back in one step (RFC 8058): the address is gone and no mail comes. Doing it again is no error.
    ///
    /// Errors: `link_unknown` (404) for a link that we never made.
    pub async fn stop_wish(&self, token: &str) -> Result<(), RuleError> {
        let id = self.store.vault().linked(STOP, token).map(WishId).ok_or_else(unknown)?;
        let tx = self.store.begin().await?;
        tx.wishes().delete(id).await?;
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    async fn wished_for(&self, record: &WishRecord) -> Result<WishedFor, RuleError> {
        let view = self.store.view();
        let facility = view.facilities().find(record.facility).await?.ok_or_else(unknown)?;
        let counts = view.wishes().counts(&[facility.id]).await?;
        let wishes = counts.get(&facility.id).copied().unwrap_or_default().all();
        Ok(WishedFor { name: facility.name, slug: facility.slug, wishes })
    }

    /// A link works for so many hours after it was last asked for; for what is confirmed it only leads on.
    fn still_confirmable(&self, record: &WishRecord, now: DateTime<Utc>) -> Result<(), RuleError> {
        let life = TimeDelta::hours(i64::from(self.rules.verification_hours));
        if record.confirmed_at.is_none() && record.asked_at + life <= now {
            let detail = "Deze link is te oud. Vraag het opnieuw op de pagina van de voorziening.";
            return Err(RuleError::new(ErrorKind::Gone, "link_expired", detail));
        }
        Ok(())
    }
}
