//! Views of the queue that editors saved.

use crate::entity::queue_view::{ActiveModel, Column, Entity, Model};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use domain::ids::EditorId;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// A filter with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueView {
    /// Its id.
    pub id: Uuid,
    /// Who saved it.
    pub owner: EditorId,
    /// What it is called.
    pub name: String,
    /// The filter, as JSON.
    pub filter: String,
    /// Whether everybody sees it.
    pub shared: bool,
    /// Its place among the views, from 0.
    pub position: i32,
    /// Since when it is there.
    pub created_at: DateTime<Utc>,
}

/// Views of the queue that editors saved.
#[derive(Debug)]
pub struct QueueViews<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> QueueViews<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a view.
    pub async fn insert(&self, view: &QueueView) -> Result<(), StorageError> {
        Entity::insert(columns(view)).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores a view as it is now.
    pub async fn update(&self, view: &QueueView) -> Result<(), StorageError> {
        Entity::update(ActiveModel { id: Unchanged(view.id), ..columns(view) }).exec(&self.db).await?;
        Ok(())
    }

    /// Deletes a view.
    pub async fn delete(&self, id: Uuid) -> Result<(), StorageError> {
        Entity::delete_by_id(id).exec(&self.db).await?;
        Ok(())
    }

    /// The view with this id, held for this transaction.
    pub async fn lock(&self, id: Uuid) -> Result<Option<QueueView>, StorageError> {
        Ok(Entity::find_by_id(id).lock(crate::ROW_LOCK).one(&self.db).await?.map(QueueView::from))
    }

    /// An editor's own views in their order, at most `most`.
    pub async fn of_owner(&self, owner: EditorId, most: u64) -> Result<Vec<QueueView>, StorageError> {
        let query = Entity::find().filter(Column::OwnerId.eq(owner.0)).order_by_asc(Column::Position);
        let rows = query.order_by_asc(Column::Id).limit(most).all(&self.db).await?;
        Ok(rows.into_iter().map(QueueView::from).collect())
    }

    /// The views that everybody sees in their order, at most `most`.
    pub async fn shared(&self, most: u64) -> Result<Vec<QueueView>, StorageError> {
        let query = Entity::find().filter(Column::Shared.eq(true)).order_by_asc(Column::Position);
        let rows = query.order_by_asc(Column::Id).limit(most).all(&self.db).await?;
        Ok(rows.into_iter().map(QueueView::from).collect())
    }
}

fn columns(view: &QueueView) -> ActiveModel {
    ActiveModel {
        id: Set(view.id),
        owner_id: Set(view.owner.0),
        name: Set(view.name.clone()),
        filter: Set(view.filter.clone()),
        shared: Set(view.shared),
        position: Set(view.position),
        created_at: Set(view.created_at),
    }
}

impl From<Model> for QueueView {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            owner: EditorId(row.owner_id),
            name: row.name,
            filter: row.filter,
            shared: row.shared,
            position: row.position,
            created_at: row.created_at,
        }
    }
}
