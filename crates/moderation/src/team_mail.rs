//! Mails to accounts: to whom, in which language, and those to colleagues, ready to be sealed into the outbox.

use crate::Editor;
use chrono::{DateTime, Utc};
use domain::Redacted;
use notify::{Envelope, OutgoingMail, Recipient};
use storage::{EditorRecord, InvitationRecord};
use templates::Language;
use templates::mails::{EditorInvitation, PasswordReset, SecondFactorReset};

/// Where the mails to an account go, in the language of the account.
pub fn mailbox_of(account: &EditorRecord) -> Recipient {
    Recipient::named(account.name.expose(), &account.email, Language::of_mails_to(&account.language))
}

/// The link to join the team.
pub(crate) fn invitation(by: &Editor, invitation: &InvitationRecord, token: &str) -> Vec<u8> {
    let mail = OutgoingMail::EditorInvitation(EditorInvitation {
        inviter: by.name().expose().clone(),
        role: invitation.role,
        invitation_token: Redacted::new(token.to_owned()),
        expires_at: invitation.expires_at,
    });
    // Colleagues read Dutch, the language of the desk.
    let to = Recipient::named(invitation.name.expose(), &invitation.email, Language::default());
    Envelope::new(to, mail).to_bytes()
}

/// The link to choose a new password.
pub(crate) fn password_reset(to: &EditorRecord, token: &str, expires_at: DateTime<Utc>) -> Vec<u8> {
    let reset_token = Redacted::new(token.to_owned());
    let mail = OutgoingMail::PasswordReset(PasswordReset { reset_token, expires_at });
    Envelope::new(mailbox_of(to), mail).to_bytes()
}

/// A senior editor took the second factor away.
pub(crate) fn second_factor_reset(by: &Editor, to: &EditorRecord, at: DateTime<Utc>) -> Vec<u8> {
    let by = by.name().expose().clone();
    let mail = OutgoingMail::SecondFactorReset(SecondFactorReset { by, at });
    Envelope::new(mailbox_of(to), mail).to_bytes()
}
