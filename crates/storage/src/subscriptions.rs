//! What mailboxes follow, and when their next digest is due.

use crate::ROW_LOCK;
use crate::entity::subscription::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use chrono::{DateTime, Utc};
use domain::ids::{SubscriberId, SubscriptionId};
use domain::subscription::{Followed, FollowedKind, Frequency};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, DatabaseExecutor, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

const TABLE: &str = "subscriptions";

/// A subscription.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubscriptionRecord {
    /// Its id.
    pub id: SubscriptionId,
    /// The mailbox.
    pub subscriber: SubscriberId,
    /// What is followed.
    pub followed: Followed,
    /// How often a digest goes out.
    pub frequency: Frequency,
    /// When it was last asked for.
    pub asked_at: DateTime<Utc>,
    /// When the link from the mail was used; none while it was not.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Reviews that came online up to here were told of.
    pub told_until: Option<DateTime<Utc>>,
    /// When the next digest is due; none before it is confirmed.
    pub next_at: Option<DateTime<Utc>>,
    /// Mails in a row that could not be delivered.
    pub failures: u32,
}

/// Subscriptions.
#[derive(Debug)]
pub struct Subscriptions<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Subscriptions<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a subscription.
    pub async fn insert(&self, record: &SubscriptionRecord) -> Result<(), StorageError> {
        let facility = match &record.followed {
            Followed::Facility(id) => Some(id.0),
            Followed::Municipality(_) | Followed::Sector(_) | Followed::Programme(_) => None,
        };
        let row = ActiveModel {
            id: Set(record.id.0),
            subscriber_id: Set(record.subscriber.0),
            kind: Set(record.followed.kind().to_string()),
            subject: Set(record.followed.subject()),
            facility_id: Set(facility),
            ..changing(record)
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores what changes.
    pub async fn update(&self, record: &SubscriptionRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(record.id.0), ..changing(record) };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The subscription with this id.
    pub async fn find(&self, id: SubscriptionId) -> Result<Option<SubscriptionRecord>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(SubscriptionRecord::try_from).transpose()
    }

    /// The subscription with this id, held for this transaction.
    pub async fn lock(&self, id: SubscriptionId) -> Result<Option<SubscriptionRecord>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(SubscriptionRecord::try_from).transpose()
    }

    /// What a mailbox asked of one thing, confirmed or not.
    pub async fn of(
        &self,
        subscriber: SubscriberId,
        followed: &Followed,
    ) -> Result<Option<SubscriptionRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::SubscriberId.eq(subscriber.0))
            .filter(Column::Kind.eq(followed.kind().as_str()))
            .filter(Column::Subject.eq(followed.subject()));
        query.one(&self.db).await?.map(SubscriptionRecord::try_from).transpose()
    }

    /// What a mailbox follows, oldest first, at most `limit`; what nobody confirmed is left out.
    pub async fn confirmed_of(
        &self,
        subscriber: SubscriberId,
        limit: u64,
    ) -> Result<Vec<SubscriptionRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::SubscriberId.eq(subscriber.0))
            .filter(Column::ConfirmedAt.is_not_null())
            .limit(limit);
        let mut rows = query.all(&self.db).await?;
        rows.sort_by_key(|row| (row.confirmed_at, row.id));
        rows.into_iter().map(SubscriptionRecord::try_from).collect()
    }

    /// Who confirmed to follow a thing, in order of id after `after`, at most `limit`.
    pub async fn followers(
        &self,
        followed: &Followed,
        after: Option<SubscriptionId>,
        limit: u64,
    ) -> Result<Vec<SubscriptionId>, StorageError> {
        let mut query = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(Column::Kind.eq(followed.kind().as_str()))
            .filter(Column::Subject.eq(followed.subject()))
            .filter(Column::ConfirmedAt.is_not_null())
            .order_by_asc(Column::Kind)
            .order_by_asc(Column::Subject)
            .order_by_asc(Column::Id)
            .limit(limit);
        if let Some(after) = after {
            query = query.filter(Column::Id.gt(after.0));
        }
        let ids: Vec<uuid::Uuid> = query.into_tuple().all(&self.db).await?;
        Ok(ids.into_iter().map(SubscriptionId).collect())
    }

    /// How many confirmed to follow a thing.
    pub async fn count_followers(&self, followed: &Followed) -> Result<u64, StorageError> {
        let theirs = Entity::find()
            .filter(Column::Kind.eq(followed.kind().as_str()))
            .filter(Column::Subject.eq(followed.subject()))
            .filter(Column::ConfirmedAt.is_not_null());
        Ok(theirs.count(&self.db).await?)
    }

    /// How many things a mailbox asked for or follows.
    pub async fn count_of(&self, subscriber: SubscriberId) -> Result<u64, StorageError> {
        Ok(Entity::find().filter(Column::SubscriberId.eq(subscriber.0)).count(&self.db).await?)
    }

    /// Those whose digest is due, longest due first, at most `limit`.
    pub async fn due(&self, now: DateTime<Utc>, limit: u64) -> Result<Vec<SubscriptionId>, StorageError> {
        let query = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(Column::NextAt.lte(now))
            .order_by_asc(Column::NextAt)
            .order_by_asc(Column::Id)
            .limit(limit);
        let ids: Vec<uuid::Uuid> = query.into_tuple().all(&self.db).await?;
        Ok(ids.into_iter().map(SubscriptionId).collect())
    }

    /// Those that nobody confirmed since they were asked for before `before`, at most `limit`.
    pub async fn unconfirmed_since(
        &self,
        before: DateTime<Utc>,
        limit: u64,
    ) -> Result<Vec<(SubscriptionId, SubscriberId)>, StorageError> {
        let query = Entity::find()
            .select_only()
            .columns([Column::Id, Column::SubscriberId])
            .filter(Column::ConfirmedAt.is_null())
            .filter(Column::AskedAt.lt(before))
            .limit(limit);
        let rows: Vec<(uuid::Uuid, uuid::Uuid)> = query.into_tuple().all(&self.db).await?;
        Ok(rows.into_iter().map(|(id, who)| (SubscriptionId(id), SubscriberId(who))).collect())
    }

    /// Ends a subscription; says whether there was one.
    pub async fn delete(&self, id: SubscriptionId) -> Result<bool, StorageError> {
        Ok(Entity::delete_by_id(id.0).exec(&self.db).await?.rows_affected > 0)
    }

    /// Ends everything a mailbox asked for or follows; says how much that was.
    pub async fn delete_of(&self, subscriber: SubscriberId) -> Result<u64, StorageError> {
        let theirs = Entity::delete_many().filter(Column::SubscriberId.eq(subscriber.0));
        Ok(theirs.exec(&self.db).await?.rows_affected)
    }

    /// Counts a mail that could not be delivered. Gives how many that are in a row by now, and none where this is
    /// no subscription.
    pub async fn undelivered(&self, id: SubscriptionId) -> Result<Option<u32>, StorageError> {
        let Some(row) = self.lock(id).await? else { return Ok(None) };
        let failures = row.failures.saturating_add(1);
        self.update(&SubscriptionRecord { failures, ..row }).await?;
        Ok(Some(failures))
    }

    /// Counts a mail that the server took and that did not arrive after all. Gives how many there are by now, and none
    /// where this is no subscription.
    pub async fn bounced(&self, id: SubscriptionId) -> Result<Option<u32>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        let Some(row) = row else { return Ok(None) };
        let bounces = row.bounces.saturating_add(1);
        let row = ActiveModel { id: Unchanged(id.0), bounces: Set(bounces), ..ActiveModel::default() };
        Entity::update(row).exec(&self.db).await?;
        Ok(Some(u32::try_from(bounces).unwrap_or(0)))
    }

    /// Notes that a mail arrived, where one before it had not. Does nothing where these are no subscriptions.
    pub async fn delivered(&self, ids: &[SubscriptionId]) -> Result<(), StorageError> {
        Entity::update_many()
            .col_expr(Column::Failures, Expr::value(0))
            .filter(Column::Id.is_in(ids.iter().map(|id| id.0)))
            .filter(Expr::col(Column::Failures).gt(0))
            .exec(&self.db)
            .await?;
        Ok(())
    }
}

fn changing(record: &SubscriptionRecord) -> ActiveModel {
    ActiveModel {
        id: NotSet,
        subscriber_id: NotSet,
        kind: NotSet,
        subject: NotSet,
        facility_id: NotSet,
        frequency: Set(record.frequency.to_string()),
        asked_at: Set(record.asked_at),
        confirmed_at: Set(record.confirmed_at),
        told_until: Set(record.told_until),
        next_at: Set(record.next_at),
        failures: Set(i32::try_from(record.failures).unwrap_or(i32::MAX)),
        // Only `bounced` counts them.
        bounces: NotSet,
    }
}

impl TryFrom<Model> for SubscriptionRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let kind: FollowedKind = parse(TABLE, &row.kind)?;
        let followed = Followed::read(kind, &row.subject)
            .ok_or_else(|| StorageError::corrupt(TABLE, "what is followed cannot be read"))?;
        Ok(Self {
            id: SubscriptionId(row.id),
            subscriber: SubscriberId(row.subscriber_id),
            followed,
            frequency: parse(TABLE, &row.frequency)?,
            asked_at: row.asked_at,
            confirmed_at: row.confirmed_at,
            told_until: row.told_until,
            next_at: row.next_at,
            failures: u32::try_from(row.failures).unwrap_or(0),
        })
    }
}
