//! Links in mails that prove the mailbox of whoever gives a notice.

use crate::ROW_LOCK;
use crate::entity::notice_link::{ActiveModel, Column, Entity, Model};
use crate::error::StorageError;
use crate::verifications::hash;
use chrono::{DateTime, Utc};
use domain::ids::NoticeId;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{
    ColumnTrait, DatabaseExecutor, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// A link in a mail. The token itself is only in the mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeLink {
    /// SHA-256 of the token.
    pub token_hash: [u8; 32],
    /// What it confirms.
    pub notice: NoticeId,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Until when it can be used.
    pub expires_at: DateTime<Utc>,
    /// When it was used.
    pub used_at: Option<DateTime<Utc>>,
}

/// Links in mails to whoever gives a notice.
#[derive(Debug)]
pub struct NoticeLinks<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> NoticeLinks<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a link.
    pub async fn insert(&self, link: &NoticeLink) -> Result<(), StorageError> {
        let row = ActiveModel {
            token_hash: Set(link.token_hash.to_vec()),
            notice_id: Set(link.notice.0),
            created_at: Set(link.created_at),
            expires_at: Set(link.expires_at),
            used_at: Set(link.used_at),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The link with this hash.
    pub async fn find(&self, token_hash: [u8; 32]) -> Result<Option<NoticeLink>, StorageError> {
        let row = Entity::find_by_id(token_hash.to_vec()).one(&self.db).await?;
        row.map(NoticeLink::try_from).transpose()
    }

    /// The link with this hash, held for this transaction.
    pub async fn lock(&self, token_hash: [u8; 32]) -> Result<Option<NoticeLink>, StorageError> {
        let row = Entity::find_by_id(token_hash.to_vec()).lock(ROW_LOCK).one(&self.db).await?;
        row.map(NoticeLink::try_from).transpose()
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

    /// How many links were made for a notice, and the newest of them.
    pub async fn of_notice(&self, notice: NoticeId) -> Result<(u64, Option<NoticeLink>), StorageError> {
        let of_notice = Entity::find().filter(Column::NoticeId.eq(notice.0));
        let count = of_notice.clone().count(&self.db).await?;
        let newest = of_notice.order_by_desc(Column::CreatedAt).limit(1).one(&self.db).await?;
        Ok((count, newest.map(NoticeLink::try_from).transpose()?))
    }
}

impl TryFrom<Model> for NoticeLink {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            token_hash: hash("notice_links", &row.token_hash)?,
            notice: NoticeId(row.notice_id),
            created_at: row.created_at,
            expires_at: row.expires_at,
            used_at: row.used_at,
        })
    }
}
