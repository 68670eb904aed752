//! The mail with the link to join an organisation.

use super::inviter::Inviter;
use domain::{Organisation, Redacted};
use notify::{Envelope, OutgoingMail, Recipient};
use storage::{ContactPerson, MemberInvitationRecord};
use templates::Language;
use templates::mails::MemberInvitation;

/// The mail, ready to be sealed into the outbox.
pub(super) fn invitation(
    by: Inviter<'_>,
    organisation: &Organisation,
    invitation: &MemberInvitationRecord,
    person: &ContactPerson,
    token: String,
) -> Vec<u8> {
    let mail = OutgoingMail::MemberInvitation(MemberInvitation {
        inviter: by.name().map(|name| name.expose().clone()),
        organisation: organisation.name.clone(),
        role: invitation.role,
        invitation_token: Redacted::new(token),
        expires_at: invitation.expires_at,
    });
    let language = Language::of_mails_to(&invitation.language);
    let to = Recipient::named(&person.name, &Redacted::new(person.email.clone()), language);
    Envelope { to, mail }.to_bytes()
}
