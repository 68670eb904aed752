//! Signed-in browsers.

use crate::entity::session::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use chrono::{DateTime, Utc};
use domain::Redacted;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::str::FromStr;
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
    /// How far signing in got.
    pub stage: SessionStage,
    /// The family of the browser, such as `firefox_android`; empty where nothing is known.
    pub device: String,
}

/// How far signing in got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionStage {
    /// The password was right; a code has to follow.
    Code,
    /// The password was right; a second factor has to be set up first.
    Enrol,
    /// Signed in.
    Open,
}

impl SessionStage {
    /// The name in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Enrol => "enrol",
            Self::Open => "open",
        }
    }
}

impl FromStr for SessionStage {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        [Self::Code, Self::Enrol, Self::Open].into_iter().find(|stage| stage.as_str() == name).ok_or(())
    }
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
            stage: Set(session.stage.as_str().to_owned()),
            device: Set(session.device.clone()),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The session with this hash.
    pub async fn find(&self, token_hash: [u8; 32]) -> Result<Option<SessionRecord>, StorageError> {
        let row = Entity::find_by_id(token_hash.to_vec()).one(&self.db).await?;
        row.map(SessionRecord::try_from).transpose()
    }

    /// The sessions of an account that have not ended by `now`, last used first, at most 100.
    pub async fn of(&self, account: Uuid, now: DateTime<Utc>) -> Result<Vec<SessionRecord>, StorageError> {
        let query = Entity::find().filter(Column::AccountId.eq(account)).filter(Column::ExpiresAt.gt(now));
        let rows = query.order_by_desc(Column::LastSeenAt).limit(100).all(&self.db).await?;
        rows.into_iter().map(SessionRecord::try_from).collect()
    }

    /// Lets a session go on from another stage.
    pub async fn set_stage(&self, token_hash: [u8; 32], stage: SessionStage) -> Result<(), StorageError> {
        let row = ActiveModel {
            token_hash: Unchanged(token_hash.to_vec()),
            stage: Set(stage.as_str().to_owned()),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// Ends every session of an account but one; says how many.
    pub async fn delete_others(&self, account: Uuid, keep: [u8; 32]) -> Result<u64, StorageError> {
        let others = Entity::delete_many()
            .filter(Column::AccountId.eq(account))
            .filter(Column::TokenHash.ne(keep.to_vec()));
        Ok(others.exec(&self.db).await?.rows_affected)
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

impl TryFrom<Model> for SessionRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let hash = row.token_hash.try_into();
        Ok(Self {
            token_hash: hash.map_err(|_| StorageError::corrupt("sessions", "a hash of another length"))?,
            audience: row.audience,
            account: row.account_id,
            csrf_token: Redacted::new(row.csrf_token),
            created_at: row.created_at,
            last_seen_at: row.last_seen_at,
            expires_at: row.expires_at,
            stage: parse("sessions", &row.stage)?,
            device: row.device,
        })
    }
}
