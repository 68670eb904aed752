//! Reviews that were sent back to their authors, and by when those have to answer.

use crate::entity::review::{ActiveModel, Column, Entity};
use crate::error::StorageError;
use crate::reviews::Reviews;
use chrono::{DateTime, Utc};
use domain::ReviewState;
use domain::ids::ReviewId;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

/// By when a return has to be answered, and when its author was reminded of it.
pub type AnswerDue = (Option<DateTime<Utc>>, Option<DateTime<Utc>>);

impl Reviews<'_> {
    /// Says by when a return has to be answered; nothing when it is answered. Nobody was reminded of it yet.
    pub async fn set_answer_by(&self, id: ReviewId, by: Option<DateTime<Utc>>) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Unchanged(id.0),
            answer_by: Set(by),
            reminded_at: Set(None),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// Notes that the author was reminded to answer a return.
    pub async fn set_reminded(&self, id: ReviewId, at: DateTime<Utc>) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(id.0), reminded_at: Set(Some(at)), ..Default::default() };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// By when a return has to be answered, and when its author was reminded of it.
    pub async fn answer_due(&self, id: ReviewId) -> Result<AnswerDue, StorageError> {
        let row = Entity::find_by_id(id.0).one(&self.db).await?;
        Ok(row.map_or((None, None), |row| (row.answer_by, row.reminded_at)))
    }

    /// Reviews that were sent back, have to be answered by `before` at the latest, and whose authors were not
    /// reminded yet; soonest first.
    pub async fn to_remind(&self, before: DateTime<Utc>, limit: u64) -> Result<Vec<ReviewId>, StorageError> {
        let query = due(before, limit).filter(Column::RemindedAt.is_null());
        Ok(query.all(&self.db).await?.into_iter().map(|row| ReviewId(row.id)).collect())
    }

    /// Reviews that were sent back and have to be answered by `before` at the latest, soonest first.
    pub async fn to_answer(&self, before: DateTime<Utc>, limit: u64) -> Result<Vec<ReviewId>, StorageError> {
        Ok(due(before, limit).all(&self.db).await?.into_iter().map(|row| ReviewId(row.id)).collect())
    }
}

/// The returns that have to be answered by `before` at the latest, soonest first.
fn due(before: DateTime<Utc>, limit: u64) -> Select<Entity> {
    Entity::find()
        .filter(Column::State.eq(ReviewState::Returned.as_str()))
        .filter(Column::AnswerBy.lte(before))
        .order_by_asc(Column::AnswerBy)
        .limit(limit)
}
