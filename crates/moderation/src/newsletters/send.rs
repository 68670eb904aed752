//! Trying a newsletter out, sending it, and stopping it on its way.

use crate::Desk;
use crate::pilot_manager::PilotManager;
use domain::ids::NewsletterId;
use domain::newsletter::NewsletterState;
use domain::subscription::Followed;
use domain::{ErrorKind, RuleError};
use notify::{Envelope, OutgoingMail, Recipient};
use storage::{NewMessage, NewsletterRecord, Topic};
use templates::Language;
use templates::mails::NewsletterIssue;

impl Desk {
    /// Sends a draft to the manager's own mailbox, in each language in which it is written.
    ///
    /// Errors: `newsletter_not_found` (404).
    pub async fn try_newsletter(&self, manager: &PilotManager, id: NewsletterId) -> Result<(), RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let record = self.their_newsletter(manager, tx.newsletters().lock(id).await?)?;
        let account =
            tx.editors().find(manager.id()).await?.ok_or_else(|| RuleError::not_found("no_account"))?;
        for code in record.texts.keys() {
            let Some(issue) = self.issue(&record, code) else { continue };
            let mail = OutgoingMail::NewsletterIssue(NewsletterIssue { trial: true, ..issue });
            let to = Recipient::nameless(&account.email, Language::of_mails_to(code));
            let mail = Envelope::new(to, mail).to_bytes();
            tx.send_sealed(Topic::Mail, id.0, &mail, now, self.ids.as_ref())?;
        }
        self.note_newsletter(&mut tx, manager, &record, "newsletter.tried");
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    /// Sends a draft to everybody on the list of its programme. From here on it does not change.
    ///
    /// Errors: `newsletter_not_found` (404), `newsletter_sent`, `newsletter_changed`, `no_readers` (409).
    pub async fn send_newsletter(
        &self,
        manager: &PilotManager,
        id: NewsletterId,
        version: u32,
    ) -> Result<NewsletterRecord, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let record = self.open_newsletter(&tx, manager, id, Some(version)).await?;
        let list = Followed::Programme(record.programme.clone());
        if tx.subscriptions().followers(&list, None, 1).await?.is_empty() {
            let detail = "Nog niemand heeft zich ingeschreven voor deze nieuwsbrief.";
            return Err(RuleError::new(ErrorKind::Conflict, "no_readers", detail));
        }
        let record = NewsletterRecord { state: NewsletterState::Sending, sent_at: Some(now), ..record };
        tx.newsletters().update(&record).await?;
        tx.send(NewMessage::about(Topic::Newsletter, id.0, now));
        self.note_newsletter(&mut tx, manager, &record, "newsletter.sent");
        tx.commit(self.ids.as_ref()).await?;
        Ok(record)
    }

    /// Stops a newsletter on its way: who does not have it yet does not get it. What was sent cannot be taken back.
    ///
    /// Errors: `newsletter_not_found` (404), `newsletter_not_sending` (409).
    pub async fn stop_newsletter(
        &self,
        manager: &PilotManager,
        id: NewsletterId,
    ) -> Result<NewsletterRecord, RuleError> {
        let mut tx = self.store.begin().await?;
        let record = self.their_newsletter(manager, tx.newsletters().lock(id).await?)?;
        if record.state != NewsletterState::Sending {
            let detail = "Deze nieuwsbrief is niet onderweg.";
            return Err(RuleError::new(ErrorKind::Conflict, "newsletter_not_sending", detail));
        }
        let record =
            NewsletterRecord { state: NewsletterState::Stopped, ended_at: Some(self.clock.now()), ..record };
        tx.newsletters().update(&record).await?;
        self.note_newsletter(&mut tx, manager, &record, "newsletter.stopped");
        tx.commit(self.ids.as_ref()).await?;
        Ok(record)
    }
}
