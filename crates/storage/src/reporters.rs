//! Who gave notices: sealed, compared by a keyed hash, and counted.

use crate::entity::notice::{ActiveModel, Column, Entity};
use crate::error::{StorageError, to_json};
use crate::notices::{Notices, TABLE};
use crate::store::Store;
use crate::tx::{Tx, View};
use crate::vault::{Sealed, Vault};
use chrono::{DateTime, Utc};
use domain::ids::{FacilityId, NoticeId};
use domain::notice::Reporter;
use domain::{Ids, NoticeOutcome, NoticeState};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};

/// What it is sealed for.
pub(crate) const REPORTER: &str = "reporter";

impl Store {
    /// Seals who gives a notice.
    pub fn seal_reporter(&self, reporter: &Reporter, ids: &dyn Ids) -> Result<Sealed, StorageError> {
        let json = to_json(TABLE, reporter)?;
        Ok(self.vault().seal(REPORTER, json.as_bytes(), ids)?)
    }
}

impl Tx {
    /// Who gave a notice, or `None` where no mailbox was given or that was forgotten.
    pub async fn open_reporter(&self, notice: NoticeId) -> Result<Option<Reporter>, StorageError> {
        open(self.store().vault(), self.notices().identity(notice).await?)
    }
}

impl View<'_> {
    /// Who gave a notice, or `None` where no mailbox was given or that was forgotten.
    pub async fn open_reporter(&self, notice: NoticeId) -> Result<Option<Reporter>, StorageError> {
        open(self.store().vault(), self.notices().identity(notice).await?)
    }
}

fn open(vault: &Vault, sealed: Option<Vec<u8>>) -> Result<Option<Reporter>, StorageError> {
    let Some(sealed) = sealed.filter(|bytes| !bytes.is_empty()) else { return Ok(None) };
    let plain = vault.open(REPORTER, &sealed)?;
    let reporter = serde_json::from_slice(plain.expose());
    reporter.map(Some).map_err(|_| StorageError::corrupt(TABLE, "who gave it is not JSON"))
}

impl Notices<'_> {
    /// Who gave a notice, sealed. Opening it is the caller's responsibility.
    pub async fn identity(&self, id: NoticeId) -> Result<Option<Vec<u8>>, StorageError> {
        let query = Entity::find_by_id(id.0).select_only().column(Column::Identity);
        Ok(query.into_tuple().one(&self.db).await?)
    }

    /// Replaces who gave a notice and the hash of the link to follow it.
    pub async fn set_identity(
        &self,
        id: NoticeId,
        identity: Sealed,
        track_hash: [u8; 32],
    ) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Unchanged(id.0),
            identity: Set(identity.bytes),
            identity_key: Set(identity.key),
            track_hash: Set(Some(track_hash.to_vec())),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// Forgets who gave a notice that was never confirmed, and what it said.
    pub async fn forget(&self, id: NoticeId) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Unchanged(id.0),
            state: Set(NoticeState::Lapsed.to_string()),
            explanation: Set(String::new()),
            passages: Set("[]".to_owned()),
            reporter_hash: Set(None),
            identity: Set(Vec::new()),
            identity_key: Set(String::new()),
            track_hash: Set(None),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// How many notices came from a mailbox since a moment, confirmed or not.
    pub async fn sent_since(&self, reporter: [u8; 32], since: DateTime<Utc>) -> Result<u64, StorageError> {
        let of_reporter = Entity::find().filter(Column::ReporterHash.eq(reporter.to_vec()));
        Ok(of_reporter.filter(Column::SubmittedAt.gte(since)).count(&self.db).await?)
    }

    /// How many texts notices from a mailbox hid since a moment.
    pub async fn hid_since(&self, reporter: [u8; 32], since: DateTime<Utc>) -> Result<u64, StorageError> {
        let of_reporter = Entity::find().filter(Column::ReporterHash.eq(reporter.to_vec()));
        Ok(of_reporter.filter(Column::HidAt.gte(since)).count(&self.db).await?)
    }

    /// How many texts about a facility notices hid since a moment.
    pub async fn hid_of_facility_since(
        &self,
        facility: FacilityId,
        since: DateTime<Utc>,
    ) -> Result<u64, StorageError> {
        let of_facility = Entity::find().filter(Column::FacilityId.eq(facility.0));
        Ok(of_facility.filter(Column::HidAt.gte(since)).count(&self.db).await?)
    }

    /// How many notices from a mailbox were manifestly unfounded since a moment.
    pub async fn unfounded_since(
        &self,
        reporter: [u8; 32],
        since: DateTime<Utc>,
    ) -> Result<u64, StorageError> {
        let of_reporter = Entity::find().filter(Column::ReporterHash.eq(reporter.to_vec()));
        let unfounded = of_reporter.filter(Column::Outcome.eq(NoticeOutcome::Unfounded.as_str()));
        Ok(unfounded.filter(Column::DecidedAt.gte(since)).count(&self.db).await?)
    }
}
