//! Links in mails that prove a mailbox.

use crate::ROW_LOCK;
use crate::entity::verification::{ActiveModel, Column, Entity, Model};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use domain::ids::ReviewId;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{
    ColumnTrait, DatabaseExecutor, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// A link in a mail. The token itself is only in the mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerificationRecord {
    /// SHA-256 of the token.
    pub token_hash: [u8; 32],
    /// What it confirms.
    pub review: ReviewId,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Until when it can be used.
    pub expires_at: DateTime<Utc>,
    /// When it was used.
    pub used_at: Option<DateTime<Utc>>,
}

/// Links in mails.
#[derive(Debug)]
pub struct Verifications<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Verifications<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a link.
    pub async fn insert(&self, record: &VerificationRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            token_hash: Set(record.token_hash.to_vec()),
            review_id: Set(record.review.0),
            created_at: Set(record.created_at),
            expires_at: Set(record.expires_at),
            used_at: Set(record.used_at),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The link with this hash, held for this transaction.
    pub async fn lock(&self, token_hash: [u8; 32]) -> Result<Option<VerificationRecord>, StorageError> {
        let row = Entity::find_by_id(token_hash.to_vec()).lock(ROW_LOCK).one(&self.db).await?;
        row.map(VerificationRecord::try_from).transpose()
    }

    /// The link with this hash.
    pub async fn find(&self, token_hash: [u8; 32]) -> Result<Option<VerificationRecord>, StorageError> {
        let row = Entity::find_by_id(token_hash.to_vec()).one(&self.db).await?;
        row.map(VerificationRecord::try_from).transpose()
    }

    /// Marks a link as used.
    pub async fn mark_used(&self, token_hash: [u8; 32], now: DateTime<Utc>) -> Result<(), StorageError> {
        let row = ActiveModel {
            token_hash: Unchanged(token_hash.to_vec()),
            used_at: Set(Some(now)),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// How many links were made for a review, and the newest of them.
    pub async fn of_review(
        &self,
        review: ReviewId,
    ) -> Result<(u64, Option<VerificationRecord>), StorageError> {
        let of_review = Entity::find().filter(Column::ReviewId.eq(review.0));
        let count = of_review.clone().count(&self.db).await?;
        let newest = of_review.order_by_desc(Column::CreatedAt).limit(1).one(&self.db).await?;
        Ok((count, newest.map(VerificationRecord::try_from).transpose()?))
    }
}

/// A stored SHA-256 hash.
pub(crate) fn hash(table: &'static str, bytes: &[u8]) -> Result<[u8; 32], StorageError> {
    bytes.try_into().map_err(|_| StorageError::corrupt(table, "a hash of the wrong length"))
}

impl TryFrom<Model> for VerificationRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            token_hash: hash("verifications", &row.token_hash)?,
            review: ReviewId(row.review_id),
            created_at: row.created_at,
            expires_at: row.expires_at,
            used_at: row.used_at,
        })
    }
}
