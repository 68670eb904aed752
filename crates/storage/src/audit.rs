//! The audit log.

use crate::ROW_LOCK;
use crate::entity::{audit_head, audit_row};
use crate::error::StorageError;
use chrono::{DateTime, SubsecRound, Utc};
use domain::Ids;
use domain::audit::{Actor, AuditRow, CHAINS, GENESIS};
use domain::ids::AuditId;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A row to be written with a transaction.
#[derive(Clone, Debug, PartialEq)]
pub struct NewAudit {
    /// When it happened.
    pub at: DateTime<Utc>,
    /// Who acted.
    pub actor: Actor,
    /// What was done, such as `review.published`.
    pub action: &'static str,
    /// The kind of thing it was done to, such as `review`.
    pub subject_kind: &'static str,
    /// Which thing.
    pub subject: Uuid,
    /// More about it, without text or identity.
    pub detail: serde_json::Value,
}

impl NewAudit {
    pub(crate) fn into_row(self, ids: &dyn Ids) -> AuditRow {
        AuditRow {
            id: AuditId::next(ids),
            // Both databases keep microseconds; what is hashed must be what is read back.
            at: self.at.trunc_subsecs(6),
            actor_kind: self.actor.kind().to_owned(),
            actor_id: self.actor.id(),
            action: self.action.to_owned(),
            subject_kind: self.subject_kind.to_owned(),
            subject_id: self.subject,
            detail: self.detail.to_string(),
        }
    }
}

/// What a check of one chain found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainReport {
    /// Which chain.
    pub chain: u8,
    /// How many rows it has.
    pub rows: u64,
    /// The number of the first row that is not what it should be, if there is one.
    pub broken_at: Option<i64>,
    /// Hash of the last sound row, in hexadecimal.
    pub head: String,
}

/// The audit log. Rows can be added and read; the database refuses to change or delete them.
#[derive(Debug)]
pub struct AuditLog<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> AuditLog<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds rows to the ends of their chains. Chains are locked in order, so that two transactions
    /// never wait for each other in a ring. Gives back the rows that the public ledger tells of, with
    /// their hashes.
    pub(crate) async fn append(
        &self,
        rows: Vec<AuditRow>,
    ) -> Result<Vec<(AuditRow, [u8; 32])>, StorageError> {
        let mut by_chain: BTreeMap<u8, Vec<AuditRow>> = BTreeMap::new();
        for row in rows {
            by_chain.entry(row.chain()).or_default().push(row);
        }
        let mut told = Vec::new();
        for (chain, rows) in by_chain {
            self.append_to(chain, rows, &mut told).await?;
        }
        Ok(told)
    }

    async fn append_to(
        &self,
        chain: u8,
        rows: Vec<AuditRow>,
        told: &mut Vec<(AuditRow, [u8; 32])>,
    ) -> Result<(), StorageError> {
        let head = audit_head::Entity::find_by_id(i32::from(chain)).lock(ROW_LOCK).one(&self.db).await?;
        let head = head.ok_or_else(|| StorageError::corrupt("audit_heads", "a chain is missing"))?;
        let mut seq = head.seq;
        let mut hash = crate::verifications::hash("audit_heads", &head.hash)?;
        let mut models = Vec::with_capacity(rows.len());
        for row in rows {
            seq += 1;
            hash = row.hash(seq, &hash);
            if domain::ledger::is_public(&row.action) {
                told.push((row.clone(), hash));
            }
            models.push(model(chain, seq, row, hash));
        }
        audit_row::Entity::insert_many(models).exec_without_returning(&self.db).await?;
        let head = audit_head::ActiveModel {
            chain: sea_orm::ActiveValue::Unchanged(i32::from(chain)),
            seq: Set(seq),
            hash: Set(hash.to_vec()),
        };
        audit_head::Entity::update(head).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Computes every hash again. `progress` is told how many rows were checked so far.
    pub async fn verify(&self, mut progress: impl FnMut(u64)) -> Result<Vec<ChainReport>, StorageError> {
        let mut reports = Vec::new();
        let mut checked = 0;
        for chain in 0..CHAINS {
            let report = self.verify_chain(chain, &mut checked, &mut progress).await?;
            reports.push(report);
        }
        Ok(reports)
    }

    async fn verify_chain(
        &self,
        chain: u8,
        checked: &mut u64,
        progress: &mut impl FnMut(u64),
    ) -> Result<ChainReport, StorageError> {
        let (mut seq, mut hash, mut broken_at) = (0i64, GENESIS, None);
        while broken_at.is_none() {
            // The head first: rows that are added meanwhile come after it and are no fault.
            let head = audit_head::Entity::find_by_id(i32::from(chain)).one(&self.db).await?;
            let page = self.page(chain, seq).await?;
            if page.is_empty() {
                let ends_well = head.is_some_and(|head| head.seq == seq && head.hash == hash);
                broken_at = (!ends_well).then_some(seq + 1);
                break;
            }
            for model in page {
                let expected = row(&model).hash(seq + 1, &hash);
                if model.seq != seq + 1 || model.hash != expected {
                    broken_at = Some(seq + 1);
                    break;
                }
                (seq, hash) = (seq + 1, expected);
                *checked += 1;
            }
            progress(*checked);
        }
        let head = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(ChainReport { chain, rows: seq.unsigned_abs(), broken_at, head })
    }

    async fn page(&self, chain: u8, after: i64) -> Result<Vec<audit_row::Model>, StorageError> {
        use audit_row::{Column, Entity};
        let query = Entity::find().filter(Column::Chain.eq(i32::from(chain))).filter(Column::Seq.gt(after));
        Ok(query.order_by_asc(Column::Seq).limit(1000).all(&self.db).await?)
    }

    /// The rows about a thing, oldest first, at most 200.
    pub async fn about(&self, subject: Uuid) -> Result<Vec<AuditRow>, StorageError> {
        use audit_row::{Column, Entity};
        let query = Entity::find().filter(Column::SubjectId.eq(subject));
        let rows = query.order_by_asc(Column::At).order_by_asc(Column::Seq).limit(200).all(&self.db).await?;
        Ok(rows.iter().map(row).collect())
    }
}

fn model(chain: u8, seq: i64, row: AuditRow, hash: [u8; 32]) -> audit_row::ActiveModel {
    audit_row::ActiveModel {
        chain: Set(i32::from(chain)),
        seq: Set(seq),
        id: Set(row.id.0),
        at: Set(row.at),
        actor_kind: Set(row.actor_kind),
        actor_id: Set(row.actor_id),
        action: Set(row.action),
        subject_kind: Set(row.subject_kind),
        subject_id: Set(row.subject_id),
        detail: Set(row.detail),
        hash: Set(hash.to_vec()),
    }
}

fn row(model: &audit_row::Model) -> AuditRow {
    AuditRow {
        id: AuditId(model.id),
        at: model.at,
        actor_kind: model.actor_kind.clone(),
        actor_id: model.actor_id,
        action: model.action.clone(),
        subject_kind: model.subject_kind.clone(),
        subject_id: model.subject_id,
        detail: model.detail.clone(),
    }
}
