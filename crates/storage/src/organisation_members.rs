//! The accounts of the members of an organisation.

use crate::editors::EditorRecord;
use crate::entity::{editor, membership};
use crate::error::StorageError;
use crate::memberships::Memberships;
use chrono::{DateTime, Utc};
use domain::Membership;
use domain::ids::OrganisationId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;
use uuid::Uuid;

/// Most members of one organisation that are looked at.
const MOST: u64 = 1000;

/// A member of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationMember {
    /// The account.
    pub account: EditorRecord,
    /// What the member may do.
    pub membership: Membership,
    /// Since when.
    pub since: DateTime<Utc>,
}

impl Memberships<'_> {
    /// The members of an organisation by address, with their accounts, at most 1,000; also those whose account is not
    /// active.
    pub async fn members_of(
        &self,
        organisation: OrganisationId,
    ) -> Result<Vec<OrganisationMember>, StorageError> {
        let query = membership::Entity::find()
            .filter(membership::Column::OrganisationId.eq(organisation.0))
            .limit(MOST);
        let rows = query.all(&self.db).await?;
        let mut rows: HashMap<Uuid, _> = rows.into_iter().map(|row| (row.account_id, row)).collect();
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let accounts = editor::Entity::find()
            .filter(editor::Column::Id.is_in(rows.keys().copied()))
            .order_by_asc(editor::Column::Email);
        let mut members = Vec::new();
        for account in accounts.all(&self.db).await? {
            let Some(row) = rows.remove(&account.id) else { continue };
            let since = row.created_at;
            let (account, membership) = (EditorRecord::try_from(account)?, Membership::try_from(row)?);
            members.push(OrganisationMember { account, membership, since });
        }
        Ok(members)
    }

    /// The active accounts of an organisation's members, at most 1,000.
    pub async fn accounts_of(&self, organisation: OrganisationId) -> Result<Vec<EditorRecord>, StorageError> {
        let query = membership::Entity::find().select_only().column(membership::Column::AccountId);
        let ids: Vec<Uuid> = query
            .filter(membership::Column::OrganisationId.eq(organisation.0))
            .limit(MOST)
            .into_tuple()
            .all(&self.db)
            .await?;
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let rows = editor::Entity::find()
            .filter(editor::Column::Id.is_in(ids))
            .filter(editor::Column::Active.eq(true))
            .order_by_asc(editor::Column::Id)
            .all(&self.db)
            .await?;
        rows.into_iter().map(EditorRecord::try_from).collect()
    }
}
