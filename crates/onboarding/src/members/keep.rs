//! Changing what a member may do, and ending a membership.

use super::{Held, Rights, audit, rights_detail};
use crate::Providers;
use domain::ids::{EditorId, OrganisationId};
use domain::{ErrorKind, MemberRole, Membership, RuleError};
use moderation::ProviderMember;
use serde_json::json;

impl Providers {
    /// Changes what a member may do and as what the member replies. It holds from the next call on.
    ///
    /// Errors: `organisation_not_found` and `member_not_found` (404), `owner_only` (403), `last_owner` (409).
    pub async fn change_colleague(
        &self,
        owner: &ProviderMember,
        organisation: OrganisationId,
        id: EditorId,
        rights: Rights,
    ) -> Result<(), RuleError> {
        let mut held = self.held(owner, organisation).await?;
        held.has(id)?;
        if rights.role != MemberRole::Owner {
            held.keeps_an_owner_without(id)?;
        }
        let membership = Membership { organisation, role: rights.role, function: rights.function };
        held.tx.memberships().update(id, &membership).await?;
        let detail = rights_detail("member", id.0, rights);
        held.tx.record(audit(owner.id(), organisation, "member.changed", detail, self.clock.now()));
        held.tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// Ends a membership. The account stays, with its other organisations; what it wrote stays too.
    ///
    /// Errors: `organisation_not_found` and `member_not_found` (404), `owner_only` (403), `last_owner` (409).
    pub async fn remove_colleague(
        &self,
        owner: &ProviderMember,
        organisation: OrganisationId,
        id: EditorId,
    ) -> Result<(), RuleError> {
        let mut held = self.held(owner, organisation).await?;
        held.has(id)?;
        held.keeps_an_owner_without(id)?;
        held.tx.memberships().delete(id, organisation).await?;
        let detail = json!({ "member": id });
        held.tx.record(audit(owner.id(), organisation, "member.removed", detail, self.clock.now()));
        held.tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }
}

impl Held {
    /// Errors: `member_not_found` (404).
    fn has(&self, id: EditorId) -> Result<(), RuleError> {
        let found = self.members.iter().any(|one| one.account.id == id);
        if found { Ok(()) } else { Err(RuleError::not_found("member_not_found")) }
    }

    /// Errors: `last_owner` (409) where nobody else can sign in as an owner.
    fn keeps_an_owner_without(&self, id: EditorId) -> Result<(), RuleError> {
        let others = self.members.iter().filter(|one| one.account.id != id && one.account.active);
        if others.map(|one| one.membership.role).any(|role| role == MemberRole::Owner) {
            return Ok(());
        }
        let detail = "Dit is de laatste eigenaar. Maak eerst iemand anders eigenaar.";
        Err(RuleError::new(ErrorKind::Conflict, "last_owner", detail))
    }
}
