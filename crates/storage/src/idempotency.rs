//! Answers that were given to requests with an `Idempotency-Key`.

use crate::entity::idempotency_key::{ActiveModel, Column, Entity};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter};

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredAnswer {
    /// SHA-256 of the request that it answered.
    pub request_hash: [u8; 32],
    /// Its HTTP status.
    pub status: u16,
    /// Its body: JSON, without personal data.
    pub answer: String,
}

/// Answers by key.
#[derive(Debug)]
pub struct Idempotency<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Idempotency<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// The answer given under this key.
    pub async fn find(&self, scope: &str, key_hash: [u8; 32]) -> Result<Option<StoredAnswer>, StorageError> {
        let Some(row) = Entity::find_by_id((scope.to_owned(), key_hash.to_vec())).one(&self.db).await? else {
            return Ok(None);
        };
        Ok(Some(StoredAnswer {
            request_hash: crate::verifications::hash("idempotency_keys", &row.request_hash)?,
            status: u16::try_from(row.status)
                .map_err(|_| StorageError::corrupt("idempotency_keys", "no HTTP status"))?,
            answer: row.answer,
        }))
    }

    /// Stores an answer. [`StorageError::Duplicate`] where another request with this key was faster.
    pub async fn insert(
        &self,
        scope: &str,
        key_hash: [u8; 32],
        answer: &StoredAnswer,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let row = ActiveModel {
            scope: Set(scope.to_owned()),
            key_hash: Set(key_hash.to_vec()),
            request_hash: Set(answer.request_hash.to_vec()),
            status: Set(i32::from(answer.status)),
            answer: Set(answer.answer.clone()),
            created_at: Set(now),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Forgets answers given before `before`; says how many.
    pub async fn purge(&self, before: DateTime<Utc>) -> Result<u64, StorageError> {
        Ok(Entity::delete_many().filter(Column::CreatedAt.lt(before)).exec(&self.db).await?.rows_affected)
    }
}
