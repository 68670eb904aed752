//! A mail with its receiver, as it goes, sealed, through the outbox.

use crate::{OutgoingMail, Recipient};
use domain::Identity;
use serde::{Deserialize, Serialize};
use templates::Language;

/// A mail with its receiver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Envelope {
    /// Who gets it.
    pub to: Recipient,
    /// What it says.
    pub mail: OutgoingMail,
}

/// The bytes are not those of an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a mail of this version of the platform")]
pub struct NotAnEnvelope;

impl Envelope {
    /// A mail to whoever wrote a review. `language` is the ISO 639-1 code of the review's language: the
    /// mail is in it when mails exist in it, in Dutch otherwise.
    pub fn to(identity: &Identity, language: &str, mail: OutgoingMail) -> Self {
        let to = Recipient {
            first_name: identity.first_name.clone(),
            last_name: identity.last_name.clone(),
            address: identity.email.clone(),
            language: Language::of_mails_to(language),
        };
        Self { to, mail }
    }

    /// A mail to somebody who wrote no review: a colleague ([`Recipient::named`]) or the reporter of a
    /// review ([`Recipient::nameless`]).
    pub const fn new(to: Recipient, mail: OutgoingMail) -> Self {
        Self { to, mail }
    }

    /// The bytes to be sealed.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Strings and numbers only: writing them as JSON cannot fail.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads what [`Envelope::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotAnEnvelope> {
        serde_json::from_slice(bytes).map_err(|_| NotAnEnvelope)
    }
}
