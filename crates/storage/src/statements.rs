//! Statements of reasons.

use crate::entity::statement::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, from_json, parse, to_json};
use crate::period::{After, in_period};
use chrono::{DateTime, Utc};
use domain::Sector;
use domain::ids::{DecisionId, NoticeId};
use domain::statement::Statement;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

const TABLE: &str = "statements";

/// A statement of reasons as it was given.
#[derive(Clone, Debug, PartialEq)]
pub struct StatementRecord {
    /// Its id, which the person concerned is told.
    pub id: Uuid,
    /// Of which decision; nothing where a text was hidden before anybody decided.
    pub decision: Option<DecisionId>,
    /// The notice that hid the text, where one did.
    pub notice: Option<NoticeId>,
    /// About which text.
    pub subject: Uuid,
    /// Sector of the facility.
    pub sector: Sector,
    /// What it says.
    pub statement: Statement,
    /// When it was given.
    pub made_at: DateTime<Utc>,
}

/// The statements. They are added and never changed.
#[derive(Debug)]
pub struct Statements<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Statements<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a statement.
    pub async fn insert(&self, record: &StatementRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Set(record.id),
            decision_id: Set(record.decision.map(|id| id.0)),
            notice_id: Set(record.notice.map(|id| id.0)),
            subject_id: Set(record.subject),
            sector: Set(record.sector.to_string()),
            statement: Set(to_json(TABLE, &record.statement)?),
            made_at: Set(record.made_at),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The statement with this id.
    pub async fn find(&self, id: Uuid) -> Result<Option<StatementRecord>, StorageError> {
        Entity::find_by_id(id).one(&self.db).await?.map(StatementRecord::try_from).transpose()
    }

    /// The statements about a text, newest first, at most 50.
    pub async fn about(&self, subject: Uuid) -> Result<Vec<StatementRecord>, StorageError> {
        let query = Entity::find().filter(Column::SubjectId.eq(subject)).limit(50);
        let rows = query.order_by_desc(Column::MadeAt).all(&self.db).await?;
        rows.into_iter().map(StatementRecord::try_from).collect()
    }

    /// Statements of a period in order of time, after the given one, at most `limit`: for the export.
    pub async fn between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        after: After,
        limit: u64,
    ) -> Result<Vec<StatementRecord>, StorageError> {
        in_period::<Entity, _>(&self.db, (Column::MadeAt, Column::Id), (from, to), after, limit).await
    }
}

impl TryFrom<Model> for StatementRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: row.id,
            decision: row.decision_id.map(DecisionId),
            notice: row.notice_id.map(NoticeId),
            subject: row.subject_id,
            sector: parse(TABLE, &row.sector)?,
            statement: from_json(TABLE, &row.statement)?,
            made_at: row.made_at,
        })
    }
}
