//! Taking up an organisation with what it runs and its first owner, by a manager of pilots.

use super::first_owner::OwnerDraft;
use super::rights::Checked;
use super::{Held, recorded};
use crate::Providers;
use domain::audit::Actor;
use domain::ids::OrganisationId;
use domain::text::normalise_line;
use domain::{EnterpriseNumber, ErrorKind, Facility, FieldError, Organisation, RuleError};
use moderation::{PilotManager, facility_taken, organisation_name, proof_reason, said, vouch};
use serde_json::json;
use storage::StorageError;

/// An organisation that is not known yet, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganisationDraft {
    /// Its enterprise number, such as `0123.456.749`.
    pub number: String,
    /// Its name, 1 to 200 characters.
    pub name: String,
    /// The facilities that it runs, from 1 to 500: each by its number in the register, or by the address of its page or
    /// the name at the end of that.
    pub facilities: Vec<String>,
    /// Its first owner.
    pub owner: OwnerDraft,
    /// Whether the manager knows who acts for it.
    pub vouched: bool,
    /// How the manager knows; only where the manager does.
    pub reason: String,
}

/// Why an organisation was not taken up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundingRefused {
    /// The rule.
    pub error: RuleError,
    /// The organisation that has the number, where the manager may see it, and whether it has an owner.
    pub known: Option<(OrganisationId, bool)>,
}

impl From<RuleError> for FoundingRefused {
    fn from(error: RuleError) -> Self {
        Self { error, known: None }
    }
}

/// A draft in which nothing is wrong.
struct Right {
    number: EnterpriseNumber,
    name: String,
    facilities: Vec<Facility>,
    owner: Checked,
    reason: Option<String>,
}

impl Providers {
    /// Takes up an organisation with what it runs, and invites its first owner by mail; see
    /// [`Providers::invite_first_owner`]. Where the manager says to know who acts for it, it is a verified one at once.
    ///
    /// Errors: `invalid_fields` (422) with `/number`, `/name`, `/facilities`, `/facilities/0`, ..., `/owner/...`,
    /// `/vouched` or `/reason`; `other_sector` is a code of a facility. `organisation_known` (409) where the number
    /// has one, `facility_taken` (409) where another organisation runs a facility.
    pub async fn found_organisation(
        &self,
        manager: &PilotManager,
        draft: &OrganisationDraft,
    ) -> Result<OrganisationId, FoundingRefused> {
        let right = self.right(manager, draft).await?;
        match self.founded(manager, &right).await? {
            Some(id) => Ok(id),
            None => Err(self.known_number(manager, &right.number).await?),
        }
    }

    async fn right(&self, manager: &PilotManager, draft: &OrganisationDraft) -> Result<Right, RuleError> {
        let mut errors = Vec::new();
        let number: Option<EnterpriseNumber> = draft.number.parse().ok();
        if number.is_none() {
            let detail = "Dit is geen geldig ondernemingsnummer. Het heeft tien cijfers, zoals 0123.456.749. Kijk ze na.";
            errors.push(FieldError::new("/number", "bad_enterprise_number", detail));
        }
        let name = kept(organisation_name("/name", &draft.name), &mut errors)?;
        let facilities = kept(self.typed_facilities(manager, &draft.facilities).await, &mut errors)?;
        let owner = kept(draft.owner.checked(), &mut errors)?;
        let reason = kept(reason(draft), &mut errors)?;
        match (number, name, facilities, owner, reason) {
            (Some(number), Some(name), Some(facilities), Some(owner), Some(reason)) if errors.is_empty() => {
                Ok(Right { number, name, facilities, owner, reason })
            }
            _ => Err(RuleError::invalid(errors)),
        }
    }

    /// Stores it all; nothing where the number is known.
    async fn founded(
        &self,
        manager: &PilotManager,
        right: &Right,
    ) -> Result<Option<OrganisationId>, RuleError> {
        let (ids, now) = (self.ids.as_ref(), self.clock.now());
        let tx = self.store.begin().await?;
        if tx.organisations().find_by_number(&right.number).await?.is_some() {
            return Ok(None);
        }
        if let Some(taken) = right.facilities.iter().find(|one| one.organisation.is_some()) {
            return Err(facility_taken(&taken.name));
        }
        let id = OrganisationId::next(ids);
        let organisation =
            Organisation { id, number: right.number.clone(), name: right.name.clone(), verified: None };
        match tx.organisations().insert(&organisation, now).await {
            Err(StorageError::Duplicate) => return Ok(None),
            other => other?,
        }
        let facilities: Vec<_> = right.facilities.iter().map(|one| one.id).collect();
        // Somebody else took one meanwhile.
        if tx.organisations().set_runs(id, &facilities).await? < facilities.len() as u64 {
            return Err(facility_taken("Een van deze voorzieningen"));
        }
        let mut held = Held { tx, organisation, members: Vec::new() };
        let detail = json!({ "facilities": facilities.len() });
        held.tx.record(recorded(Actor::Editor(manager.id()), id, "organisation.founded", detail, now));
        if let Some(reason) = &right.reason {
            let said = said(&self.store, ids, id, manager.id(), reason, now)?;
            vouch(&mut held.tx, said, manager.id()).await?;
        }
        self.add_invitation(manager, &mut held, &right.owner).await?;
        held.tx.commit(ids).await?;
        Ok(Some(id))
    }

    async fn known_number(
        &self,
        manager: &PilotManager,
        number: &EnterpriseNumber,
    ) -> Result<FoundingRefused, RuleError> {
        let found = self.store.view().organisations().find_by_number(number).await?;
        let known = match found {
            Some(found) => match self.owners(manager, found.id).await {
                Ok(owners) => Some((found.id, owners.some)),
                Err(hidden) if hidden.kind == ErrorKind::NotFound => None,
                Err(fault) => return Err(fault),
            },
            None => None,
        };
        let detail = match known {
            Some((_, true)) => {
                "Een organisatie met dit nummer staat al op het platform, en heeft een eigenaar."
            }
            Some((_, false)) => {
                "Een organisatie met dit nummer staat al op het platform. Ze heeft nog geen eigenaar: nodig er een uit."
            }
            None => {
                "Een organisatie met dit nummer staat al op het platform, in een andere sector. Vraag het aan een beheerder van alle sectoren."
            }
        };
        let error = RuleError::new(ErrorKind::Conflict, "organisation_known", detail);
        Ok(FoundingRefused { error, known })
    }
}

/// Why the manager knows who acts for it; none where the manager does not.
fn reason(draft: &OrganisationDraft) -> Result<Option<String>, RuleError> {
    if draft.vouched {
        return proof_reason(&draft.reason).map(Some);
    }
    if normalise_line(&draft.reason).is_empty() {
        return Ok(None);
    }
    let detail = "Vink aan dat je de organisatie bevestigt, of laat de reden leeg.";
    Err(RuleError::invalid(vec![FieldError::new("/vouched", "missing", detail)]))
}

/// What a check gives, or else nothing and what is wrong. A fault stays one.
fn kept<T>(checked: Result<T, RuleError>, errors: &mut Vec<FieldError>) -> Result<Option<T>, RuleError> {
    match checked {
        Ok(right) => Ok(Some(right)),
        Err(wrong) if wrong.kind == ErrorKind::Invalid => {
            errors.extend(wrong.fields);
            Ok(None)
        }
        Err(fault) => Err(fault),
    }
}
