//! Writing a newsletter.

use crate::Desk;
use crate::pilot_manager::PilotManager;
use domain::audit::Actor;
use domain::ids::NewsletterId;
use domain::newsletter::{NewsletterCounts, NewsletterState, NewsletterTexts, checked};
use domain::{ErrorKind, FieldError, RuleError};
use serde_json::json;
use storage::{NewAudit, NewsletterRecord, Tx};
use templates::Language;

impl Desk {
    /// Begins a newsletter of a programme: a draft, which nobody gets.
    ///
    /// Errors: `programme_not_found` (404), `invalid_fields` (422) with `/texts/{language}/...`.
    pub async fn write_newsletter(
        &self,
        manager: &PilotManager,
        programme: &str,
        texts: NewsletterTexts,
    ) -> Result<NewsletterRecord, RuleError> {
        let programme = self.programme_for(manager, programme)?.id.clone();
        let texts = in_our_languages(texts)?;
        let record = NewsletterRecord {
            id: NewsletterId::next(self.ids.as_ref()),
            programme,
            state: NewsletterState::Draft,
            texts,
            version: 1,
            written_by: manager.id(),
            written_at: self.clock.now(),
            sent_at: None,
            ended_at: None,
            spread_to: None,
            spread_at: None,
            counts: NewsletterCounts::default(),
        };
        let mut tx = self.store.begin().await?;
        tx.newsletters().insert(&record).await?;
        self.note_newsletter(&mut tx, manager, &record, "newsletter.written");
        tx.commit(self.ids.as_ref()).await?;
        Ok(record)
    }

    /// Changes what a draft says. `version` is the one that was changed, so that nobody writes over somebody else.
    ///
    /// Errors: `newsletter_not_found` (404), `newsletter_sent`, `newsletter_changed` (409), `invalid_fields` (422).
    pub async fn change_newsletter(
        &self,
        manager: &PilotManager,
        id: NewsletterId,
        version: u32,
        texts: NewsletterTexts,
    ) -> Result<NewsletterRecord, RuleError> {
        let texts = in_our_languages(texts)?;
        let mut tx = self.store.begin().await?;
        let record = self.open_newsletter(&tx, manager, id, Some(version)).await?;
        let record = NewsletterRecord {
            texts,
            version: record.version + 1,
            written_by: manager.id(),
            written_at: self.clock.now(),
            ..record
        };
        tx.newsletters().update(&record).await?;
        self.note_newsletter(&mut tx, manager, &record, "newsletter.changed");
        tx.commit(self.ids.as_ref()).await?;
        Ok(record)
    }

    /// Throws a draft away.
    ///
    /// Errors: `newsletter_not_found` (404), `newsletter_sent` (409).
    pub async fn delete_newsletter(&self, manager: &PilotManager, id: NewsletterId) -> Result<(), RuleError> {
        let mut tx = self.store.begin().await?;
        let record = self.open_newsletter(&tx, manager, id, None).await?;
        tx.newsletters().delete(id).await?;
        self.note_newsletter(&mut tx, manager, &record, "newsletter.deleted");
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    /// A draft, held for the transaction.
    pub(super) async fn open_newsletter(
        &self,
        tx: &Tx,
        manager: &PilotManager,
        id: NewsletterId,
        version: Option<u32>,
    ) -> Result<NewsletterRecord, RuleError> {
        let record = self.their_newsletter(manager, tx.newsletters().lock(id).await?)?;
        if !record.state.is_open() {
            let detail = "Deze nieuwsbrief is al verstuurd en kan niet meer veranderen.";
            return Err(RuleError::new(ErrorKind::Conflict, "newsletter_sent", detail));
        }
        if version.is_some_and(|version| version != record.version) {
            let detail = "Iemand anders heeft deze nieuwsbrief intussen gewijzigd. Bekijk eerst die versie.";
            return Err(RuleError::new(ErrorKind::Conflict, "newsletter_changed", detail));
        }
        Ok(record)
    }

    pub(super) fn note_newsletter(
        &self,
        tx: &mut Tx,
        manager: &PilotManager,
        record: &NewsletterRecord,
        action: &'static str,
    ) {
        tx.record(NewAudit {
            at: self.clock.now(),
            actor: Actor::Editor(manager.id()),
            action,
            subject_kind: "newsletter",
            subject: record.id.0,
            detail: json!({ "programme": record.programme, "version": record.version }),
        });
    }
}

/// Texts as they are stored, in languages that the interface has.
fn in_our_languages(texts: NewsletterTexts) -> Result<NewsletterTexts, RuleError> {
    if texts.keys().any(|code| code.parse::<Language>().is_err()) {
        let detail = "In deze taal bestaat het platform niet.";
        return Err(RuleError::invalid(vec![FieldError::new("/texts", "unknown_language", detail)]));
    }
    checked(texts).map_err(RuleError::invalid)
}
