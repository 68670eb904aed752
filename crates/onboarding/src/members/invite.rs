//! Inviting members by mail, sending the mail again, taking an invitation back.

use super::inviter::Inviter;
use super::rights::{Checked, MemberDraft};
use super::{Held, mail, recorded, rights_detail};
use crate::Providers;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{MemberInvitationId, OrganisationId};
use domain::{EmailAddress, ErrorKind, FieldError, RuleError};
use moderation::ProviderMember;
use std::collections::HashSet;
use storage::{ContactPerson, MemberInvitationRecord, Topic, Vault};

/// How long a link works, in days.
const DAYS: i64 = 14;
/// Shortest time between two mails of one invitation, in minutes.
const PAUSE_MINUTES: i64 = 1;
/// Most members and invitations of one organisation together.
const MOST: usize = 1000;

/// Who belongs to an organisation or was invited, by keyed hash of the address.
pub(super) struct Known {
    members: HashSet<[u8; 32]>,
    pending: HashSet<[u8; 32]>,
}

/// Why an address is not invited again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KnownAs {
    Member,
    Invited,
}

impl Known {
    pub(super) fn as_what(&self, hash: [u8; 32]) -> Option<KnownAs> {
        if self.members.contains(&hash) {
            return Some(KnownAs::Member);
        }
        self.pending.contains(&hash).then_some(KnownAs::Invited)
    }

    /// How many more can be invited.
    pub(super) fn room(&self) -> usize {
        MOST.saturating_sub(self.members.len() + self.pending.len())
    }
}

impl KnownAs {
    /// What a form says of the address.
    pub(super) fn told(self) -> FieldError {
        let (code, detail) = match self {
            Self::Member => ("already_member", "Deze persoon is al lid."),
            Self::Invited => (
                "already_invited",
                "Dit adres is al uitgenodigd. Stuur die mail opnieuw of trek ze eerst in.",
            ),
        };
        FieldError::new("/email", code, detail)
    }
}

impl Providers {
    /// Invites somebody to an organisation: a mail with a link that works once, for fourteen days. The answer is the
    /// same whether the address has an account or not.
    ///
    /// Errors: `organisation_not_found` (404), `owner_only` (403), `too_many_members` (409), `invalid_fields` (422)
    /// with `/name`, `/email`, `/role`, `/function` or `/language`; `already_member` and `already_invited` are
    /// codes of `/email`.
    pub async fn invite_member(
        &self,
        owner: &ProviderMember,
        id: OrganisationId,
        draft: &MemberDraft,
    ) -> Result<MemberInvitationId, RuleError> {
        let mut held = self.held(owner, id).await?;
        let checked = draft.checked()?;
        let known = self.known(&held).await?;
        if let Some(known_as) = known.as_what(self.hash(&checked.address)) {
            return Err(RuleError::invalid(vec![known_as.told()]));
        }
        room_for(&known, 1)?;
        let invitation = self.add_invitation(owner, &mut held, &checked).await?;
        held.tx.commit(self.ids.as_ref()).await?;
        Ok(invitation)
    }

    /// Sends an invitation again, with a new link that works for fourteen days; the old one stops.
    ///
    /// Errors: `organisation_not_found` and `invitation_not_found` (404), `owner_only` (403), `invitation_closed`
    /// (409), `too_soon` (429).
    pub async fn resend_member_invitation(
        &self,
        owner: &ProviderMember,
        organisation: OrganisationId,
        id: MemberInvitationId,
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        let (mut held, mut invitation) = self.held_invitation(owner, organisation, id).await?;
        not_just_sent(&invitation, now)?;
        let person = self.store.open_person(&invitation.person)?;
        let token = self.new_link(&mut invitation);
        held.tx.member_invitations().update(&invitation).await?;
        self.send_invitation(owner.into(), &mut held, &invitation, &person, token, "member.invited_again")?;
        held.tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// Takes an invitation back; forgets who it was for.
    ///
    /// Errors: `organisation_not_found` and `invitation_not_found` (404), `owner_only` (403), `invitation_closed`
    /// (409).
    pub async fn withdraw_member_invitation(
        &self,
        owner: &ProviderMember,
        organisation: OrganisationId,
        id: MemberInvitationId,
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        let (mut held, invitation) = self.held_invitation(owner, organisation, id).await?;
        take_back(&mut held, invitation, owner.into(), now).await?;
        held.tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// Who belongs to the organisation and who was invited.
    pub(super) async fn known(&self, held: &Held) -> Result<Known, RuleError> {
        let pending = held.tx.member_invitations().pending(held.organisation.id).await?;
        let address = |email: &str| EmailAddress::parse(email).ok();
        let members = held.members.iter().filter_map(|one| address(one.account.email.expose()));
        Ok(Known {
            members: members.map(|address| self.hash(&address)).collect(),
            pending: pending.iter().map(|one| one.address_hash).collect(),
        })
    }

    pub(super) fn hash(&self, address: &EmailAddress) -> [u8; 32] {
        self.store.vault().mac("member-invitation", address.normalised().expose().as_bytes())
    }

    /// Adds an invitation with its mail to the transaction.
    pub(super) async fn add_invitation(
        &self,
        by: impl Into<Inviter<'_>>,
        held: &mut Held,
        checked: &Checked,
    ) -> Result<MemberInvitationId, RuleError> {
        let (by, now) = (by.into(), self.clock.now());
        let person = ContactPerson {
            name: checked.name.expose().clone(),
            email: checked.email.expose().clone(),
            phone: String::new(),
        };
        let mut invitation = MemberInvitationRecord {
            id: MemberInvitationId::next(self.ids.as_ref()),
            token_hash: [0; 32],
            organisation: held.organisation.id,
            address_hash: self.hash(&checked.address),
            person: self.store.seal_person(&person, self.ids.as_ref())?,
            language: checked.language.code().to_owned(),
            role: checked.rights.role,
            function: checked.rights.function,
            invited_by: by.id(),
            created_at: now,
            sent_at: now,
            expires_at: now,
            accepted_at: None,
            revoked_at: None,
            account: None,
        };
        let token = self.new_link(&mut invitation);
        held.tx.member_invitations().insert(&invitation).await?;
        self.send_invitation(by, held, &invitation, &person, token, "member.invited")?;
        Ok(invitation.id)
    }

    /// Gives an invitation a new link: 256 bits, of which only the hash is stored.
    fn new_link(&self, invitation: &mut MemberInvitationRecord) -> String {
        let now = self.clock.now();
        let token = URL_SAFE_NO_PAD.encode(self.ids.secret());
        invitation.token_hash = Vault::token_hash(&token);
        (invitation.sent_at, invitation.expires_at) = (now, now + TimeDelta::days(DAYS));
        token
    }

    fn send_invitation(
        &self,
        by: Inviter<'_>,
        held: &mut Held,
        invitation: &MemberInvitationRecord,
        person: &ContactPerson,
        token: String,
        action: &'static str,
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        let mail = mail::invitation(by, &held.organisation, invitation, person, token);
        held.tx.send_sealed(Topic::Mail, invitation.id.0, &mail, now, self.ids.as_ref())?;
        let detail = rights_detail("invitation", invitation.id.0, invitation_rights(invitation));
        held.tx.record(recorded(by.actor(), held.organisation.id, action, detail, now));
        Ok(())
    }

    /// An invitation of an organisation that is neither used nor taken back, held. One that ran out can still be
    /// sent again.
    async fn held_invitation(
        &self,
        owner: &ProviderMember,
        organisation: OrganisationId,
        id: MemberInvitationId,
    ) -> Result<(Held, MemberInvitationRecord), RuleError> {
        let held = self.held(owner, organisation).await?;
        let found = held.tx.member_invitations().lock(id).await?;
        let found = found.filter(|found| found.organisation == organisation);
        let invitation = found.ok_or_else(|| RuleError::not_found("invitation_not_found"))?;
        if !invitation.is_pending() {
            let detail = "Deze uitnodiging is al gebruikt of ingetrokken.";
            return Err(RuleError::new(ErrorKind::Conflict, "invitation_closed", detail));
        }
        Ok((held, invitation))
    }
}

/// Takes an invitation that is held back, and forgets who it was for.
pub(super) async fn take_back(
    held: &mut Held,
    invitation: MemberInvitationRecord,
    by: Inviter<'_>,
    now: DateTime<Utc>,
) -> Result<(), RuleError> {
    let over = MemberInvitationRecord { revoked_at: Some(now), ..invitation }.forgotten();
    held.tx.member_invitations().update(&over).await?;
    let detail = rights_detail("invitation", over.id.0, invitation_rights(&over));
    held.tx.record(recorded(by.actor(), over.organisation, "member.invitation_withdrawn", detail, now));
    Ok(())
}

/// Errors: `too_soon` (429).
pub(super) fn not_just_sent(
    invitation: &MemberInvitationRecord,
    now: DateTime<Utc>,
) -> Result<(), RuleError> {
    if now >= invitation.sent_at + TimeDelta::minutes(PAUSE_MINUTES) {
        return Ok(());
    }
    let detail = "Deze mail is net verstuurd. Wacht een minuut.";
    Err(RuleError::new(ErrorKind::TooMany, "too_soon", detail))
}

/// Errors: `too_many_members` (409).
pub(super) fn room_for(known: &Known, count: usize) -> Result<(), RuleError> {
    if count <= known.room() {
        return Ok(());
    }
    let detail = format!("Een organisatie heeft hoogstens {MOST} leden en uitnodigingen samen.");
    Err(RuleError::new(ErrorKind::Conflict, "too_many_members", detail))
}

pub(super) fn invitation_rights(invitation: &MemberInvitationRecord) -> super::Rights {
    super::Rights { role: invitation.role, function: invitation.function }
}
