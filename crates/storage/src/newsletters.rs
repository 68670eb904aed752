//! Newsletters of programmes, and how far each has come.

use crate::ROW_LOCK;
use crate::entity::newsletter::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use chrono::{DateTime, Utc};
use domain::ids::{EditorId, NewsletterId, SubscriptionId};
use domain::newsletter::{NewsletterCounts, NewsletterState, NewsletterTexts};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

const TABLE: &str = "newsletters";

/// A newsletter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewsletterRecord {
    /// Its id.
    pub id: NewsletterId,
    /// The id of its programme.
    pub programme: String,
    /// Where it stands.
    pub state: NewsletterState,
    /// What it says.
    pub texts: NewsletterTexts,
    /// Changes with every change of what it says, from 1.
    pub version: u32,
    /// Who wrote it last.
    pub written_by: EditorId,
    /// When.
    pub written_at: DateTime<Utc>,
    /// When it was sent.
    pub sent_at: Option<DateTime<Utc>>,
    /// When everybody was tried, or it was stopped.
    pub ended_at: Option<DateTime<Utc>>,
    /// The last subscription that it was put in the outbox for.
    pub spread_to: Option<SubscriptionId>,
    /// When it was in the outbox for all of them.
    pub spread_at: Option<DateTime<Utc>>,
    /// How far it has come.
    pub counts: NewsletterCounts,
}

/// Newsletters.
#[derive(Debug)]
pub struct Newsletters<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Newsletters<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a newsletter.
    pub async fn insert(&self, record: &NewsletterRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Set(record.id.0),
            programme: Set(record.programme.clone()),
            ..changing(record)?
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores all of it but the counts that [`Self::add_up`] keeps.
    pub async fn update(&self, record: &NewsletterRecord) -> Result<(), StorageError> {
        use sea_orm::ActiveValue::NotSet;
        let row = ActiveModel {
            id: Unchanged(record.id.0),
            queued: NotSet,
            sent: NotSet,
            bounced: NotSet,
            skipped: NotSet,
            unsure: NotSet,
            ..changing(record)?
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// Takes a newsletter away.
    pub async fn delete(&self, id: NewsletterId) -> Result<(), StorageError> {
        Entity::delete_by_id(id.0).exec(&self.db).await?;
        Ok(())
    }

    /// The newsletter with this id.
    pub async fn find(&self, id: NewsletterId) -> Result<Option<NewsletterRecord>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(NewsletterRecord::try_from).transpose()
    }

    /// The newsletter with this id, held for this transaction.
    pub async fn lock(&self, id: NewsletterId) -> Result<Option<NewsletterRecord>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(NewsletterRecord::try_from).transpose()
    }

    /// The newsletters of a programme, newest first, at most `limit`.
    pub async fn of(&self, programme: &str, limit: u64) -> Result<Vec<NewsletterRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::Programme.eq(programme))
            .order_by_desc(Column::Programme)
            .order_by_desc(Column::Id)
            .limit(limit);
        query.all(&self.db).await?.into_iter().map(NewsletterRecord::try_from).collect()
    }

    /// Adds mails to the counts.
    pub async fn add_up(&self, id: NewsletterId, more: NewsletterCounts) -> Result<(), StorageError> {
        let mut change = Entity::update_many();
        for (column, by) in [
            (Column::Queued, more.queued),
            (Column::Sent, more.sent),
            (Column::Bounced, more.bounced),
            (Column::Skipped, more.skipped),
            (Column::Unsure, more.unsure),
        ] {
            change = change.col_expr(column, Expr::col(column).add(whole(by)));
        }
        change.filter(Column::Id.eq(id.0)).exec(&self.db).await?;
        Ok(())
    }

    /// A mail that the server had taken did not arrive after all: it counts as bounced and not as sent.
    pub async fn bounced_later(&self, id: NewsletterId) -> Result<(), StorageError> {
        Entity::update_many()
            .col_expr(Column::Sent, Expr::col(Column::Sent).sub(1))
            .col_expr(Column::Bounced, Expr::col(Column::Bounced).add(1))
            .filter(Column::Id.eq(id.0))
            .filter(Column::Sent.gt(0))
            .exec(&self.db)
            .await?;
        Ok(())
    }

    /// Ends it where everybody was tried; says whether it did.
    pub async fn end_when_done(&self, id: NewsletterId, now: DateTime<Utc>) -> Result<bool, StorageError> {
        let handled = Expr::col(Column::Sent)
            .add(Expr::col(Column::Bounced))
            .add(Expr::col(Column::Skipped))
            .add(Expr::col(Column::Unsure));
        let ended = Entity::update_many()
            .col_expr(Column::State, Expr::value(NewsletterState::Sent.as_str()))
            .col_expr(Column::EndedAt, Expr::value(now))
            .filter(Column::Id.eq(id.0))
            .filter(Column::State.eq(NewsletterState::Sending.as_str()))
            .filter(Column::SpreadAt.is_not_null())
            .filter(handled.gte(Expr::col(Column::Queued)))
            .exec(&self.db)
            .await?;
        Ok(ended.rows_affected > 0)
    }
}

fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn changing(record: &NewsletterRecord) -> Result<ActiveModel, StorageError> {
    let texts = serde_json::to_string(&record.texts)
        .map_err(|_| StorageError::corrupt(TABLE, "the texts cannot be written"))?;
    Ok(ActiveModel {
        state: Set(record.state.as_str().to_owned()),
        texts: Set(texts),
        version: Set(i32::try_from(record.version).unwrap_or(i32::MAX)),
        written_by: Set(record.written_by.0),
        written_at: Set(record.written_at),
        sent_at: Set(record.sent_at),
        ended_at: Set(record.ended_at),
        spread_to: Set(record.spread_to.map(|id| id.0)),
        spread_at: Set(record.spread_at),
        queued: Set(whole(record.counts.queued)),
        sent: Set(whole(record.counts.sent)),
        bounced: Set(whole(record.counts.bounced)),
        skipped: Set(whole(record.counts.skipped)),
        unsure: Set(whole(record.counts.unsure)),
        ..Default::default()
    })
}

impl TryFrom<Model> for NewsletterRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let texts = serde_json::from_str(&row.texts)
            .map_err(|_| StorageError::corrupt(TABLE, "the texts cannot be read"))?;
        let count = |value: i64| u64::try_from(value).unwrap_or(0);
        Ok(Self {
            id: NewsletterId(row.id),
            programme: row.programme,
            state: parse(TABLE, &row.state)?,
            texts,
            version: u32::try_from(row.version).unwrap_or(0),
            written_by: EditorId(row.written_by),
            written_at: row.written_at,
            sent_at: row.sent_at,
            ended_at: row.ended_at,
            spread_to: row.spread_to.map(SubscriptionId),
            spread_at: row.spread_at,
            counts: NewsletterCounts {
                queued: count(row.queued),
                sent: count(row.sent),
                bounced: count(row.bounced),
                skipped: count(row.skipped),
                unsure: count(row.unsure),
            },
        })
    }
}
