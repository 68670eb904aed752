//! Decisions that can still be undone: nothing of them is visible outside yet.

use crate::ROW_LOCK;
use crate::entity::pending_decision::{ActiveModel, Entity, Model};
use crate::error::{StorageError, from_json, to_json};
use chrono::{DateTime, Utc};
use domain::DecisionDraft;
use domain::ids::{CaseId, EditorId};
use sea_orm::ActiveValue::Set;
use sea_orm::{DatabaseExecutor, EntityTrait, QuerySelect};

const TABLE: &str = "pending_decisions";

/// A decision that waits to take effect.
#[derive(Clone, Debug, PartialEq)]
pub struct PendingRecord {
    /// In which case.
    pub case: CaseId,
    /// Whose.
    pub editor: EditorId,
    /// What is to be decided.
    pub draft: DecisionDraft,
    /// When the editor decided.
    pub decided_at: DateTime<Utc>,
    /// From when on it cannot be undone.
    pub takes_effect_at: DateTime<Utc>,
}

/// Decisions that wait to take effect, one a case at most.
#[derive(Debug)]
pub struct PendingDecisions<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> PendingDecisions<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds one. [`StorageError::Duplicate`] where the case has one already.
    pub async fn insert(&self, pending: &PendingRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            case_id: Set(pending.case.0),
            editor_id: Set(pending.editor.0),
            draft: Set(to_json(TABLE, &pending.draft)?),
            decided_at: Set(pending.decided_at),
            takes_effect_at: Set(pending.takes_effect_at),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The one of a case, held for this transaction.
    pub async fn lock(&self, case: CaseId) -> Result<Option<PendingRecord>, StorageError> {
        let row = Entity::find_by_id(case.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(PendingRecord::try_from).transpose()
    }

    /// The one of a case.
    pub async fn find(&self, case: CaseId) -> Result<Option<PendingRecord>, StorageError> {
        Entity::find_by_id(case.0).one(&self.db).await?.map(PendingRecord::try_from).transpose()
    }

    /// Takes it away: it was undone, or has taken effect.
    pub async fn delete(&self, case: CaseId) -> Result<(), StorageError> {
        Entity::delete_by_id(case.0).exec(&self.db).await?;
        Ok(())
    }
}

impl TryFrom<Model> for PendingRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            case: CaseId(row.case_id),
            editor: EditorId(row.editor_id),
            draft: from_json(TABLE, &row.draft)?,
            decided_at: row.decided_at,
            takes_effect_at: row.takes_effect_at,
        })
    }
}
