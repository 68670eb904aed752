//! Who would like a facility to take part. An address is sealed, and gone once its owner was told.

use crate::ROW_LOCK;
use crate::entity::facility_wish::{ActiveModel, Column, Entity, Model};
use crate::error::StorageError;
use crate::facilities::CHUNK;
use crate::vault::Sealed;
use crate::verifications::hash;
use chrono::{DateTime, Utc};
use domain::ids::{FacilityId, WishId};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, DatabaseExecutor, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

const TABLE: &str = "facility_wishes";

/// A wish, without its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WishRecord {
    /// Its id.
    pub id: WishId,
    /// Which facility.
    pub facility: FacilityId,
    /// Keyed hash of the normalised address; none where nobody left one.
    pub address_hash: Option<[u8; 32]>,
    /// Language of the mails, ISO 639-1.
    pub language: String,
    /// When it was last asked.
    pub asked_at: DateTime<Utc>,
    /// Since when it counts; none while the link from the mail was not used.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Since when there is something to tell.
    pub due_at: Option<DateTime<Utc>>,
}

/// How many wishes there are for one facility.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WishCount {
    /// Of addresses that were confirmed, each once.
    pub confirmed: u64,
    /// Of people who left no address.
    pub anonymous: u64,
}

impl WishCount {
    /// All of them.
    pub const fn all(self) -> u64 {
        self.confirmed.saturating_add(self.anonymous)
    }
}

/// Wishes that facilities take part.
#[derive(Debug)]
pub struct Wishes<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Wishes<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a wish. [`StorageError::Duplicate`] where the mailbox has one for this facility.
    pub async fn insert(&self, record: &WishRecord, address: Option<Sealed>) -> Result<(), StorageError> {
        let (sealed, key) = address.map(|sealed| (sealed.bytes, sealed.key)).unzip();
        let row = ActiveModel {
            id: Set(record.id.0),
            facility_id: Set(record.facility.0),
            address_hash: Set(record.address_hash.map(Into::into)),
            sealed: Set(sealed),
            sealed_key: Set(key),
            language: Set(record.language.clone()),
            asked_at: Set(record.asked_at),
            confirmed_at: Set(record.confirmed_at),
            due_at: Set(record.due_at),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores when it was asked, confirmed and is due.
    pub async fn update(&self, record: &WishRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: sea_orm::ActiveValue::Unchanged(record.id.0),
            asked_at: Set(record.asked_at),
            confirmed_at: Set(record.confirmed_at),
            due_at: Set(record.due_at),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The wish with this id.
    pub async fn find(&self, id: WishId) -> Result<Option<WishRecord>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(WishRecord::try_from).transpose()
    }

    /// The wish with this id, held for this transaction.
    pub async fn lock(&self, id: WishId) -> Result<Option<WishRecord>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(WishRecord::try_from).transpose()
    }

    /// What a mailbox asked of a facility, held for this transaction.
    pub async fn lock_of(
        &self,
        facility: FacilityId,
        hash: [u8; 32],
    ) -> Result<Option<WishRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::FacilityId.eq(facility.0))
            .filter(Column::AddressHash.eq(hash.to_vec()))
            .lock(ROW_LOCK);
        query.one(&self.db).await?.map(WishRecord::try_from).transpose()
    }

    /// How many facilities a mailbox asked for since `since`.
    pub async fn asked_since(&self, hash: [u8; 32], since: DateTime<Utc>) -> Result<u64, StorageError> {
        let query =
            Entity::find().filter(Column::AddressHash.eq(hash.to_vec())).filter(Column::AskedAt.gt(since));
        Ok(query.count(&self.db).await?)
    }

    /// How many wishes count for each of these facilities; one that nobody asked for is left out.
    pub async fn counts(
        &self,
        facilities: &[FacilityId],
    ) -> Result<HashMap<FacilityId, WishCount>, StorageError> {
        let mut counts: HashMap<FacilityId, WishCount> = HashMap::new();
        for chunk in facilities.chunks(CHUNK) {
            let query = Entity::find()
                .select_only()
                .column(Column::FacilityId)
                .column_as(Column::Id.count(), "all_of_them")
                .column_as(Column::AddressHash.count(), "with_address")
                .filter(Column::FacilityId.is_in(chunk.iter().map(|id| id.0)))
                .filter(Column::ConfirmedAt.is_not_null())
                .group_by(Column::FacilityId);
            let rows: Vec<(Uuid, i64, i64)> = query.into_tuple().all(&self.db).await?;
            counts.extend(rows.into_iter().map(|(id, all, confirmed)| {
                let (all, confirmed) = (all.unsigned_abs(), confirmed.unsigned_abs());
                (FacilityId(id), WishCount { confirmed, anonymous: all.saturating_sub(confirmed) })
            }));
        }
        Ok(counts)
    }

    /// Says that there is something to tell whoever left an address for these facilities. Those who did not
    /// confirm it yet hear it once they do.
    pub async fn call(&self, facilities: &[FacilityId], now: DateTime<Utc>) -> Result<(), StorageError> {
        for chunk in facilities.chunks(CHUNK) {
            let update = Entity::update_many().col_expr(Column::DueAt, Expr::value(now));
            let theirs = Column::FacilityId.is_in(chunk.iter().map(|id| id.0));
            update.filter(theirs).filter(Column::AddressHash.is_not_null()).exec(&self.db).await?;
        }
        Ok(())
    }

    /// Those that there is something to tell, longest due first, at most `limit`.
    pub async fn due(&self, now: DateTime<Utc>, limit: u64) -> Result<Vec<WishId>, StorageError> {
        let query = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(Column::DueAt.lte(now))
            .filter(Column::ConfirmedAt.is_not_null())
            .order_by_asc(Column::DueAt)
            .order_by_asc(Column::Id)
            .limit(limit);
        let ids: Vec<Uuid> = query.into_tuple().all(&self.db).await?;
        Ok(ids.into_iter().map(WishId).collect())
    }

    /// The sealed address; see [`crate::Store::open_address`].
    pub async fn address(&self, id: WishId) -> Result<Option<Vec<u8>>, StorageError> {
        let query = Entity::find_by_id(id.0).select_only().column(Column::Sealed);
        Ok(query.into_tuple::<Option<Vec<u8>>>().one(&self.db).await?.flatten())
    }

    /// Forgets a wish; says whether there was one.
    pub async fn delete(&self, id: WishId) -> Result<bool, StorageError> {
        Ok(Entity::delete_by_id(id.0).exec(&self.db).await?.rows_affected > 0)
    }

    /// Forgets what nobody confirmed since it was asked before `before`; says how many.
    pub async fn purge(&self, before: DateTime<Utc>) -> Result<u64, StorageError> {
        let lapsed = Condition::all().add(Column::ConfirmedAt.is_null()).add(Column::AskedAt.lt(before));
        Ok(Entity::delete_many().filter(lapsed).exec(&self.db).await?.rows_affected)
    }
}

impl TryFrom<Model> for WishRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: WishId(row.id),
            facility: FacilityId(row.facility_id),
            address_hash: row.address_hash.as_deref().map(|bytes| hash(TABLE, bytes)).transpose()?,
            language: row.language,
            asked_at: row.asked_at,
            confirmed_at: row.confirmed_at,
            due_at: row.due_at,
        })
    }
}
