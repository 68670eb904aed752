//! Links to choose a new password.

use crate::ROW_LOCK;
use crate::entity::password_reset::{ActiveModel, Column, Entity, Model};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use domain::ids::EditorId;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QuerySelect};

/// A link to choose a new password. Its token is only in the mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordResetRecord {
    /// SHA-256 of the token.
    pub token_hash: [u8; 32],
    /// Whose password; nobody's where it was asked for an address without an account.
    pub editor: Option<EditorId>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
    /// When it was used.
    pub used_at: Option<DateTime<Utc>>,
}

/// The links to choose a new password.
#[derive(Debug)]
pub struct PasswordResets<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> PasswordResets<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a link.
    pub async fn insert(&self, reset: &PasswordResetRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            token_hash: Set(reset.token_hash.to_vec()),
            editor_id: Set(reset.editor.map(|id| id.0)),
            created_at: Set(reset.created_at),
            expires_at: Set(reset.expires_at),
            used_at: Set(reset.used_at),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The link with this hash.
    pub async fn find(&self, hash: [u8; 32]) -> Result<Option<PasswordResetRecord>, StorageError> {
        Ok(Entity::find_by_id(hash.to_vec()).one(&self.db).await?.map(|row| record(hash, &row)))
    }

    /// The link with this hash, held for this transaction.
    pub async fn lock(&self, hash: [u8; 32]) -> Result<Option<PasswordResetRecord>, StorageError> {
        let row = Entity::find_by_id(hash.to_vec()).lock(ROW_LOCK).one(&self.db).await?;
        Ok(row.map(|row| record(hash, &row)))
    }

    /// Notes that a link was used.
    pub async fn mark_used(&self, hash: [u8; 32], now: DateTime<Utc>) -> Result<(), StorageError> {
        let row = ActiveModel {
            token_hash: Unchanged(hash.to_vec()),
            used_at: Set(Some(now)),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// How many links an account asked for since `since`, counted up to 100.
    pub async fn asked_since(&self, editor: EditorId, since: DateTime<Utc>) -> Result<usize, StorageError> {
        let query = Entity::find().filter(Column::EditorId.eq(editor.0)).filter(Column::CreatedAt.gte(since));
        Ok(query.limit(100).all(&self.db).await?.len())
    }

    /// Makes every link of an account useless.
    pub async fn delete_of(&self, editor: EditorId) -> Result<(), StorageError> {
        Entity::delete_many().filter(Column::EditorId.eq(editor.0)).exec(&self.db).await?;
        Ok(())
    }

    /// Forgets links that ran out before `before`; says how many.
    pub async fn purge(&self, before: DateTime<Utc>) -> Result<u64, StorageError> {
        Ok(Entity::delete_many().filter(Column::ExpiresAt.lt(before)).exec(&self.db).await?.rows_affected)
    }
}

fn record(token_hash: [u8; 32], row: &Model) -> PasswordResetRecord {
    PasswordResetRecord {
        token_hash,
        editor: row.editor_id.map(EditorId),
        created_at: row.created_at,
        expires_at: row.expires_at,
        used_at: row.used_at,
    }
}
