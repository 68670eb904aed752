//! Newsletters of programmes, as pilot managers write and send them.
//!
//! The list of a programme is made of subscriptions (`Followed::Programme`): everybody on it confirmed by mail. When
//! a newsletter is sent, only a message that says so goes into the outbox; the worker puts it there for the readers,
//! some hundreds at a time, and composes each mail when it is that reader's turn. So whoever stops meanwhile gets
//! nothing any more, and no text is stored for each of a hundred thousand readers.

mod mail;
mod send;
mod write;

use crate::Desk;
use crate::pilot_manager::PilotManager;
use domain::ids::NewsletterId;
use domain::pilot::Programme;
use domain::subscription::Followed;
use domain::{ErrorKind, Redacted, RuleError};
use notify::{Envelope, OutgoingMail, Recipient};
use storage::NewsletterRecord;
use templates::Language;
use templates::mails::NewsletterIssue;

pub use mail::{Reader, Turn};

/// Newsletters of a programme that are listed: some years of them.
const LISTED: u64 = 100;

/// The newsletters of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewsletterList {
    /// The id of the programme.
    pub programme: String,
    /// Its title in Dutch.
    pub title: String,
    /// How many readers confirmed that they want it.
    pub readers: u64,
    /// The newsletters, newest first, at most 100.
    pub items: Vec<NewsletterRecord>,
}

/// A newsletter as it looks in a mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewsletterPreview {
    /// The language.
    pub language: Language,
    /// One line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML document.
    pub html: String,
}

impl Desk {
    /// The newsletters of a programme with the number of readers.
    ///
    /// Errors: `programme_not_found` (404).
    pub async fn newsletters(
        &self,
        manager: &PilotManager,
        programme: &str,
    ) -> Result<NewsletterList, RuleError> {
        let programme = self.programme_for(manager, programme)?;
        let view = self.store.view();
        Ok(NewsletterList {
            readers: view.subscriptions().count_followers(&Followed::Programme(programme.id.clone())).await?,
            items: view.newsletters().of(&programme.id, LISTED).await?,
            title: title(programme, "nl"),
            programme: programme.id.clone(),
        })
    }

    /// One newsletter.
    ///
    /// Errors: `newsletter_not_found` (404).
    pub async fn newsletter(
        &self,
        manager: &PilotManager,
        id: NewsletterId,
    ) -> Result<NewsletterRecord, RuleError> {
        self.their_newsletter(manager, self.store.view().newsletters().find(id).await?)
    }

    /// A newsletter as it looks in a mailbox, in each language in which it is written.
    ///
    /// Errors: `newsletter_not_found` (404).
    pub async fn preview_newsletter(
        &self,
        manager: &PilotManager,
        id: NewsletterId,
    ) -> Result<Vec<NewsletterPreview>, RuleError> {
        let record = self.newsletter(manager, id).await?;
        let mut previews = Vec::new();
        for code in record.texts.keys() {
            let to = Recipient::nameless(&Redacted::default(), Language::of_mails_to(code));
            let Some(issue) = self.issue(&record, code) else { continue };
            let envelope = Envelope::new(to, OutgoingMail::NewsletterIssue(issue));
            let words = self.rules.mailer.preview(&envelope);
            let words =
                words.map_err(|error| RuleError::new(ErrorKind::Internal, "internal", error.to_string()))?;
            let language = envelope.to.language;
            previews.push(NewsletterPreview {
                language,
                subject: words.subject,
                text: words.text,
                html: words.html,
            });
        }
        Ok(previews)
    }

    /// Whose newsletter exists for a manager: of a programme that concerns the own sectors.
    fn their_newsletter(
        &self,
        manager: &PilotManager,
        record: Option<NewsletterRecord>,
    ) -> Result<NewsletterRecord, RuleError> {
        let theirs = |record: &NewsletterRecord| self.programme_for(manager, &record.programme).is_ok();
        record.filter(theirs).ok_or_else(|| RuleError::not_found("newsletter_not_found"))
    }

    /// What a newsletter says to a reader with this language, without links of a reader; none where its programme
    /// is gone.
    fn issue(&self, record: &NewsletterRecord, language: &str) -> Option<NewsletterIssue> {
        let programme = self.rules.programmes.get(&record.programme)?;
        let text = domain::newsletter::text_for(&record.texts, language)?;
        Some(NewsletterIssue {
            programme: title(programme, language),
            subject: text.subject.clone(),
            body: text.body.clone(),
            trial: false,
            stop_token: Redacted::default(),
            manage_token: Redacted::default(),
        })
    }
}

/// The title of a programme in a language, in Dutch where it has none in that one.
fn title(programme: &Programme, language: &str) -> String {
    let words = programme.words(language).or_else(|| programme.words("nl"));
    words.map(|words| words.title.clone()).unwrap_or_default()
}
