//! Pseudonyms of submitters.

use crate::ROW_LOCK;
use crate::entity::submitter::{ActiveModel, Column, Entity};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use domain::Ids;
use domain::ids::SubmitterId;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QuerySelect};

/// Pseudonyms of submitters: one per normalised address.
#[derive(Debug)]
pub struct Submitters<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Submitters<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// The pseudonym of the address with this keyed hash, made when it is new: most are, so that comes first.
    pub async fn find_or_insert(
        &self,
        address_hash: [u8; 32],
        now: DateTime<Utc>,
        ids: &dyn Ids,
    ) -> Result<SubmitterId, StorageError> {
        let id = SubmitterId::next(ids);
        let row =
            ActiveModel { id: Set(id.0), address_hash: Set(address_hash.to_vec()), created_at: Set(now) };
        let nothing = OnConflict::column(Column::AddressHash).do_nothing().to_owned();
        let inserted =
            Entity::insert(row).try_insert().on_conflict(nothing).exec_without_returning(&self.db).await?;
        if inserted == 1 {
            return Ok(id);
        }
        let found = self.find(address_hash).await?;
        found.ok_or_else(|| StorageError::corrupt("submitters", "neither found nor inserted"))
    }

    /// Holds a pseudonym for this transaction, so that two confirmations by the same person follow
    /// each other.
    pub async fn lock(&self, id: SubmitterId) -> Result<(), StorageError> {
        Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        Ok(())
    }

    async fn find(&self, address_hash: [u8; 32]) -> Result<Option<SubmitterId>, StorageError> {
        let query = Entity::find().select_only().column(Column::Id);
        let id =
            query.filter(Column::AddressHash.eq(address_hash.to_vec())).into_tuple().one(&self.db).await?;
        Ok(id.map(SubmitterId))
    }
}
