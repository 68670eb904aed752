//! Versions of pilot programmes that managers wrote. Older ones stay.

use crate::entity::programme_version::{ActiveModel, Column, Entity, Model};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use domain::ids::EditorId;
use domain::pilot::Programme;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

const TABLE: &str = "programme_versions";

/// A version of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeVersionRecord {
    /// What holds with it.
    pub programme: Programme,
    /// From 2: the file is version 1.
    pub number: u32,
    /// Who wrote it.
    pub made_by: EditorId,
    /// When.
    pub made_at: DateTime<Utc>,
    /// Why.
    pub reason: String,
}

/// Versions of programmes.
#[derive(Debug)]
pub struct ProgrammeVersions<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> ProgrammeVersions<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a version. [`StorageError::Duplicate`] where somebody wrote one with this number.
    pub async fn insert(&self, record: &ProgrammeVersionRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            programme: Set(record.programme.id.clone()),
            number: Set(i32::try_from(record.number).unwrap_or(i32::MAX)),
            body: Set(crate::error::to_json(TABLE, &record.programme)?),
            made_by: Set(record.made_by.0),
            made_at: Set(record.made_at),
            reason: Set(record.reason.clone()),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The versions of a programme, newest first, at most `limit`.
    pub async fn of(&self, programme: &str, limit: u64) -> Result<Vec<ProgrammeVersionRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::Programme.eq(programme))
            .order_by_desc(Column::Programme)
            .order_by_desc(Column::Number)
            .limit(limit);
        query.all(&self.db).await?.into_iter().map(ProgrammeVersionRecord::try_from).collect()
    }
}

impl TryFrom<Model> for ProgrammeVersionRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let programme = serde_json::from_str(&row.body)
            .map_err(|_| StorageError::corrupt(TABLE, "a programme cannot be read"))?;
        Ok(Self {
            programme,
            number: u32::try_from(row.number).unwrap_or_default(),
            made_by: EditorId(row.made_by),
            made_at: row.made_at,
            reason: row.reason,
        })
    }
}
