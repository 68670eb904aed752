//! The accounts of the members of an organisation.

use crate::editors::EditorRecord;
use crate::entity::{editor, membership};
use crate::error::StorageError;
use crate::memberships::Memberships;
use domain::ids::OrganisationId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// Most members of one organisation that are looked at.
const MOST: u64 = 1000;

impl Memberships<'_> {
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
