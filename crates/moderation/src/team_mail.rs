//! Mails to colleagues, ready to be sealed into the outbox.

use crate::Editor;
use chrono::{DateTime, Utc};
use domain::Redacted;
use notify::{Envelope, OutgoingMail, Recipient};
use storage::{EditorRecord, InvitationRecord};
use templates::Language;
use templates::mails::{EditorInvitation, PasswordReset, SecondFactorReset};

/// The link to join the team.
pub(crate) fn invitation(by: &Editor, invitation: &InvitationRecord, token: &str) -> Vec<u8> {
    let mail = OutgoingMail::EditorInvitation(EditorInvitation {
        inviter: by.name().expose().clone(),
        role: invitation.role,
        invitation_token: Redacted::new(token.to_owned()),
        expires_at: invitation.expires_at,
    });
    envelope(&invitation.name, &invitation.email, mail)
}

/// The link to choose a new password.
pub(crate) fn password_reset(to: &EditorRecord, token: &str, expires_at: DateTime<Utc>) -> Vec<u8> {
    let reset_token = Redacted::new(token.to_owned());
    let mail = OutgoingMail::PasswordReset(PasswordReset { reset_token, expires_at });
    envelope(&to.name, &to.email, mail)
}

/// A senior editor took the second factor away.
pub(crate) fn second_factor_reset(by: &Editor, to: &EditorRecord, at: DateTime<Utc>) -> Vec<u8> {
    let by = by.name().expose().clone();
    let mail = OutgoingMail::SecondFactorReset(SecondFactorReset { by, at });
    envelope(&to.name, &to.email, mail)
}

/// Colleagues read Dutch, the language of the desk.
fn envelope(name: &Redacted<String>, address: &Redacted<String>, mail: OutgoingMail) -> Vec<u8> {
    let to = Recipient {
        first_name: name.clone(),
        last_name: Redacted::new(String::new()),
        address: address.clone(),
        language: Language::NL,
    };
    Envelope { to, mail }.to_bytes()
}
