//! Who belongs to which organisation.

use crate::entity::membership::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use chrono::{DateTime, Utc};
use domain::Membership;
use domain::ids::{EditorId, OrganisationId};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QuerySelect};

const TABLE: &str = "memberships";
/// Most organisations of one account.
const MOST: u64 = 100;

/// Who belongs to which organisation.
#[derive(Debug)]
pub struct Memberships<'t> {
    pub(crate) db: DatabaseExecutor<'t>,
}

impl<'t> Memberships<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds one. [`StorageError::Duplicate`] where the account is a member already.
    pub async fn insert(
        &self,
        account: EditorId,
        membership: &Membership,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let row = ActiveModel {
            account_id: Set(account.0),
            organisation_id: Set(membership.organisation.0),
            role: Set(membership.role.to_string()),
            function: Set(membership.function.to_string()),
            created_at: Set(now),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores what a member may do now. The membership exists.
    pub async fn update(&self, account: EditorId, membership: &Membership) -> Result<(), StorageError> {
        let row = ActiveModel {
            account_id: Unchanged(account.0),
            organisation_id: Unchanged(membership.organisation.0),
            role: Set(membership.role.to_string()),
            function: Set(membership.function.to_string()),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// Ends a membership; whether there was one.
    pub async fn delete(
        &self,
        account: EditorId,
        organisation: OrganisationId,
    ) -> Result<bool, StorageError> {
        let done = Entity::delete_by_id((account.0, organisation.0)).exec(&self.db).await?;
        Ok(done.rows_affected > 0)
    }

    /// The memberships of an account, at most 100.
    pub async fn of(&self, account: EditorId) -> Result<Vec<Membership>, StorageError> {
        let query = Entity::find().filter(Column::AccountId.eq(account.0)).limit(MOST);
        query.all(&self.db).await?.into_iter().map(Membership::try_from).collect()
    }
}

impl TryFrom<Model> for Membership {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            organisation: OrganisationId(row.organisation_id),
            role: parse(TABLE, &row.role)?,
            function: parse(TABLE, &row.function)?,
        })
    }
}
