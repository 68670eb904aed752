//! Whether it is proven who acts for an organisation, as managers of pilots see it and decide it.

mod letter;

pub use letter::{LetterDraft, OrganisationLetter};

use crate::Desk;
use crate::pilot_manager::PilotManager;
use crate::signals::{REASON, required};
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::{EditorId, OrganisationId, ProofId};
use domain::{
    ErrorKind, Facility, Ids, Organisation, PaperCode, ProofKind, ProofOutcome, Redacted, RuleError, Verified,
};
use serde_json::json;
use std::collections::HashSet;
use storage::{NewAudit, ProofRecord, StorageError, Store, Tx, Vault};

/// Most organisations in each list of a manager.
const LISTED: u64 = 200;
/// Most facilities of an organisation that are looked at.
const FACILITIES: u64 = 500;

/// The organisations that a manager sees.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganisationBoard {
    /// Those that have not proven who acts for them, by number, at most 200.
    pub unverified: Vec<Organisation>,
    /// Those that have, the last ones first, at most 200.
    pub verified: Vec<Organisation>,
}

/// An organisation with the ways in which it proved, or tries to prove, who acts for it.
#[derive(Clone, Debug, PartialEq)]
pub struct FullOrganisation {
    /// The organisation.
    pub organisation: Organisation,
    /// The facilities that it runs and that the manager may read, at most 500.
    pub facilities: Vec<Facility>,
    /// What happened, newest first, at most 50.
    pub proofs: Vec<ProofLine>,
}

/// A way in which an organisation proved who acts for it, or tried to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofLine {
    /// How.
    pub kind: ProofKind,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// Until when its code can be used, where it can be now.
    pub open_until: Option<DateTime<Utc>>,
    /// What came of it, and when.
    pub ended: Option<(ProofOutcome, DateTime<Utc>)>,
    /// Why a manager decided.
    pub reason: Option<Redacted<String>>,
}

impl Desk {
    /// The organisations that run something in the manager's sectors.
    pub async fn organisation_board(&self, manager: &PilotManager) -> Result<OrganisationBoard, RuleError> {
        let view = self.store.view();
        let mut board = OrganisationBoard {
            unverified: view.organisations().unverified(LISTED).await?,
            verified: view.organisations().verified_last(LISTED).await?,
        };
        if !manager.sectors().is_empty() {
            let all = board.unverified.iter().chain(&board.verified).map(|one| one.id);
            let all: Vec<OrganisationId> = all.collect();
            let facilities = view.organisations().facilities_of(&all, None, 10 * FACILITIES).await?;
            let theirs = facilities.iter().filter(|facility| manager.may_read(facility.sector));
            let theirs: HashSet<OrganisationId> =
                theirs.filter_map(|facility| facility.organisation).collect();
            board.unverified.retain(|one| theirs.contains(&one.id));
            board.verified.retain(|one| theirs.contains(&one.id));
        }
        Ok(board)
    }

    /// One of them.
    ///
    /// Errors: `organisation_not_found` (404), also where it runs nothing in the manager's sectors.
    pub async fn organisation_of(
        &self,
        manager: &PilotManager,
        id: OrganisationId,
    ) -> Result<FullOrganisation, RuleError> {
        let (view, now) = (self.store.view(), self.clock.now());
        let organisation = view.organisations().find_many(&[id]).await?.pop().ok_or_else(unknown)?;
        let all = view.organisations().facilities_of(&[id], None, FACILITIES).await?;
        let facilities = manager.of_organisation(all)?;
        let mut proofs = Vec::new();
        for found in view.organisation_proofs().of(id).await? {
            proofs.push(ProofLine {
                kind: found.kind,
                created_at: found.created_at,
                open_until: found.expires_at.filter(|_| found.is_open(now)),
                ended: found.ended,
                reason: found.reason.as_ref().map(|reason| self.store.open_reason(reason)).transpose()?,
            });
        }
        Ok(FullOrganisation { organisation, facilities, proofs })
    }

    /// Says that the manager knows who acts for an organisation, and why. Its members can act from their next call on.
    ///
    /// Errors: `organisation_not_found` (404), `invalid_fields` (422) with `/reason`, `organisation_verified` (409).
    pub async fn verify_organisation(
        &self,
        manager: &PilotManager,
        id: OrganisationId,
        reason: &str,
    ) -> Result<(), RuleError> {
        let reason = proof_reason(reason)?;
        let mut tx = self.held_organisation(manager, id, false).await?;
        let said = said(&self.store, self.ids.as_ref(), id, manager.id(), &reason, self.clock.now())?;
        vouch(&mut tx, said, manager.id()).await?;
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    /// Takes the proof of an organisation back: its members look around until it is proven anew. What is published
    /// stays.
    ///
    /// Errors: `organisation_not_found` (404), `invalid_fields` (422) with `/reason`, `not_verified` (409).
    pub async fn doubt_organisation(
        &self,
        manager: &PilotManager,
        id: OrganisationId,
        reason: &str,
    ) -> Result<(), RuleError> {
        let (reason, now) = (proof_reason(reason)?, self.clock.now());
        let mut tx = self.held_organisation(manager, id, true).await?;
        let said = said(&self.store, self.ids.as_ref(), id, manager.id(), &reason, now)?;
        let proof = said.ended(ProofOutcome::TakenBack, now);
        tx.organisation_proofs().insert(&proof).await?;
        tx.organisations().set_verified(id, None).await?;
        tx.record(audit(Actor::Editor(manager.id()), &proof, "organisation.doubted", now));
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    /// An organisation that the manager may read, held, and verified or not as it should be.
    ///
    /// Errors: `organisation_not_found` (404), `organisation_verified`, `not_verified` (409).
    async fn held_organisation(
        &self,
        manager: &PilotManager,
        id: OrganisationId,
        verified: bool,
    ) -> Result<Tx, RuleError> {
        let tx = self.store.begin().await?;
        let found = tx.organisations().lock(id).await?.ok_or_else(unknown)?;
        manager.of_organisation(tx.organisations().facilities_of(&[id], None, FACILITIES).await?)?;
        match (found.verified.is_some(), verified) {
            (true, false) => Err(already_verified()),
            (false, true) => {
                let detail = "Deze organisatie is niet bevestigd.";
                Err(RuleError::new(ErrorKind::Conflict, "not_verified", detail))
            }
            _ => Ok(tx),
        }
    }
}

/// Makes an organisation, which is held, a verified one by this proof. Codes that wait are worth nothing any more.
pub async fn settle(
    tx: &mut Tx,
    proof: &ProofRecord,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), RuleError> {
    let id = proof.organisation;
    for waiting in tx.organisation_proofs().of(id).await? {
        if waiting.ended.is_none() && waiting.id != proof.id {
            tx.organisation_proofs().update(&waiting.ended(ProofOutcome::Replaced, now)).await?;
        }
    }
    tx.organisations().set_verified(id, Some(Verified { by: proof.kind, at: now })).await?;
    tx.record(audit(actor, proof, "organisation.verified", now));
    Ok(())
}

/// Makes an organisation, which is held, a verified one because a manager says so; see [`said`].
pub async fn vouch(tx: &mut Tx, said: ProofRecord, manager: EditorId) -> Result<(), RuleError> {
    let now = said.created_at;
    let proof = said.ended(ProofOutcome::Verified, now);
    tx.organisation_proofs().insert(&proof).await?;
    settle(tx, &proof, Actor::Editor(manager), now).await
}

/// What a manager says about an organisation, with the reason sealed; not stored yet.
pub fn said(
    store: &Store,
    ids: &dyn Ids,
    organisation: OrganisationId,
    manager: EditorId,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<ProofRecord, StorageError> {
    let reason = Some(store.seal_reason(reason, ids)?);
    Ok(ProofRecord { reason, ..begun(ids, organisation, ProofKind::Manager, manager, now) })
}

/// The reason of a manager as it is kept.
///
/// Errors: `invalid_fields` (422) with `/reason`.
pub fn proof_reason(reason: &str) -> Result<String, RuleError> {
    required("/reason", reason, REASON)
}

/// A new code for an organisation and the record that knows it by its hash; not stored yet, see [`issue`].
pub fn new_code(
    vault: &Vault,
    ids: &dyn Ids,
    organisation: OrganisationId,
    kind: ProofKind,
    by: EditorId,
    now: DateTime<Utc>,
) -> (PaperCode, ProofRecord) {
    let code = PaperCode::drawn(ids.secret());
    let (hash, until) = (proof_hash(vault, organisation, &code), now + kind.lasts());
    let begun = begun(ids, organisation, kind, by, now);
    (code, ProofRecord { code_hash: Some(hash), expires_at: Some(until), ..begun })
}

/// Stores a new code of an organisation, which is held, and says so; an earlier one of its kind stops to work.
pub async fn issue(
    tx: &mut Tx,
    proof: &ProofRecord,
    actor: Actor,
    action: &'static str,
) -> Result<(), RuleError> {
    let now = proof.created_at;
    for waiting in tx.organisation_proofs().of(proof.organisation).await? {
        if waiting.ended.is_none() && waiting.kind == proof.kind {
            tx.organisation_proofs().update(&waiting.ended(ProofOutcome::Replaced, now)).await?;
        }
    }
    tx.organisation_proofs().insert(proof).await?;
    tx.record(audit(actor, proof, action, now));
    Ok(())
}

fn begun(
    ids: &dyn Ids,
    organisation: OrganisationId,
    kind: ProofKind,
    by: EditorId,
    now: DateTime<Utc>,
) -> ProofRecord {
    ProofRecord {
        id: ProofId::next(ids),
        organisation,
        kind,
        made_by: Some(by),
        created_at: now,
        code_hash: None,
        expires_at: None,
        attempts: 0,
        ended: None,
        reason: None,
    }
}

/// The keyed hash of a code for an organisation.
pub fn proof_hash(vault: &Vault, organisation: OrganisationId, code: &PaperCode) -> [u8; 32] {
    let message = [organisation.0.as_bytes().as_slice(), code.as_str().as_bytes()].concat();
    vault.mac("organisation-proof", &message)
}

/// What everybody is told who wants to prove what is proven.
pub fn already_verified() -> RuleError {
    let detail = "Deze organisatie is al bevestigd.";
    RuleError::new(ErrorKind::Conflict, "organisation_verified", detail)
}

impl PilotManager {
    /// Those of the facilities of an organisation that the manager may read.
    ///
    /// Errors: `organisation_not_found` (404) for a manager of some sectors who may read none of them.
    pub fn of_organisation(&self, all: Vec<Facility>) -> Result<Vec<Facility>, RuleError> {
        let theirs: Vec<Facility> = all.into_iter().filter(|one| self.may_read(one.sector)).collect();
        if theirs.is_empty() && !self.sectors().is_empty() {
            return Err(unknown());
        }
        Ok(theirs)
    }
}

fn unknown() -> RuleError {
    RuleError::not_found("organisation_not_found")
}

fn audit(actor: Actor, proof: &ProofRecord, action: &'static str, at: DateTime<Utc>) -> NewAudit {
    let detail = json!({ "proof": proof.id, "kind": proof.kind });
    NewAudit { at, actor, action, subject_kind: "organisation", subject: proof.organisation.0, detail }
}
