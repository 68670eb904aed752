//! Signed-in browsers.

use crate::entity::session::{ActiveModel, Column, Entity};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use domain::Redacted;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter};
use uuid::Uuid;

/// A signed-in browser. The cookie itself is only in the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRecord {
    /// SHA-256 of the cookie.
    pub token_hash: [u8; 32],
    /// Which part of the platform it opens, such as `editorial`.
    pub audience: String,
    /// Whose it is.
    pub account: Uuid,
    /// What changing calls must carry.
    pub csrf_token: Redacted<String>,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    pub last_seen_at: DateTime<Utc>,
    /// When it ends, used or not.
    pub expires_at: DateTime<Utc>,
}

/// The signed-in browsers.
#[derive(Debug)]
pub struct Sessions<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Sessions<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a session.
    pub async fn insert(&self, session: &SessionRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            token_hash: Set(session.token_hash.to_vec()),
            audience: Set(session.audience.clone()),
            account_id: Set(session.account),
            csrf_token: Set(session.csrf_token.expose().clone()),
            created_at: Set(session.created_at),
            last_seen_at: Set(session.last_seen_at),
            expires_at: Set(session.expires_at),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The session with this hash.
    pub async fn find(&self, token_hash: [u8; 32]) -> Result<Option<SessionRecord>, StorageError> {
        let Some(row) = Entity::find_by_id(token_hash.to_vec()).one(&self.db).await? else { return Ok(None) };
        Ok(Some(SessionRecord {
            token_hash,
            audience: row.audience,
            account: row.account_id,
            csrf_token: Redacted::new(row.csrf_token),
            created_at: row.created_at,
            last_seen_at: row.last_seen_at,
            expires_at: row.expires_at,
        }))
    }

    /// Notes that a session was used.
    pub async fn touch(&self, token_hash: [u8; 32], now: DateTime<Utc>) -> Result<(), StorageError> {
        let row = ActiveModel {
            token_hash: Unchanged(token_hash.to_vec()),
            last_seen_at: Set(now),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// Ends a session.
    pub async fn delete(&self, token_hash: [u8; 32]) -> Result<(), StorageError> {
        Entity::delete_by_id(token_hash.to_vec()).exec(&self.db).await?;
        Ok(())
    }

    /// Ends every session of an account; says how many.
    pub async fn delete_of(&self, account: Uuid) -> Result<u64, StorageError> {
        Ok(Entity::delete_many().filter(Column::AccountId.eq(account)).exec(&self.db).await?.rows_affected)
    }

    /// Forgets sessions that ended before `now`; says how many.
    pub async fn purge(&self, now: DateTime<Utc>) -> Result<u64, StorageError> {
        Ok(Entity::delete_many().filter(Column::ExpiresAt.lt(now)).exec(&self.db).await?.rows_affected)
    }
}
