//! What editors tell each other about a case. Never shown outside the desk.

use crate::entity::case_note::{ActiveModel, Column, Entity, Model};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use domain::ids::{CaseId, EditorId};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// A note for colleagues.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseNoteRecord {
    /// Its id.
    pub id: Uuid,
    /// On which case.
    pub case: CaseId,
    /// By whom.
    pub editor: EditorId,
    /// The colleague to whom the case was handed over with it.
    pub handed_to: Option<EditorId>,
    /// What it says; may be empty when a case is handed over.
    pub body: String,
    /// When.
    pub written_at: DateTime<Utc>,
}

/// The notes. They are added and never changed.
#[derive(Debug)]
pub struct CaseNotes<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> CaseNotes<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a note.
    pub async fn insert(&self, note: &CaseNoteRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Set(note.id),
            case_id: Set(note.case.0),
            editor_id: Set(note.editor.0),
            handed_to: Set(note.handed_to.map(|id| id.0)),
            body: Set(note.body.clone()),
            written_at: Set(note.written_at),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The newest notes on a case, oldest first, at most 100.
    pub async fn of_case(&self, case: CaseId) -> Result<Vec<CaseNoteRecord>, StorageError> {
        let query = Entity::find().filter(Column::CaseId.eq(case.0)).order_by_desc(Column::WrittenAt);
        let rows = query.order_by_desc(Column::Id).limit(100).all(&self.db).await?;
        Ok(rows.into_iter().rev().map(CaseNoteRecord::from).collect())
    }
}

impl From<Model> for CaseNoteRecord {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            case: CaseId(row.case_id),
            editor: EditorId(row.editor_id),
            handed_to: row.handed_to.map(EditorId),
            body: row.body,
            written_at: row.written_at,
        }
    }
}
