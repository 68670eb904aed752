//! Mailboxes with subscriptions. The address is sealed, and gone with the last subscription.

use crate::ROW_LOCK;
use crate::entity::subscriber::{ActiveModel, Column, Entity, Model};
use crate::entity::subscription;
use crate::error::StorageError;
use crate::store::Store;
use crate::vault::Sealed;
use crate::verifications::hash;
use chrono::{DateTime, Utc};
use domain::ids::SubscriberId;
use domain::{Ids, Redacted};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QuerySelect};

/// What an address is sealed for.
pub(crate) const ADDRESS: &str = "subscriber";
const TABLE: &str = "subscribers";

/// A mailbox, without its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubscriberRecord {
    /// Its id.
    pub id: SubscriberId,
    /// Keyed hash of the normalised address.
    pub address_hash: [u8; 32],
    /// Language of the mails, ISO 639-1.
    pub language: String,
    /// When it was first heard of.
    pub created_at: DateTime<Utc>,
    /// How many mails asked to confirm since `asked_since`.
    pub asked_count: u32,
    /// From when they are counted.
    pub asked_since: DateTime<Utc>,
}

/// Mailboxes with subscriptions.
#[derive(Debug)]
pub struct Subscribers<'t> {
    db: DatabaseExecutor<'t>,
}

impl Store {
    /// Seals an address for [`Subscribers::insert`].
    pub fn seal_address(&self, address: &Redacted<String>, ids: &dyn Ids) -> Result<Sealed, StorageError> {
        Ok(self.vault().seal(ADDRESS, address.expose().as_bytes(), ids)?)
    }

    /// Opens what [`Subscribers::address`] gives.
    pub fn open_address(&self, sealed: &[u8]) -> Result<Redacted<String>, StorageError> {
        let plain = self.vault().open(ADDRESS, sealed)?.into_inner();
        let text = String::from_utf8(plain);
        text.map(Redacted::new).map_err(|_| StorageError::corrupt(TABLE, "an address is no text"))
    }
}

impl<'t> Subscribers<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a mailbox; nothing where there is one with this hash.
    pub async fn insert(&self, record: &SubscriberRecord, address: Sealed) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Set(record.id.0),
            address_hash: Set(record.address_hash.to_vec()),
            identity: Set(address.bytes),
            identity_key: Set(address.key),
            language: Set(record.language.clone()),
            created_at: Set(record.created_at),
            asked_count: Set(count(record.asked_count)),
            asked_since: Set(record.asked_since),
        };
        let known = OnConflict::column(Column::AddressHash).do_nothing().to_owned();
        Entity::insert(row).try_insert().on_conflict(known).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores language and counts.
    pub async fn update(&self, record: &SubscriberRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Unchanged(record.id.0),
            language: Set(record.language.clone()),
            asked_count: Set(count(record.asked_count)),
            asked_since: Set(record.asked_since),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The mailbox with this id.
    pub async fn find(&self, id: SubscriberId) -> Result<Option<SubscriberRecord>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(SubscriberRecord::try_from).transpose()
    }

    /// The mailbox with this hash, held for this transaction.
    pub async fn lock_by_hash(&self, hash: [u8; 32]) -> Result<Option<SubscriberRecord>, StorageError> {
        let row = Entity::find().filter(Column::AddressHash.eq(hash.to_vec())).lock(ROW_LOCK);
        row.one(&self.db).await?.map(SubscriberRecord::try_from).transpose()
    }

    /// The mailbox with this id, held for this transaction.
    pub async fn lock(&self, id: SubscriberId) -> Result<Option<SubscriberRecord>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(SubscriberRecord::try_from).transpose()
    }

    /// The sealed address; see [`Store::open_address`].
    pub async fn address(&self, id: SubscriberId) -> Result<Option<Vec<u8>>, StorageError> {
        let query = Entity::find_by_id(id.0).select_only().column(Column::Identity);
        Ok(query.into_tuple().one(&self.db).await?)
    }

    /// Forgets a mailbox that follows nothing any more. The caller holds it.
    pub async fn forget_idle(&self, id: SubscriberId) -> Result<(), StorageError> {
        let theirs = subscription::Entity::find().filter(subscription::Column::SubscriberId.eq(id.0));
        if theirs.limit(1).one(&self.db).await?.is_none() {
            Entity::delete_by_id(id.0).exec(&self.db).await?;
        }
        Ok(())
    }
}

fn count(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

impl TryFrom<Model> for SubscriberRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: SubscriberId(row.id),
            address_hash: hash(TABLE, &row.address_hash)?,
            language: row.language,
            created_at: row.created_at,
            asked_count: u32::try_from(row.asked_count).unwrap_or(0),
            asked_since: row.asked_since,
        })
    }
}
