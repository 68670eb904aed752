//! The first owner of an organisation, whom a manager of pilots invites: from then on owners keep the members.

use super::invite::{KnownAs, not_just_sent, take_back};
use super::rights::Checked;
use super::{Held, MemberDraft, MyInvitation, Rights, recorded, rights_detail, unknown};
use crate::Providers;
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::{EditorId, OrganisationId};
use domain::{EmailAddress, ErrorKind, FieldError, MemberRole, Membership, Redacted, RuleError};
use moderation::PilotManager;
use storage::OrganisationMember;

/// Most facilities of an organisation that are looked at.
const FACILITIES: u64 = 500;

/// The first owner of an organisation, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnerDraft {
    /// Name for colleagues, 1 to 100 characters.
    pub name: Redacted<String>,
    /// E-mail address.
    pub email: Redacted<String>,
    /// As what the owner will reply: `management`, `supervisor`, `quality`, `ombuds` or `staff`.
    pub function: String,
    /// Language of the mail: `nl`, `fr` or `en`.
    pub language: String,
}

/// Whether an organisation has an owner, as managers see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owners {
    /// Whether there is an owner who can sign in.
    pub some: bool,
    /// Who was invited to be one and did not answer yet; nobody where there is one.
    pub invited: Option<MyInvitation>,
}

impl OwnerDraft {
    /// Errors: `invalid_fields` (422) with `/owner/name`, `/owner/email`, `/owner/function` and `/owner/language`.
    pub(super) fn checked(&self) -> Result<Checked, RuleError> {
        let draft = MemberDraft {
            name: self.name.clone(),
            email: self.email.clone(),
            role: MemberRole::Owner.to_string(),
            function: self.function.clone(),
            language: self.language.clone(),
        };
        draft.checked().map_err(|wrong| RuleError::invalid(wrong.fields.into_iter().map(of_owner).collect()))
    }
}

impl Providers {
    /// Whether an organisation has an owner.
    ///
    /// Errors: `organisation_not_found` (404), also where it runs nothing in the manager's sectors.
    pub async fn owners(&self, manager: &PilotManager, id: OrganisationId) -> Result<Owners, RuleError> {
        let view = self.store.view();
        view.organisations().find_many(&[id]).await?.pop().ok_or_else(unknown)?;
        manager.of_organisation(view.organisations().facilities_of(&[id], None, FACILITIES).await?)?;
        if owned(&view.memberships().members_of(id).await?) {
            return Ok(Owners { some: true, invited: None });
        }
        let mut pending = view.member_invitations().pending(id).await?.into_iter();
        let newest = pending.find(|one| one.role == MemberRole::Owner);
        let invited = newest.map(|one| self.shown(one, self.clock.now())).transpose()?;
        Ok(Owners { some: false, invited })
    }

    /// Gives an owner to an organisation that has none. Whoever is a member already becomes one at once; anybody else
    /// gets a mail with a link that works once, for fourteen days. Either takes the place of whoever was invited to be
    /// one before. Says whether it has an owner now.
    ///
    /// Errors: `organisation_not_found` (404), `has_owner` (409), `too_soon` (429), `invalid_fields` (422) with
    /// `/owner/name`, `/owner/email`, `/owner/function` or `/owner/language`; `already_member` is a code of
    /// `/owner/email`, for a member who can no longer sign in.
    pub async fn invite_first_owner(
        &self,
        manager: &PilotManager,
        id: OrganisationId,
        draft: &OwnerDraft,
    ) -> Result<bool, RuleError> {
        let (checked, now) = (draft.checked()?, self.clock.now());
        let tx = self.store.begin().await?;
        let organisation = tx.organisations().lock(id).await?.ok_or_else(unknown)?;
        manager.of_organisation(tx.organisations().facilities_of(&[id], None, FACILITIES).await?)?;
        let members = tx.memberships().members_of(id).await?;
        if owned(&members) {
            let detail = "Deze organisatie heeft al een eigenaar. Die nodigt zelf collega’s uit.";
            return Err(RuleError::new(ErrorKind::Conflict, "has_owner", detail));
        }
        let mut held = Held { tx, organisation, members };
        let hash = self.hash(&checked.address);
        let colleague = held.colleague(&checked.address)?;
        for earlier in held.tx.member_invitations().pending(id).await? {
            if earlier.address_hash == hash {
                not_just_sent(&earlier, now)?;
            } else if earlier.role != MemberRole::Owner {
                continue;
            }
            take_back(&mut held, earlier, manager.into(), now).await?;
        }
        match colleague {
            Some(account) => held.make_owner(manager, account, checked.rights, now).await?,
            None => self.add_invitation(manager, &mut held, &checked).await.map(drop)?,
        }
        held.tx.commit(self.ids.as_ref()).await?;
        Ok(colleague.is_some())
    }
}

impl Held {
    /// The account of the member with this address; none where nobody has it.
    ///
    /// Errors: `invalid_fields` (422) with `already_member` for `/owner/email` where it can no longer sign in.
    fn colleague(&self, address: &EmailAddress) -> Result<Option<EditorId>, RuleError> {
        let same = |one: &&OrganisationMember| {
            let own = EmailAddress::parse(one.account.email.expose());
            own.is_ok_and(|own| own.normalised() == address.normalised())
        };
        match self.members.iter().find(same) {
            Some(found) if !found.account.active => {
                Err(RuleError::invalid(vec![of_owner(KnownAs::Member.told())]))
            }
            found => Ok(found.map(|one| one.account.id)),
        }
    }

    async fn make_owner(
        &mut self,
        manager: &PilotManager,
        account: EditorId,
        rights: Rights,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        let organisation = self.organisation.id;
        let membership = Membership { organisation, role: MemberRole::Owner, function: rights.function };
        self.tx.memberships().update(account, &membership).await?;
        let detail = rights_detail("member", account.0, rights);
        self.tx.record(recorded(Actor::Editor(manager.id()), organisation, "member.changed", detail, now));
        Ok(())
    }
}

fn owned(members: &[OrganisationMember]) -> bool {
    members.iter().any(|one| one.membership.role == MemberRole::Owner && one.account.active)
}

fn of_owner(error: FieldError) -> FieldError {
    FieldError { pointer: format!("/owner{}", error.pointer), ..error }
}
