//! The mails there are, and who gets them.

use domain::Redacted;
use serde::{Deserialize, Serialize};
use templates::Language;
use templates::mails::{
    AmendmentReceived, AppealReceived, MailShell, MailTemplate, RenderedMail, ReviewEscalated,
    ReviewPublished, ReviewPublishedWithMasks, ReviewReceived, ReviewRejected, ReviewReturned,
    ReviewTakenDown, ReviewWithdrawn, VerifyReview,
};

/// Who gets a mail. Shows nothing of itself with `Debug`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// First name, used in the greeting.
    pub first_name: Redacted<String>,
    /// Last name; may be empty.
    pub last_name: Redacted<String>,
    /// E-mail address.
    pub address: Redacted<String>,
    /// The language of the mail.
    pub language: Language,
}

/// One of the mails of the platform with what it says. Serialised to be sealed into the outbox; the
/// field `mail` tells which one it is. `Debug` shows its name only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mail", rename_all = "snake_case")]
pub enum OutgoingMail {
    /// Confirm your review, the first time and each time the link is sent again.
    VerifyReview(VerifyReview),
    /// Confirmed; waits for an editor.
    ReviewReceived(ReviewReceived),
    /// Public as it was written.
    ReviewPublished(ReviewPublished),
    /// Public with parts covered.
    ReviewPublishedWithMasks(ReviewPublishedWithMasks),
    /// Sent back for changes.
    ReviewReturned(ReviewReturned),
    /// Refused.
    ReviewRejected(ReviewRejected),
    /// With a second editor.
    ReviewEscalated(ReviewEscalated),
    /// Taken back by the submitter.
    ReviewWithdrawn(ReviewWithdrawn),
    /// A new version came in.
    AmendmentReceived(AmendmentReceived),
    /// An appeal came in.
    AppealReceived(AppealReceived),
    /// Taken offline after a notice.
    ReviewTakenDown(ReviewTakenDown),
}

impl OutgoingMail {
    /// The name of the mail, for logs and counters, such as `verify_review`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::VerifyReview(_) => "verify_review",
            Self::ReviewReceived(_) => "review_received",
            Self::ReviewPublished(_) => "review_published",
            Self::ReviewPublishedWithMasks(_) => "review_published_with_masks",
            Self::ReviewReturned(_) => "review_returned",
            Self::ReviewRejected(_) => "review_rejected",
            Self::ReviewEscalated(_) => "review_escalated",
            Self::ReviewWithdrawn(_) => "review_withdrawn",
            Self::AmendmentReceived(_) => "amendment_received",
            Self::AppealReceived(_) => "appeal_received",
            Self::ReviewTakenDown(_) => "review_taken_down",
        }
    }

    fn template(&self) -> &dyn MailTemplate {
        match self {
            Self::VerifyReview(mail) => mail,
            Self::ReviewReceived(mail) => mail,
            Self::ReviewPublished(mail) => mail,
            Self::ReviewPublishedWithMasks(mail) => mail,
            Self::ReviewReturned(mail) => mail,
            Self::ReviewRejected(mail) => mail,
            Self::ReviewEscalated(mail) => mail,
            Self::ReviewWithdrawn(mail) => mail,
            Self::AmendmentReceived(mail) => mail,
            Self::AppealReceived(mail) => mail,
            Self::ReviewTakenDown(mail) => mail,
        }
    }

    pub(crate) fn render(
        &self,
        shell: &MailShell,
        first_name: &str,
    ) -> Result<RenderedMail, templates::RenderError> {
        self.template().render(shell, first_name)
    }
}
