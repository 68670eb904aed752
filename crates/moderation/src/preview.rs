//! The mails that a decision would send, before it is taken.
//!
//! The decision is taken in a transaction that is never committed, so what is shown is what would be sent.
//! Whoever gets a mail stays hidden: the name and the links that only they may follow are left out.

use crate::decide::Matter;
use crate::mail::outcome;
use crate::reply::is_reply;
use crate::{Desk, Editor};
use domain::ids::CaseId;
use domain::statement::Restriction;
use domain::{Action, Decision, DecisionDraft, ErrorKind, ReviewState, RuleError, Track, fairness};
use notify::Envelope;
use storage::{Topic, Tx};
use templates::Language;

/// Who would get a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailTo {
    /// The author of the text.
    Author,
    /// Somebody who gave a notice of it.
    Reporter,
}

impl MailTo {
    /// The name in the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Reporter => "reporter",
        }
    }
}

/// A mail that would be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailPreview {
    /// Who would get it.
    pub to: MailTo,
    /// Which mail it is, such as `review_returned`.
    pub name: &'static str,
    /// The language of the one who would get it.
    pub language: Language,
    /// One line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML document.
    pub html: String,
}

/// What a decision would send.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// The mails, the author's first. Empty where nobody is told.
    pub mails: Vec<MailPreview>,
    /// Whether they only go once two editors have come to the same.
    pub needs_second: bool,
}

impl Desk {
    /// The mails that a decision would send. Changes nothing, and says nothing of what another editor who
    /// read the text decided.
    ///
    /// Errors: those of [`Desk::decide`].
    pub async fn preview(
        &self,
        editor: &Editor,
        id: CaseId,
        draft: DecisionDraft,
    ) -> Result<Preview, RuleError> {
        let mut tx = self.store.begin().await?;
        if is_reply(&tx, id).await? {
            self.decide_reply(&mut tx, editor, id, draft).await?;
            let sealed = tx.opened(Topic::Mail)?;
            drop(tx);
            let mails = sealed.iter().map(|(_, bytes)| self.shown(MailTo::Author, bytes));
            return Ok(Preview { mails: mails.collect::<Result<_, _>>()?, needs_second: false });
        }
        let (matter, decision) = self.checked(&tx, editor, id, draft).await?;
        let list = &self.rules.second_editor_articles;
        let needs_second = fairness::needs_second(decision.action, &decision.articles, list);
        let review = matter.review.id.0;
        let sealed = if matter.track == Track::Blind {
            // Nothing is sent after a second reading; a first one would send this.
            let mail = self.ordinary(&tx, &matter, &decision).await?;
            mail.map(|mail| (review, mail)).into_iter().collect()
        } else {
            self.take_effect(&mut tx, editor, matter, &decision, None).await?;
            tx.opened(Topic::Mail)?
        };
        drop(tx);
        let shown = |(about, bytes): (uuid::Uuid, Vec<u8>)| {
            let to = if about == review { MailTo::Author } else { MailTo::Reporter };
            self.shown(to, &bytes)
        };
        let mut mails: Vec<MailPreview> = sealed.into_iter().map(shown).collect::<Result<_, _>>()?;
        mails.sort_by_key(|mail| mail.to != MailTo::Author);
        Ok(Preview { mails, needs_second })
    }

    /// The mail to the author of a text that waits, as after any first reading.
    async fn ordinary(
        &self,
        tx: &Tx,
        matter: &Matter,
        decision: &Decision,
    ) -> Result<Option<Vec<u8>>, RuleError> {
        let Some(identity) = tx.open_identity(matter.review.id).await? else { return Ok(None) };
        let Some(facility) = tx.facilities().find(matter.review.facility).await? else { return Ok(None) };
        let state = match decision.action {
            Action::Return => ReviewState::Returned,
            _ => ReviewState::Queued,
        };
        let answer_by = self.answer_by(state, self.clock.now());
        // The number of the statement is left out of what is shown; that there would be one is not.
        let restricts = Restriction::of(decision.action, decision.redactions.len()).is_some();
        let (code, statement) = (self.rules.code.current(), if restricts { "V-" } else { "" });
        Ok(outcome(code, &identity, &facility, &matter.review, decision, answer_by, statement))
    }

    fn shown(&self, to: MailTo, bytes: &[u8]) -> Result<MailPreview, RuleError> {
        let failed = |error: String| RuleError::new(ErrorKind::Internal, "internal", error);
        let envelope = Envelope::from_bytes(bytes).map_err(|error| failed(error.to_string()))?;
        let words = self.rules.mailer.preview(&envelope).map_err(|error| failed(error.to_string()))?;
        Ok(MailPreview {
            to,
            name: envelope.mail.name(),
            language: envelope.to.language,
            subject: words.subject,
            text: words.text,
            html: words.html,
        })
    }
}
