//! The mails: one struct a mail, one folder of subject, text and html.
//!
//! The structs are what goes, sealed, into the outbox; they hold no settings. What every mail shares
//! comes at rendering time from a [`MailShell`]. Nothing in them prints with `Debug`.

mod after_notice;
mod appeals;
mod contexts;
mod hearings;
pub(crate) mod markdown;
mod masks;
mod news;
mod newsletter;
mod notices;
mod pilots;
mod promises;
mod replies;
mod returns;
mod samples;
mod samples_desk;
mod subscriptions;
mod team;
mod wishes;
mod wrap;

pub use after_notice::{NoticeKept, ReviewHidden, ReviewMaskedAfterNotice, ReviewTakenDown};
pub use appeals::{
    AppealDecided, AppealDecidedReporter, AppealReceived, AppealReceivedReporter, AppealResult,
};
pub use contexts::{
    AmendmentReceived, CitedArticle, MaskNote, ReviewEscalated, ReviewPublished, ReviewPublishedWithMasks,
    ReviewReceived, ReviewRejected, ReviewReturned, ReviewWithdrawn, VerifyReview,
};
pub use hearings::{HearingAnswered, ProviderHearing};
pub(crate) use masks::MASKS;
pub use news::{MemberDigest, MemberNews, NewsPlace, NewsReview};
pub use newsletter::NewsletterIssue;
pub use notices::{
    NoticeConfirm, NoticeDecided, NoticeOutcome, NoticeReceived, NoticeRefusal, NoticeRefused, NoticeRevised,
    ground_of_notice,
};
pub use pilots::{PilotConfirm, PilotReminder, PilotStep};
pub use promises::PromiseDue;
pub use replies::{ReplyPublished, ReplyRejected, ReplyReturned};
pub use returns::{DecisionReversed, ReturnLapsed, ReturnReminder};
pub use subscriptions::{DigestReview, MailFollowed, SubscriptionConfirm, SubscriptionDigest};
pub use team::{
    EditorInvitation, MemberInvitation, OrganisationCode, PasswordReset, SecondFactorReset, SignalReceipt,
    SignalWaiting,
};
pub use wishes::{WishConfirm, WishFulfilled};

use crate::{Language, RenderError, Speak};
use domain::Redacted;
use domain::ids::ReviewId;
use wrap::wrap;

/// What every mail shares.
#[derive(Clone, Debug)]
pub struct MailShell {
    /// The language of the mail.
    pub language: Language,
    /// The address of the platform without a final slash, such as `https://example.org`.
    pub base_url: String,
    /// Where questions go: an address of the platform, shown at the end.
    pub contact: String,
    /// Whether this is a demo; then every mail says that it is invented.
    pub demo: bool,
}

impl Speak for MailShell {
    fn language(&self) -> Language {
        self.language
    }
}

/// What the templates say and link to.
impl MailShell {
    /// The greeting; without a name for somebody who gave none, such as a reporter.
    fn greeting(&self, first_name: &str) -> String {
        if first_name.is_empty() {
            self.t("mail-greeting-plain")
        } else {
            self.with("mail-greeting", "name", first_name)
        }
    }

    /// The whole address of a public page in the language of the mail.
    fn page(&self, path: &str) -> String {
        format!("{}{}", self.base_url, self.language.to(path))
    }

    /// An address of the platform that ends with a token.
    fn address(&self, path: &str, token: &Redacted<String>) -> String {
        self.page(&format!("{path}{}", token.expose()))
    }

    /// The submitter's own page.
    fn manage(&self, token: &Redacted<String>) -> String {
        self.address("/mijn-waardering/", token)
    }

    /// Where the statement of reasons is, and its number.
    fn statement(&self, number: &str) -> String {
        let place = self.t("mail-statement");
        if number.is_empty() {
            return place;
        }
        format!("{place} {}", self.with("mail-statement-number", "number", number))
    }

    /// The reporter's page of a notice.
    fn track(&self, token: &Redacted<String>) -> String {
        self.address("/melding/volg/", token)
    }

    /// A public review on the page of its facility.
    fn review(&self, facility_slug: &str, id: &ReviewId) -> String {
        self.page(&format!("/voorziening/{facility_slug}#waardering-{id}"))
    }

    /// The form to write a review of a facility.
    fn review_form(&self, facility_slug: &str) -> String {
        self.page(&format!("/waardering/{facility_slug}"))
    }

    /// The page of a provider about a review, with the reply to it.
    fn reply(&self, review: &ReviewId) -> String {
        format!("{}/aanbieder/waardering/{review}", self.base_url)
    }

    /// The list of signals on the desk.
    fn signals_of_desk(&self) -> String {
        format!("{}/redactie/signalen", self.base_url)
    }

    /// The list of signals of the inspectorate.
    fn signals_of_inspectorate(&self) -> String {
        format!("{}/inspectie/signalen", self.base_url)
    }
}

impl Language {
    /// What stands in the place of a name where it is hidden who gets a mail.
    pub fn hidden_name(self) -> String {
        self.t("mail-hidden-name")
    }

    /// What stands in the place of the secret part of a link where it is hidden who gets a mail.
    pub fn hidden_link(self) -> String {
        self.t("mail-hidden-link")
    }

    /// What stands in the place of the number of a statement of reasons that is not made yet.
    pub fn hidden_number(self) -> String {
        self.t("mail-hidden-number")
    }
}

/// A mail in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderedMail {
    /// One line.
    pub subject: String,
    /// The plain text, lines of at most 72 characters unless a word or an address is longer.
    pub text: String,
    /// The HTML document.
    pub html: String,
}

/// A context that renders to a mail.
pub trait MailTemplate {
    /// The mail in words. `first_name` is that of the receiver, for the greeting.
    ///
    /// # Errors
    /// [`RenderError`] when a value inside fails to format, which no context here does.
    fn render(&self, shell: &MailShell, first_name: &str) -> Result<RenderedMail, RenderError>;
}

/// Subject on one line, text wrapped.
fn finish(subject: &str, text: &str, html: String) -> RenderedMail {
    let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    RenderedMail { subject, text: wrap(text, 72), html }
}

/// Ties a context to the three templates of its folder.
macro_rules! mail {
    ($context:ty, $subject:tt, $text:tt, $html:tt) => {
        const _: () = {
            #[derive(askama::Template)]
            #[template(path = $subject, escape = "none")]
            struct Subject<'a> {
                mail: &'a $context,
                shell: &'a crate::mails::MailShell,
            }
            #[derive(askama::Template)]
            #[template(path = $text, escape = "none")]
            struct Text<'a> {
                mail: &'a $context,
                shell: &'a crate::mails::MailShell,
                first_name: &'a str,
            }
            #[derive(askama::Template)]
            #[template(path = $html)]
            struct Html<'a> {
                mail: &'a $context,
                shell: &'a crate::mails::MailShell,
                first_name: &'a str,
                subject: &'a str,
            }
            impl crate::mails::MailTemplate for $context {
                fn render(
                    &self,
                    shell: &crate::mails::MailShell,
                    first_name: &str,
                ) -> Result<crate::mails::RenderedMail, crate::RenderError> {
                    let subject = Subject { mail: self, shell };
                    // Not every subject names something of its mail; the field is read here at least.
                    let text = Text { mail: subject.mail, shell, first_name }.render()?;
                    let subject = subject.render()?;
                    let html = Html { mail: self, shell, first_name, subject: subject.trim() }.render()?;
                    Ok(crate::mails::finish(&subject, &text, html))
                }
            }
            impl std::fmt::Debug for $context {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str(concat!(stringify!($context), "(..)"))
                }
            }
        };
    };
}
use mail;
