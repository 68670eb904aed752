//! The outbox: what a committed change still has to bring about elsewhere.

use crate::entity::outbox::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use chrono::{DateTime, Utc};
use domain::Ids;
use domain::ids::OutboxId;
use sea_orm::ActiveValue::{self, NotSet, Set};
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType};
use sea_orm::{
    ColumnTrait, Condition, DatabaseExecutor, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// Where a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    /// A mail; the payload is sealed.
    Mail,
    /// A review that changed for readers, to be indexed again.
    IndexReview,
    /// A facility that changed for readers, to be indexed again.
    IndexFacility,
    /// A confirmed review whose circumstances are to be judged.
    Assess,
    /// A case whose decision can no longer be undone and takes effect.
    Settle,
    /// A case that is decided together with others, or of which that is undone.
    Bulk,
    /// A newsletter: without a payload it is put in the outbox for the next readers, with the newsletter's id as the
    /// payload it goes to one subscription.
    Newsletter,
    /// A review that came online, of which members of its provider are told.
    News,
}

impl Topic {
    /// Every topic.
    pub const ALL: [Self; 8] = [
        Self::Mail,
        Self::IndexReview,
        Self::IndexFacility,
        Self::Assess,
        Self::Settle,
        Self::Bulk,
        Self::Newsletter,
        Self::News,
    ];

    /// The name in the database and in `doctor`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::IndexReview => "index_review",
            Self::IndexFacility => "index_facility",
            Self::Assess => "assess",
            Self::Settle => "settle",
            Self::Bulk => "bulk",
            Self::Newsletter => "newsletter",
            Self::News => "news",
        }
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Topic {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|topic| topic.as_str() == s).ok_or(())
    }
}

/// A message to be written with a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMessage {
    /// Its id, where it has to be known beforehand.
    pub id: Option<OutboxId>,
    /// Where it goes.
    pub topic: Topic,
    /// What it is about.
    pub subject: Uuid,
    /// What it says, sealed where it holds personal data.
    pub payload: Option<Vec<u8>>,
    /// From when it may be delivered.
    pub at: DateTime<Utc>,
}

impl NewMessage {
    /// A message without a payload: the receiver looks the subject up.
    pub fn about(topic: Topic, subject: Uuid, at: DateTime<Utc>) -> Self {
        Self { id: None, topic, subject, payload: None, at }
    }
}

/// A message to be delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxMessage {
    /// Its id, the same at every attempt.
    pub id: OutboxId,
    /// Where it goes.
    pub topic: Topic,
    /// What it is about.
    pub subject: Uuid,
    /// What it says.
    pub payload: Option<Vec<u8>>,
    /// How often delivery was begun, this time included.
    pub attempts: u32,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// What went wrong last time; no content.
    pub last_error: Option<String>,
    /// When handing it over was begun and never settled; see [`Outbox::begin`].
    pub begun_at: Option<DateTime<Utc>>,
}

/// How many messages there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutboxCounts {
    /// Still to be delivered.
    pub pending: u64,
    /// Given up on; somebody has to look.
    pub dead: u64,
}

const PENDING: &str = "pending";
const DONE: &str = "done";
const DEAD: &str = "dead";

/// The outbox.
#[derive(Debug)]
pub struct Outbox<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Outbox<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    pub(crate) async fn insert(&self, messages: &[NewMessage], ids: &dyn Ids) -> Result<(), StorageError> {
        for chunk in messages.chunks(500) {
            let rows = chunk.iter().map(|message| ActiveModel {
                id: Set(message.id.unwrap_or_else(|| OutboxId::next(ids)).0),
                topic: Set(message.topic.as_str().to_owned()),
                subject_id: Set(message.subject),
                payload: Set(message.payload.clone()),
                state: Set(PENDING.to_owned()),
                attempts: Set(0),
                available_at: Set(message.at),
                locked_until: Set(None),
                created_at: Set(message.at),
                done_at: Set(None),
                last_error: Set(None),
                begun_at: Set(None),
            });
            Entity::insert_many(rows).exec_without_returning(&self.db).await?;
        }
        Ok(())
    }

    /// Takes at most `limit` messages of a topic that are due, for as long as `until`; after that
    /// somebody else may take them. Two workers never take the same one.
    pub async fn take(
        &self,
        topic: Topic,
        now: DateTime<Utc>,
        until: DateTime<Utc>,
        limit: u64,
    ) -> Result<Vec<OutboxMessage>, StorageError> {
        let free = Condition::any().add(Column::LockedUntil.is_null()).add(Column::LockedUntil.lte(now));
        let rows = Entity::find()
            .filter(Column::State.eq(PENDING))
            .filter(Column::Topic.eq(topic.as_str()))
            .filter(Column::AvailableAt.lte(now))
            .filter(free)
            .order_by_asc(Column::AvailableAt)
            .order_by_asc(Column::Id)
            .limit(limit)
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
            .all(&self.db)
            .await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        Entity::update_many()
            .set(ActiveModel { locked_until: Set(Some(until)), ..nothing() })
            .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
            .filter(Column::Id.is_in(rows.iter().map(|row| row.id)))
            .exec(&self.db)
            .await?;
        rows.into_iter().map(OutboxMessage::try_from).collect()
    }

    /// Marks messages as delivered and empties them.
    pub async fn done(&self, ids: &[OutboxId], now: DateTime<Utc>) -> Result<(), StorageError> {
        self.mark_done(ids, Set(None), now).await
    }

    /// Marks a message as delivered and keeps its payload, which holds nothing personal: [`Self::bounce`] gives it
    /// back.
    pub async fn done_for_now(&self, id: OutboxId, now: DateTime<Utc>) -> Result<(), StorageError> {
        self.mark_done(&[id], NotSet, now).await
    }

    async fn mark_done(
        &self,
        ids: &[OutboxId],
        payload: ActiveValue<Option<Vec<u8>>>,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        if ids.is_empty() {
            return Ok(());
        }
        let done = ActiveModel {
            state: Set(DONE.to_owned()),
            payload,
            done_at: Set(Some(now)),
            locked_until: Set(None),
            last_error: Set(None),
            ..nothing()
        };
        Entity::update_many()
            .set(done)
            .filter(Column::Id.is_in(ids.iter().map(|id| id.0)))
            // Not `= PENDING`: with many ids SQLite would go by the index of that, and so through all that waits.
            .filter(Column::State.is_not_in([DONE, DEAD]))
            .exec(&self.db)
            .await?;
        Ok(())
    }

    /// Notes that a delivered mail came back with this status. Gives the message the first time, and nothing where it
    /// came back before, was not delivered, or is forgotten.
    pub async fn bounce(&self, id: OutboxId, status: &str) -> Result<Option<OutboxMessage>, StorageError> {
        let bounced = Entity::update_many()
            .set(ActiveModel { last_error: Set(Some(format!("bounced: {status}"))), ..nothing() })
            .filter(Column::Id.eq(id.0))
            .filter(Column::State.eq(DONE))
            .filter(Column::LastError.is_null())
            .filter(Column::Topic.is_in([Topic::Mail, Topic::Newsletter].map(Topic::as_str)))
            .exec(&self.db)
            .await?;
        if bounced.rows_affected == 0 {
            return Ok(None);
        }
        Entity::find_by_id(id.0).one(&self.db).await?.map(OutboxMessage::try_from).transpose()
    }

    /// Notes that a message is about to be handed over. Where it is found so again, nobody knows whether it arrived.
    pub async fn begin(&self, id: OutboxId, now: DateTime<Utc>) -> Result<(), StorageError> {
        self.set_pending(id, ActiveModel { begun_at: Set(Some(now)), ..nothing() }).await
    }

    /// Puts a message back until `at`.
    pub async fn retry(&self, id: OutboxId, at: DateTime<Utc>, error: &str) -> Result<(), StorageError> {
        let again = ActiveModel {
            available_at: Set(at),
            locked_until: Set(None),
            last_error: Set(Some(error.to_owned())),
            begun_at: Set(None),
            ..nothing()
        };
        self.set_pending(id, again).await
    }

    /// Gives up on a message. It is kept, payload and all, until somebody looks.
    pub async fn bury(&self, id: OutboxId, now: DateTime<Utc>, error: &str) -> Result<(), StorageError> {
        let dead = ActiveModel {
            state: Set(DEAD.to_owned()),
            done_at: Set(Some(now)),
            locked_until: Set(None),
            last_error: Set(Some(error.to_owned())),
            ..nothing()
        };
        self.set_pending(id, dead).await
    }

    /// A worker that was slower than its hold finds that another one delivered: that stays so.
    async fn set_pending(&self, id: OutboxId, change: ActiveModel) -> Result<(), StorageError> {
        let pending = Entity::update_many().set(change).filter(Column::State.eq(PENDING));
        pending.filter(Column::Id.eq(id.0)).exec(&self.db).await?;
        Ok(())
    }

    /// Makes dead messages deliverable again; says how many.
    pub async fn revive(&self, now: DateTime<Utc>) -> Result<u64, StorageError> {
        let again = ActiveModel {
            state: Set(PENDING.to_owned()),
            attempts: Set(0),
            available_at: Set(now),
            done_at: Set(None),
            ..nothing()
        };
        let result = Entity::update_many().set(again).filter(Column::State.eq(DEAD)).exec(&self.db).await?;
        Ok(result.rows_affected)
    }

    /// How many messages of a topic there are.
    pub async fn counts(&self, topic: Topic) -> Result<OutboxCounts, StorageError> {
        let of = |state: &'static str| {
            Entity::find().filter(Column::State.eq(state)).filter(Column::Topic.eq(topic.as_str()))
        };
        Ok(OutboxCounts {
            pending: of(PENDING).count(&self.db).await?,
            dead: of(DEAD).count(&self.db).await?,
        })
    }

    /// The oldest dead messages, at most `limit`.
    pub async fn dead(&self, limit: u64) -> Result<Vec<OutboxMessage>, StorageError> {
        let query = Entity::find().filter(Column::State.eq(DEAD)).order_by_asc(Column::DoneAt).limit(limit);
        query.all(&self.db).await?.into_iter().map(OutboxMessage::try_from).collect()
    }

    /// Forgets what was delivered before `before`; says how many.
    pub async fn purge(&self, before: DateTime<Utc>) -> Result<u64, StorageError> {
        let old = Entity::delete_many().filter(Column::State.eq(DONE)).filter(Column::DoneAt.lt(before));
        Ok(old.exec(&self.db).await?.rows_affected)
    }
}

fn nothing() -> ActiveModel {
    ActiveModel {
        id: NotSet,
        topic: NotSet,
        subject_id: NotSet,
        payload: NotSet,
        state: NotSet,
        attempts: NotSet,
        available_at: NotSet,
        locked_until: NotSet,
        created_at: NotSet,
        done_at: NotSet,
        last_error: NotSet,
        begun_at: NotSet,
    }
}

impl TryFrom<Model> for OutboxMessage {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: OutboxId(row.id),
            topic: parse("outbox", &row.topic)?,
            subject: row.subject_id,
            payload: row.payload,
            attempts: u32::try_from(row.attempts).unwrap_or(0) + 1,
            created_at: row.created_at,
            last_error: row.last_error,
            begun_at: row.begun_at,
        })
    }
}
