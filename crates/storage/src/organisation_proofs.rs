//! How organisations prove who acts for them. Codes are kept as keyed hashes, reasons sealed.

use crate::entity::organisation_proof::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use crate::vault::Sealed;
use crate::verifications::hash;
use chrono::{DateTime, Utc};
use domain::ids::{EditorId, OrganisationId, ProofId};
use domain::verification::MOST_ATTEMPTS;
use domain::{ProofKind, ProofOutcome};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

const TABLE: &str = "organisation_proofs";

/// A way in which an organisation proves who acts for it, or tries to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofRecord {
    /// Its id.
    pub id: ProofId,
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// In what way.
    pub kind: ProofKind,
    /// The account that made it; none where whoever runs the machine did.
    pub made_by: Option<EditorId>,
    /// When.
    pub created_at: DateTime<Utc>,
    /// Keyed hash of the code; none where there is none, or no longer.
    pub code_hash: Option<[u8; 32]>,
    /// Until when the code can be used.
    pub expires_at: Option<DateTime<Utc>>,
    /// How often a wrong code was typed.
    pub attempts: u32,
    /// What came of it, and when; none while it waits.
    pub ended: Option<(ProofOutcome, DateTime<Utc>)>,
    /// Why a manager decided; see [`crate::Store::open_reason`].
    pub reason: Option<Sealed>,
}

impl ProofRecord {
    /// Whether its code can be used at `now`.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        let in_time = self.expires_at.is_some_and(|until| now < until);
        self.ended.is_none() && self.code_hash.is_some() && in_time && self.attempts < MOST_ATTEMPTS
    }

    /// The same once it is over: its code is forgotten.
    #[must_use]
    pub fn ended(self, outcome: ProofOutcome, at: DateTime<Utc>) -> Self {
        Self { ended: Some((outcome, at)), code_hash: None, ..self }
    }
}

/// The proofs.
#[derive(Debug)]
pub struct OrganisationProofs<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> OrganisationProofs<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds one. The organisation is held.
    pub async fn insert(&self, proof: &ProofRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Set(proof.id.0), ..columns(proof)? };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores one as it is now. The organisation is held.
    pub async fn update(&self, proof: &ProofRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(proof.id.0), ..columns(proof)? };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// Those of an organisation, newest first, at most 50.
    pub async fn of(&self, organisation: OrganisationId) -> Result<Vec<ProofRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::OrganisationId.eq(organisation.0))
            .order_by_desc(Column::CreatedAt)
            .order_by_desc(Column::Id)
            .limit(50);
        query.all(&self.db).await?.into_iter().map(ProofRecord::try_from).collect()
    }
}

fn columns(proof: &ProofRecord) -> Result<ActiveModel, StorageError> {
    let attempts = i32::try_from(proof.attempts);
    Ok(ActiveModel {
        id: NotSet,
        organisation_id: Set(proof.organisation.0),
        kind: Set(proof.kind.to_string()),
        made_by: Set(proof.made_by.map(|id| id.0)),
        created_at: Set(proof.created_at),
        code_hash: Set(proof.code_hash.map(|hash| hash.to_vec())),
        expires_at: Set(proof.expires_at),
        attempts: Set(attempts.map_err(|_| StorageError::corrupt(TABLE, "too many attempts"))?),
        outcome: Set(proof.ended.map(|(outcome, _)| outcome.to_string())),
        ended_at: Set(proof.ended.map(|(_, at)| at)),
        reason: Set(proof.reason.as_ref().map(|reason| reason.bytes.clone())),
        sealed_key: Set(proof.reason.as_ref().map(|reason| reason.key.clone())),
    })
}

impl TryFrom<Model> for ProofRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let outcome = row.outcome.map(|outcome| parse(TABLE, &outcome)).transpose()?;
        Ok(Self {
            id: ProofId(row.id),
            organisation: OrganisationId(row.organisation_id),
            kind: parse(TABLE, &row.kind)?,
            made_by: row.made_by.map(EditorId),
            created_at: row.created_at,
            code_hash: row.code_hash.map(|bytes| hash(TABLE, &bytes)).transpose()?,
            expires_at: row.expires_at,
            attempts: u32::try_from(row.attempts)
                .map_err(|_| StorageError::corrupt(TABLE, "attempts below zero"))?,
            ended: outcome.zip(row.ended_at),
            reason: row.reason.zip(row.sealed_key).map(|(bytes, key)| Sealed { bytes, key }),
        })
    }
}
