//! Applications to pilot programmes. Who sent one, and what they wrote, is sealed.

use crate::ROW_LOCK;
use crate::entity::pilot_application::{ActiveModel, Column, Entity, Model};
use crate::entity::pilot_programme;
use crate::error::{StorageError, from_json, parse, to_json};
use crate::pilot_weeks::PilotWeeks;
use crate::reviews::number;
use crate::store::Store;
use crate::vault::Sealed;
use crate::verifications::hash;
use chrono::{DateTime, Utc};
use domain::ids::ApplicationId;
use domain::pilot::{ApplicantKind, ApplicationState};
use domain::{Ids, Sector};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, DatabaseExecutor, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const TABLE: &str = "pilot_applications";
/// What the contact person is sealed for.
pub(crate) const CONTACT: &str = "pilot-contact";

/// Who sent an application, and what they wrote. Shows nothing of itself with `Debug`.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ApplicationContact {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number; may be empty.
    pub phone: String,
    /// Why they apply; may be empty.
    pub motivation: String,
}

impl std::fmt::Debug for ApplicationContact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ApplicationContact").finish_non_exhaustive()
    }
}

/// An application, without its contact person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationRecord {
    /// Its id.
    pub id: ApplicationId,
    /// Id of the programme.
    pub programme: String,
    /// The version of the programme that was answered.
    pub version: String,
    /// The sector of its facilities.
    pub sector: Sector,
    /// Where it stands.
    pub state: ApplicationState,
    /// The wave that it is in, once it is selected.
    pub wave: Option<u32>,
    /// As what somebody applies.
    pub applicant: ApplicantKind,
    /// The name of the organisation.
    pub applicant_name: String,
    /// The municipalities of its area.
    pub municipalities: Vec<String>,
    /// The Lokaal Loket that takes part: none where there is none, empty where it was not said.
    pub local_desk: Option<String>,
    /// The version of the charter that was accepted.
    pub charter: Option<String>,
    /// Keyed hash of the normalised address of the contact person.
    pub contact_hash: [u8; 32],
    /// The contact person; empty once erased. See [`Store::open_contact`].
    pub contact: Sealed,
    /// Language of the mails, ISO 639-1.
    pub language: String,
    /// When it was sent.
    pub created_at: DateTime<Utc>,
    /// When the link from the mail was used.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// When its state last changed.
    pub moved_at: DateTime<Utc>,
    /// How many mails asked to confirm since `asked_since`.
    pub asked_count: u32,
    /// From when they are counted.
    pub asked_since: DateTime<Utc>,
}

impl Store {
    /// Seals a contact person.
    pub fn seal_contact(&self, contact: &ApplicationContact, ids: &dyn Ids) -> Result<Sealed, StorageError> {
        let json = to_json(TABLE, contact)?;
        Ok(self.vault().seal(CONTACT, json.as_bytes(), ids)?)
    }

    /// Opens a contact person; none where it was erased.
    pub fn open_contact(
        &self,
        application: &ApplicationRecord,
    ) -> Result<Option<ApplicationContact>, StorageError> {
        if application.contact.bytes.is_empty() {
            return Ok(None);
        }
        let plain = self.vault().open(CONTACT, &application.contact.bytes)?;
        let contact = serde_json::from_slice(plain.expose());
        contact.map(Some).map_err(|_| StorageError::corrupt(TABLE, "contact is not JSON"))
    }
}

/// Applications to pilot programmes.
#[derive(Debug)]
pub struct Applications<'t> {
    pub(crate) db: DatabaseExecutor<'t>,
}

impl<'t> Applications<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Holds a programme for this transaction: whoever counts its places or sees what a mailbox asked of it does so
    /// after the other. Held before any application.
    pub async fn lock_programme(&self, programme: &str, now: DateTime<Utc>) -> Result<(), StorageError> {
        use pilot_programme::{ActiveModel, Column, Entity};
        let row = ActiveModel { id: Set(programme.to_owned()), made_at: Set(now) };
        let known = OnConflict::column(Column::Id).do_nothing().to_owned();
        Entity::insert(row).try_insert().on_conflict(known).exec_without_returning(&self.db).await?;
        Entity::find_by_id(programme.to_owned()).lock(ROW_LOCK).one(&self.db).await?;
        Ok(())
    }

    /// Adds an application.
    pub async fn insert(&self, record: &ApplicationRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Set(record.id.0),
            programme: Set(record.programme.clone()),
            contact_hash: Set(record.contact_hash.to_vec()),
            created_at: Set(record.created_at),
            ..changing(record)?
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        let place = (record.programme.as_str(), record.sector);
        PilotWeeks::beside(&self.db).moved(place, None, record.state, record.created_at).await
    }

    /// Stores what changes.
    pub async fn update(&self, record: &ApplicationRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(record.id.0), ..changing(record)? };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The application with this id.
    pub async fn find(&self, id: ApplicationId) -> Result<Option<ApplicationRecord>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(ApplicationRecord::try_from).transpose()
    }

    /// The application with this id, held for this transaction.
    pub async fn lock(&self, id: ApplicationId) -> Result<Option<ApplicationRecord>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(ApplicationRecord::try_from).transpose()
    }

    /// Applications that nobody confirmed since they were sent before `before`, longest ago first, at most `limit`.
    pub async fn unconfirmed(
        &self,
        before: DateTime<Utc>,
        limit: u64,
    ) -> Result<Vec<ApplicationId>, StorageError> {
        let query = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(Column::State.eq(ApplicationState::Interest.as_str()))
            .filter(Column::MovedAt.lt(before))
            .order_by_asc(Column::MovedAt)
            .limit(limit);
        let ids: Vec<uuid::Uuid> = query.into_tuple().all(&self.db).await?;
        Ok(ids.into_iter().map(ApplicationId).collect())
    }

    /// Forgets an application that nobody confirmed, and that it was counted. The caller holds it.
    pub async fn forget(&self, record: &ApplicationRecord, now: DateTime<Utc>) -> Result<(), StorageError> {
        use crate::entity::pilot_location;
        let locations = pilot_location::Entity::delete_many();
        locations.filter(pilot_location::Column::ApplicationId.eq(record.id.0)).exec(&self.db).await?;
        Entity::delete_by_id(record.id.0).exec(&self.db).await?;
        let place = (record.programme.as_str(), record.sector);
        PilotWeeks::beside(&self.db).gone(place, record.state, now).await
    }

    /// What a mailbox sent to a programme, newest first, at most 50. The caller holds the programme.
    pub async fn of_mailbox(
        &self,
        programme: &str,
        hash: [u8; 32],
    ) -> Result<Vec<ApplicationRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::Programme.eq(programme))
            .filter(Column::ContactHash.eq(hash.to_vec()))
            .limit(50);
        let mut rows = query.all(&self.db).await?;
        rows.sort_by_key(|row| std::cmp::Reverse((row.created_at, row.id)));
        rows.into_iter().map(ApplicationRecord::try_from).collect()
    }

    /// How many applications to a programme take a place. The caller holds the programme.
    pub async fn places_taken(&self, programme: &str) -> Result<u64, StorageError> {
        Ok(holding(programme).count(&self.db).await?)
    }

    /// How many applications of each wave of a programme take a place, by number of the wave.
    pub async fn waves_taken(&self, programme: &str) -> Result<BTreeMap<u32, u32>, StorageError> {
        let rows: Vec<(Option<i32>, i64)> = holding(programme)
            .select_only()
            .column(Column::Wave)
            .column_as(Column::Id.count(), "taken")
            .group_by(Column::Wave)
            .into_tuple()
            .all(&self.db)
            .await?;
        let counted = rows.into_iter().filter_map(|(wave, taken)| {
            Some((u32::try_from(wave?).ok()?, u32::try_from(taken).unwrap_or(u32::MAX)))
        });
        Ok(counted.collect())
    }

    /// How many applications to a programme stand where, in these sectors.
    pub async fn counts(
        &self,
        programme: &str,
        sectors: &[Sector],
    ) -> Result<BTreeMap<ApplicationState, u64>, StorageError> {
        let rows: Vec<(String, i64)> = Entity::find()
            .select_only()
            .column(Column::State)
            .column_as(Column::Id.count(), "many")
            .filter(Column::Programme.eq(programme))
            .filter(Column::Sector.is_in(sectors.iter().map(|sector| sector.as_str())))
            .group_by(Column::State)
            .order_by_asc(Column::State)
            .into_tuple()
            .all(&self.db)
            .await?;
        rows.into_iter().map(|(state, many)| Ok((parse(TABLE, &state)?, many.unsigned_abs()))).collect()
    }
}

fn holding(programme: &str) -> sea_orm::Select<Entity> {
    let states = ApplicationState::ALL.iter().filter(|state| state.holds_place()).map(|state| state.as_str());
    Entity::find().filter(Column::Programme.eq(programme)).filter(Column::State.is_in(states))
}

fn changing(record: &ApplicationRecord) -> Result<ActiveModel, StorageError> {
    Ok(ActiveModel {
        id: NotSet,
        programme: NotSet,
        contact_hash: NotSet,
        created_at: NotSet,
        version: Set(record.version.clone()),
        sector: Set(record.sector.to_string()),
        state: Set(record.state.to_string()),
        wave: Set(record.wave.map(number)),
        applicant: Set(record.applicant.to_string()),
        applicant_name: Set(record.applicant_name.clone()),
        municipalities: Set(to_json(TABLE, &record.municipalities)?),
        local_desk: Set(record.local_desk.clone()),
        charter: Set(record.charter.clone()),
        sealed: Set(record.contact.bytes.clone()),
        sealed_key: Set(record.contact.key.clone()),
        language: Set(record.language.clone()),
        confirmed_at: Set(record.confirmed_at),
        moved_at: Set(record.moved_at),
        asked_count: Set(number(record.asked_count)),
        asked_since: Set(record.asked_since),
    })
}

impl TryFrom<Model> for ApplicationRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: ApplicationId(row.id),
            programme: row.programme,
            version: row.version,
            sector: parse(TABLE, &row.sector)?,
            state: parse(TABLE, &row.state)?,
            wave: row.wave.and_then(|wave| u32::try_from(wave).ok()),
            applicant: parse(TABLE, &row.applicant)?,
            applicant_name: row.applicant_name,
            municipalities: from_json(TABLE, &row.municipalities)?,
            local_desk: row.local_desk,
            charter: row.charter,
            contact_hash: hash(TABLE, &row.contact_hash)?,
            contact: Sealed { bytes: row.sealed, key: row.sealed_key },
            language: row.language,
            created_at: row.created_at,
            confirmed_at: row.confirmed_at,
            moved_at: row.moved_at,
            asked_count: u32::try_from(row.asked_count).unwrap_or(0),
            asked_since: row.asked_since,
        })
    }
}
