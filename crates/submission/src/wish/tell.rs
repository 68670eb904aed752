//! Telling whoever asked that a facility takes part: once, and then the address is gone.

use super::stop_token;
use crate::Submissions;
use domain::RuleError;
use domain::ids::WishId;
use notify::{Envelope, OutgoingMail, Recipient};
use storage::{Topic, WishRecord};
use templates::Language;
use templates::mails::WishFulfilled;

impl Submissions {
    /// Tells those who asked for a facility that takes part now, at most `limit`, each in a transaction of its own
    /// with its mail: the wish goes in the same one, so that nobody hears it twice. Says how many mails there were,
    /// and how many were due.
    ///
    /// Errors: that of the first one, where none could be made.
    pub async fn tell_wishes(&self, limit: u64) -> Result<(u64, u64), RuleError> {
        let due = self.store.view().wishes().due(self.clock.now(), limit).await?;
        let (mut sent, mut made, mut failed) = (0, false, None);
        for id in &due {
            match self.tell_wish(*id).await {
                Ok(mail) => {
                    sent += u64::from(mail);
                    made = true;
                }
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        match failed {
            Some(error) if !made => Err(error),
            _ => Ok((sent, due.len() as u64)),
        }
    }

    async fn tell_wish(&self, id: WishId) -> Result<bool, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let Some(record) = tx.wishes().lock(id).await? else { return Ok(false) };
        let due = record.due_at.is_some_and(|at| at <= now) && record.confirmed_at.is_some();
        let facility = tx.facilities().find(record.facility).await?.filter(|_| due);
        let Some(facility) = facility else { return Ok(false) };
        // It may have stopped again meanwhile: then they hear it when it takes part once more.
        if facility.accepts_reviews().is_err() {
            tx.wishes().update(&WishRecord { due_at: None, ..record }).await?;
            tx.commit(self.ids.as_ref()).await?;
            return Ok(false);
        }
        let address = tx.wishes().address(id).await?;
        tx.wishes().delete(id).await?;
        let told = address.is_some();
        if let Some(sealed) = address {
            let mail = WishFulfilled {
                facility_name: facility.name,
                facility_slug: facility.slug,
                stop_token: stop_token(self.store.vault(), id),
            };
            let to = Recipient::nameless(
                &self.store.open_address(&sealed)?,
                Language::of_mails_to(&record.language),
            );
            let bytes = Envelope::new(to, OutgoingMail::WishFulfilled(mail)).to_bytes();
            tx.send_sealed(Topic::Mail, id.0, &bytes, now, self.ids.as_ref())?;
        }
        tx.commit(self.ids.as_ref()).await?;
        Ok(told)
    }
}
