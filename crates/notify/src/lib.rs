//! Composing mails and handing them to whoever delivers them.
//!
//! A use case seals an [`OutgoingMail`] and its [`Recipient`] into the outbox. The worker that takes it
//! out composes a [`Message`] with the [`Mailer`] and gives it to a [`MailTransport`]: an SMTP server,
//! a folder of files, or a list in memory for tests. Delivery is at least once; the Message-ID follows
//! from the outbox id, so a receiver recognises a second copy as the same mail, and the folder holds
//! it once.

mod bounce;
mod compose;
mod envelope;
mod error;
mod file;
mod memory;
mod outgoing;
mod smtp;

pub use bounce::{Bounce, NotABounce};
pub use compose::{Mailer, MailerSettings, Message, SettingsError};
pub use envelope::{Envelope, NotAnEnvelope};
pub use error::MailError;
pub use file::FileTransport;
pub use memory::MemoryTransport;
pub use outgoing::{OutgoingMail, Recipient};
pub use smtp::{Encryption, SmtpSettings, SmtpTransport};

/// Delivers mails.
#[async_trait::async_trait]
pub trait MailTransport: Send + Sync {
    /// Delivers one mail. Sending the same message again is harmless.
    ///
    /// # Errors
    /// [`MailError::Temporary`] when it may work later, [`MailError::Permanent`] when it never will.
    async fn send(&self, message: &Message) -> Result<(), MailError>;

    /// Whether mails can be delivered now, without delivering one. For `doctor`.
    ///
    /// # Errors
    /// What stands in the way.
    async fn check(&self) -> Result<(), MailError>;
}
