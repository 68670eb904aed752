//! What can go wrong with a mail.

/// A mail was not delivered. The text names no address and quotes no answer of a mail server, which
/// may contain one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// It may work later: no connection, a full disk, a 4xx answer.
    #[error("mail not delivered, may work later: {0}")]
    Temporary(String),
    /// It will never work: an address that cannot be, a 5xx answer.
    #[error("mail cannot be delivered: {0}")]
    Permanent(String),
}

impl MailError {
    /// Whether trying again makes sense.
    pub const fn is_temporary(&self) -> bool {
        matches!(self, Self::Temporary(_))
    }
}
