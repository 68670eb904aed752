//! Ties of editors with organisations and facilities.

use crate::entity::editor_tie::{ActiveModel, Column, Entity, Model};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use domain::ids::{EditorId, FacilityId};
use domain::{Tie, TieWith};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, Condition, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

const TABLE: &str = "editor_ties";
/// Ties of one editor that are read; [`Ties::of_editor`] gives no more.
const MOST: u64 = 200;

/// The ties.
#[derive(Debug)]
pub struct Ties<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Ties<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a tie.
    pub async fn insert(&self, tie: &Tie) -> Result<(), StorageError> {
        let (organiser, facility) = match &tie.with {
            TieWith::Organiser(key) => (Some(key.clone()), None),
            TieWith::Facility(id) => (None, Some(id.0)),
        };
        let row = ActiveModel {
            id: Set(tie.id),
            editor_id: Set(tie.editor.0),
            organiser: Set(organiser),
            facility_id: Set(facility),
            label: Set(tie.label.clone()),
            reason: Set(tie.reason.clone()),
            since: Set(tie.since),
            until_at: Set(tie.until),
            declared_by: Set(tie.declared_by.0),
            declared_at: Set(tie.declared_at),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The tie with this id.
    pub async fn find(&self, id: Uuid) -> Result<Option<Tie>, StorageError> {
        Entity::find_by_id(id).one(&self.db).await?.map(Tie::try_from).transpose()
    }

    /// Has a tie end.
    pub async fn end(&self, id: Uuid, until: DateTime<Utc>) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(id), until_at: Set(Some(until)), ..Default::default() };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The ties of an editor, past and future ones too, newest first, at most 200.
    pub async fn of_editor(&self, editor: EditorId) -> Result<Vec<Tie>, StorageError> {
        let query = Entity::find().filter(Column::EditorId.eq(editor.0)).limit(MOST);
        let rows = query.order_by_desc(Column::Since).all(&self.db).await?;
        rows.into_iter().map(Tie::try_from).collect()
    }

    /// The ties of an editor that count at this moment, at most 200.
    pub async fn counting(&self, editor: EditorId, now: DateTime<Utc>) -> Result<Vec<Tie>, StorageError> {
        let ended = Condition::any().add(Column::UntilAt.is_null()).add(Column::UntilAt.gt(now));
        let query = Entity::find()
            .filter(Column::EditorId.eq(editor.0))
            .filter(Column::Since.lte(now))
            .filter(ended)
            .order_by_desc(Column::Since)
            .limit(MOST);
        query.all(&self.db).await?.into_iter().map(Tie::try_from).collect()
    }
}

impl TryFrom<Model> for Tie {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let with = match (row.organiser, row.facility_id) {
            (Some(key), None) => TieWith::Organiser(key),
            (None, Some(id)) => TieWith::Facility(FacilityId(id)),
            _ => return Err(StorageError::corrupt(TABLE, "a tie with nothing or with two things")),
        };
        Ok(Self {
            id: row.id,
            editor: EditorId(row.editor_id),
            with,
            label: row.label,
            reason: row.reason,
            since: row.since,
            until: row.until_at,
            declared_by: EditorId(row.declared_by),
            declared_at: row.declared_at,
        })
    }
}
