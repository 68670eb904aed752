//! The members of an organisation, as its owners keep them.

mod find;
mod first_owner;
mod found;
mod import;
mod invite;
mod inviter;
mod join;
mod keep;
mod list;
mod mail;
mod prove;
mod rights;
mod runs;
mod sheet;

pub use find::ORGANISATIONS_FOUND;
pub use first_owner::{OwnerDraft, Owners};
pub use found::{FoundingRefused, OrganisationDraft};
pub use import::{MemberImportError, MemberImportOptions, MemberImportSummary};
pub use join::{InvitedAccount, InvitedTo};
pub use list::{ListInvited, ListedMember, MEMBER_LIST_MOST, MEMBER_LIST_TEMPLATE, MemberListCheck};
pub use prove::MyProof;
pub use rights::{MemberDraft, Rights};

use crate::Providers;
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::{EditorId, MemberInvitationId, OrganisationId};
use domain::{ErrorKind, MemberFunction, MemberRole, Organisation, Redacted, RuleError};
use moderation::ProviderMember;
use serde_json::{Value, json};
use std::collections::HashMap;
use storage::{MemberInvitationRecord, NewAudit, OrganisationMember, Tx};
use uuid::Uuid;

/// An organisation to which the caller belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyOrganisation {
    /// The organisation.
    pub organisation: Organisation,
    /// What the caller may do for it.
    pub role: MemberRole,
}

/// Somebody who belongs to the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyColleague {
    /// Which account.
    pub id: EditorId,
    /// Name for colleagues.
    pub name: Redacted<String>,
    /// E-mail address.
    pub email: Redacted<String>,
    /// What the member may do.
    pub role: MemberRole,
    /// As what the member replies.
    pub function: MemberFunction,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whether the account can sign in.
    pub active: bool,
}

/// An invitation that was neither accepted nor taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyInvitation {
    /// Which one.
    pub id: MemberInvitationId,
    /// Name for colleagues.
    pub name: Redacted<String>,
    /// E-mail address.
    pub email: Redacted<String>,
    /// What the member will be able to do.
    pub role: MemberRole,
    /// As what the member will reply.
    pub function: MemberFunction,
    /// Language of the mail, ISO 639-1.
    pub language: String,
    /// When the mail was sent last.
    pub sent_at: DateTime<Utc>,
    /// Until when the link works.
    pub expires_at: DateTime<Utc>,
    /// Whether the link still works.
    pub open: bool,
}

/// Who belongs to an organisation, and who was invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberList {
    /// Which organisation.
    pub organisation: Organisation,
    /// Its members by address, at most 1,000.
    pub members: Vec<MyColleague>,
    /// The invitations, newest first, at most 1,000.
    pub invitations: Vec<MyInvitation>,
}

impl Providers {
    /// The organisations to which the member belongs, by name.
    ///
    /// Errors: none but faults.
    pub async fn my_organisations(&self, member: &ProviderMember) -> Result<Vec<MyOrganisation>, RuleError> {
        let roles: HashMap<_, _> =
            member.memberships().iter().map(|one| (one.organisation, one.role)).collect();
        let found = self.store.view().organisations().find_many(&member.organisations()).await?;
        let mine = found.into_iter().filter_map(|organisation| {
            let role = *roles.get(&organisation.id)?;
            Some(MyOrganisation { organisation, role })
        });
        let mut mine: Vec<MyOrganisation> = mine.collect();
        mine.sort_by(|a, b| a.organisation.name.cmp(&b.organisation.name));
        Ok(mine)
    }

    /// Who belongs to an organisation and who was invited, for its owners.
    ///
    /// Errors: `organisation_not_found` (404), also for somebody else's; `owner_only` (403).
    pub async fn members(&self, owner: &ProviderMember, id: OrganisationId) -> Result<MemberList, RuleError> {
        owns(owner.memberships().iter().find(|one| one.organisation == id).map(|one| one.role))?;
        let view = self.store.view();
        let organisation = view.organisations().find_many(&[id]).await?.pop().ok_or_else(unknown)?;
        let members = view.memberships().members_of(id).await?.into_iter().map(colleague).collect();
        let now = self.clock.now();
        let mut invitations = Vec::new();
        for found in view.member_invitations().pending(id).await? {
            invitations.push(self.shown(found, now)?);
        }
        Ok(MemberList { organisation, members, invitations })
    }

    fn shown(&self, found: MemberInvitationRecord, now: DateTime<Utc>) -> Result<MyInvitation, RuleError> {
        let person = self.store.open_person(&found.person)?;
        Ok(MyInvitation {
            id: found.id,
            name: Redacted::new(person.name),
            email: Redacted::new(person.email),
            role: found.role,
            function: found.function,
            open: found.is_open(now),
            language: found.language,
            sent_at: found.sent_at,
            expires_at: found.expires_at,
        })
    }

    /// Holds an organisation so that its members change one after the other, and gives them. The rights that count
    /// are those of now, not those with which the session began.
    ///
    /// Errors: `organisation_not_found` (404), `owner_only` (403).
    async fn held(&self, owner: &ProviderMember, id: OrganisationId) -> Result<Held, RuleError> {
        let tx = self.store.begin().await?;
        let organisation = tx.organisations().lock(id).await?.ok_or_else(unknown)?;
        let members = tx.memberships().members_of(id).await?;
        let own = members.iter().find(|one| one.account.id == owner.id());
        owns(own.map(|one| one.membership.role))?;
        Ok(Held { tx, organisation, members })
    }
}

/// An organisation that is held, with its members.
struct Held {
    tx: Tx,
    organisation: Organisation,
    members: Vec<OrganisationMember>,
}

fn colleague(one: OrganisationMember) -> MyColleague {
    MyColleague {
        id: one.account.id,
        name: one.account.name,
        email: one.account.email,
        role: one.membership.role,
        function: one.membership.function,
        since: one.since,
        active: one.account.active,
    }
}

fn owns(role: Option<MemberRole>) -> Result<(), RuleError> {
    match role {
        Some(MemberRole::Owner) => Ok(()),
        Some(_) => {
            let detail = "Alleen een eigenaar van de organisatie beheert de leden. Vraag het aan een collega die eigenaar is.";
            Err(RuleError::new(ErrorKind::Forbidden, "owner_only", detail))
        }
        None => Err(unknown()),
    }
}

fn unknown() -> RuleError {
    RuleError::not_found("organisation_not_found")
}

/// An audit row about an organisation's members: ids, roles and functions, never a name or an address.
fn audit(
    by: EditorId,
    organisation: OrganisationId,
    action: &'static str,
    detail: Value,
    at: DateTime<Utc>,
) -> NewAudit {
    recorded(Actor::Member(by), organisation, action, detail, at)
}

fn recorded(
    actor: Actor,
    organisation: OrganisationId,
    action: &'static str,
    detail: Value,
    at: DateTime<Utc>,
) -> NewAudit {
    NewAudit { at, actor, action, subject_kind: "organisation", subject: organisation.0, detail }
}

fn rights_detail(what: &str, id: Uuid, rights: Rights) -> Value {
    json!({ what: id, "role": rights.role, "function": rights.function })
}
