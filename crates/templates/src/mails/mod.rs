//! The mails: one struct a mail, one folder of subject, text and html.
//!
//! The structs are what goes, sealed, into the outbox; they hold no settings. What every mail shares
//! comes at rendering time from a [`MailShell`]. Nothing in them prints with `Debug`.

mod contexts;
mod samples;
mod wrap;

pub use contexts::{
    AmendmentReceived, AppealReceived, CitedArticle, MaskNote, ReviewEscalated, ReviewPublished,
    ReviewPublishedWithMasks, ReviewReceived, ReviewRejected, ReviewReturned, ReviewTakenDown,
    ReviewWithdrawn, VerifyReview,
};

use crate::{Language, RenderError, Speak};
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
                    let subject = Subject { mail: self, shell }.render()?;
                    let text = Text { mail: self, shell, first_name }.render()?;
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
