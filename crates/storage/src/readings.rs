//! What editors decide about a text without seeing each other's decision.

use crate::entity::reading::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, from_json, parse, to_json};
use crate::period::{After, in_period};
use crate::reviews::{number, version};
use chrono::{DateTime, Utc};
use domain::ids::{CaseId, EditorId};
use domain::{Action, DecisionDraft, Sector};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

const TABLE: &str = "readings";

/// What one editor decides about a version, unseen by the other.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadingRecord {
    /// Its id.
    pub id: Uuid,
    /// The same for both readings of one text.
    pub pair: Uuid,
    /// In which case it was read.
    pub case: CaseId,
    /// By whom.
    pub editor: EditorId,
    /// Which text.
    pub subject: Uuid,
    /// Which version of it.
    pub version: u32,
    /// Sector of the facility.
    pub sector: Sector,
    /// Whether it was read twice by chance, and not because of what was to be decided.
    pub sampled: bool,
    /// What the editor would do.
    pub action: Action,
    /// On which articles, masks counted as the article they rest on.
    pub articles: Vec<String>,
    /// The decision as handed in.
    pub draft: DecisionDraft,
    /// When.
    pub read_at: DateTime<Utc>,
}

/// The readings. They are added and never changed; one that nobody has answered can be taken back.
#[derive(Debug)]
pub struct Readings<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Readings<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a reading.
    pub async fn insert(&self, reading: &ReadingRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Set(reading.id),
            pair_id: Set(reading.pair),
            case_id: Set(reading.case.0),
            editor_id: Set(reading.editor.0),
            subject_id: Set(reading.subject),
            version: Set(number(reading.version)),
            sector: Set(reading.sector.to_string()),
            sampled: Set(reading.sampled),
            action: Set(reading.action.to_string()),
            articles: Set(to_json(TABLE, &reading.articles)?),
            draft: Set(to_json(TABLE, &reading.draft)?),
            read_at: Set(reading.read_at),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Takes a reading back, as if the text had not been read.
    pub async fn delete(&self, id: Uuid) -> Result<(), StorageError> {
        Entity::delete_by_id(id).exec(&self.db).await?;
        Ok(())
    }

    /// The readings in a case, oldest first, at most 20.
    pub async fn of_case(&self, case: CaseId) -> Result<Vec<ReadingRecord>, StorageError> {
        let query = Entity::find().filter(Column::CaseId.eq(case.0)).limit(20);
        let rows = query.order_by_asc(Column::ReadAt).order_by_asc(Column::Id).all(&self.db).await?;
        rows.into_iter().map(ReadingRecord::try_from).collect()
    }

    /// The readings of a version of a text, oldest first, at most 20.
    pub async fn of_version(&self, subject: Uuid, of: u32) -> Result<Vec<ReadingRecord>, StorageError> {
        let query =
            Entity::find().filter(Column::SubjectId.eq(subject)).filter(Column::Version.eq(number(of)));
        let rows =
            query.order_by_asc(Column::ReadAt).order_by_asc(Column::Id).limit(20).all(&self.db).await?;
        rows.into_iter().map(ReadingRecord::try_from).collect()
    }

    /// The readings that belong together, oldest first: one or two.
    pub async fn of_pair(&self, pair: Uuid) -> Result<Vec<ReadingRecord>, StorageError> {
        let query = Entity::find().filter(Column::PairId.eq(pair)).limit(2);
        let rows = query.order_by_asc(Column::ReadAt).order_by_asc(Column::Id).all(&self.db).await?;
        rows.into_iter().map(ReadingRecord::try_from).collect()
    }

    /// Readings of a period in order of time, after the given one, at most `limit`: for reports.
    pub async fn between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        after: After,
        limit: u64,
    ) -> Result<Vec<ReadingRecord>, StorageError> {
        in_period::<Entity, _>(&self.db, (Column::ReadAt, Column::Id), (from, to), after, limit).await
    }
}

impl TryFrom<Model> for ReadingRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: row.id,
            pair: row.pair_id,
            case: CaseId(row.case_id),
            editor: EditorId(row.editor_id),
            subject: row.subject_id,
            version: version(TABLE, row.version)?,
            sector: parse(TABLE, &row.sector)?,
            sampled: row.sampled,
            action: parse(TABLE, &row.action)?,
            articles: from_json(TABLE, &row.articles)?,
            draft: from_json(TABLE, &row.draft)?,
            read_at: row.read_at,
        })
    }
}
