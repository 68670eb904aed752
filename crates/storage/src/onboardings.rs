//! What applications still have to do before they are live: who accepted the charter, contact persons, and what
//! members say of the register's facts.

use crate::ROW_LOCK;
use crate::entity::{pilot_contact, pilot_facility_check, pilot_onboarding};
use crate::error::{StorageError, parse, to_json};
use crate::facilities::CHUNK;
use crate::reviews::number;
use crate::store::Store;
use crate::vault::Sealed;
use chrono::{DateTime, Utc};
use domain::ids::{ApplicationId, ContactId, EditorId, FacilityCheckId, FacilityId};
use domain::{Ids, MemberFunction};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, DatabaseExecutor, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const TABLE: &str = "pilot_onboardings";
/// What a contact person is sealed for.
pub(crate) const PERSON: &str = "pilot-person";

/// What is kept of an application from the day on which it gets ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnboardingRecord {
    /// Of which application.
    pub application: ApplicationId,
    /// Since when it gets ready.
    pub began_at: DateTime<Utc>,
    /// When something was last done.
    pub progress_at: DateTime<Utc>,
    /// When the contact persons are reminded next.
    pub remind_at: Option<DateTime<Utc>>,
    /// How often they were.
    pub reminded: u32,
    /// The version of the charter that was accepted, by which account and when.
    pub charter: Option<(String, EditorId, DateTime<Utc>)>,
    /// How many invitations to write a review were handed out, which account says so and when.
    pub handed_out: Option<(u32, EditorId, DateTime<Utc>)>,
}

/// A contact person. Shows nothing of itself with `Debug`.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ContactPerson {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number; may be empty.
    pub phone: String,
}

impl std::fmt::Debug for ContactPerson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContactPerson").finish_non_exhaustive()
    }
}

/// A contact person of an application, sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactRecord {
    /// Its id.
    pub id: ContactId,
    /// Of which application.
    pub application: ApplicationId,
    /// As what the person works there.
    pub function: MemberFunction,
    /// See [`Store::open_person`].
    pub person: Sealed,
    /// Language of the mails, ISO 639-1.
    pub language: String,
    /// When it was added.
    pub created_at: DateTime<Utc>,
}

/// That a member read what the register says of a facility.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacilityCheckRecord {
    /// Its id.
    pub id: FacilityCheckId,
    /// For which application.
    pub application: ApplicationId,
    /// Which facility.
    pub facility: FacilityId,
    /// The account.
    pub by: EditorId,
    /// When.
    pub at: DateTime<Utc>,
    /// What has to be corrected; none where all of it is right. See [`Store::open_reason`].
    pub correction: Option<Sealed>,
}

impl Store {
    /// Seals a contact person.
    pub fn seal_person(&self, person: &ContactPerson, ids: &dyn Ids) -> Result<Sealed, StorageError> {
        let json = to_json("pilot_contacts", person)?;
        Ok(self.vault().seal(PERSON, json.as_bytes(), ids)?)
    }

    /// Opens a contact person.
    pub fn open_person(&self, sealed: &Sealed) -> Result<ContactPerson, StorageError> {
        let plain = self.vault().open(PERSON, &sealed.bytes)?;
        serde_json::from_slice(plain.expose())
            .map_err(|_| StorageError::corrupt("pilot_contacts", "a person is not JSON"))
    }
}

/// What applications still have to do.
#[derive(Debug)]
pub struct Onboardings<'t> {
    pub(crate) db: DatabaseExecutor<'t>,
}

impl<'t> Onboardings<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Begins one; nothing where it has begun already. The caller holds the application.
    pub async fn begin(&self, record: &OnboardingRecord) -> Result<(), StorageError> {
        let row = pilot_onboarding::ActiveModel {
            application_id: Set(record.application.0),
            began_at: Set(record.began_at),
            ..changing(record)
        };
        let known = OnConflict::column(pilot_onboarding::Column::ApplicationId).do_nothing().to_owned();
        pilot_onboarding::Entity::insert(row)
            .try_insert()
            .on_conflict(known)
            .exec_without_returning(&self.db)
            .await?;
        Ok(())
    }

    /// Stores what changes.
    pub async fn update(&self, record: &OnboardingRecord) -> Result<(), StorageError> {
        let row = pilot_onboarding::ActiveModel {
            application_id: Unchanged(record.application.0),
            ..changing(record)
        };
        pilot_onboarding::Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// What is kept of an application.
    pub async fn find(&self, application: ApplicationId) -> Result<Option<OnboardingRecord>, StorageError> {
        let row = pilot_onboarding::Entity::find_by_id(application.0).one(&self.db).await?;
        row.map(OnboardingRecord::try_from).transpose()
    }

    /// The same, held for this transaction.
    pub async fn lock(&self, application: ApplicationId) -> Result<Option<OnboardingRecord>, StorageError> {
        let query = pilot_onboarding::Entity::find_by_id(application.0).lock(ROW_LOCK);
        query.one(&self.db).await?.map(OnboardingRecord::try_from).transpose()
    }

    /// Those whose contact persons are to be reminded, longest due first, at most `limit`.
    pub async fn to_remind(
        &self,
        now: DateTime<Utc>,
        limit: u64,
    ) -> Result<Vec<ApplicationId>, StorageError> {
        use pilot_onboarding::{Column, Entity};
        let query = Entity::find().select_only().column(Column::ApplicationId);
        let query = query.filter(Column::RemindAt.lte(now)).order_by_asc(Column::RemindAt).limit(limit);
        let ids: Vec<Uuid> = query.into_tuple().all(&self.db).await?;
        Ok(ids.into_iter().map(ApplicationId).collect())
    }

    /// Adds a contact person.
    pub async fn add_contact(&self, record: &ContactRecord) -> Result<(), StorageError> {
        let row = pilot_contact::ActiveModel {
            id: Set(record.id.0),
            application_id: Set(record.application.0),
            function: Set(record.function.to_string()),
            sealed: Set(record.person.bytes.clone()),
            sealed_key: Set(record.person.key.clone()),
            language: Set(record.language.clone()),
            created_at: Set(record.created_at),
        };
        pilot_contact::Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Forgets a contact person of an application; says whether there was one.
    pub async fn remove_contact(
        &self,
        application: ApplicationId,
        id: ContactId,
    ) -> Result<bool, StorageError> {
        use pilot_contact::{Column, Entity};
        let one = Entity::delete_by_id(id.0).filter(Column::ApplicationId.eq(application.0));
        Ok(one.exec(&self.db).await?.rows_affected > 0)
    }

    /// The contact persons of an application, oldest first, at most 50.
    pub async fn contacts(&self, application: ApplicationId) -> Result<Vec<ContactRecord>, StorageError> {
        use pilot_contact::{Column, Entity};
        let query = Entity::find().filter(Column::ApplicationId.eq(application.0)).limit(50);
        let mut rows = query.all(&self.db).await?;
        rows.sort_by_key(|row| (row.created_at, row.id));
        let read = rows.into_iter().map(|row| {
            Ok(ContactRecord {
                id: ContactId(row.id),
                application: ApplicationId(row.application_id),
                function: parse("pilot_contacts", &row.function)?,
                person: Sealed { bytes: row.sealed, key: row.sealed_key },
                language: row.language,
                created_at: row.created_at,
            })
        });
        read.collect()
    }

    /// Keeps what a member says of a facility, in the place of what was said before.
    pub async fn check_facility(&self, record: &FacilityCheckRecord) -> Result<(), StorageError> {
        use pilot_facility_check::{ActiveModel, Column, Entity};
        let row = ActiveModel {
            id: Set(record.id.0),
            application_id: Set(record.application.0),
            facility_id: Set(record.facility.0),
            checked_by: Set(record.by.0),
            checked_at: Set(record.at),
            correction: Set(record.correction.as_ref().map(|sealed| sealed.bytes.clone())),
            sealed_key: Set(record.correction.as_ref().map(|sealed| sealed.key.clone())),
        };
        let again = OnConflict::columns([Column::ApplicationId, Column::FacilityId])
            .update_columns([Column::CheckedBy, Column::CheckedAt, Column::Correction, Column::SealedKey])
            .to_owned();
        Entity::insert(row).on_conflict(again).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// What members said of the facilities of an application, at most 200.
    pub async fn checks(&self, application: ApplicationId) -> Result<Vec<FacilityCheckRecord>, StorageError> {
        use pilot_facility_check::{Column, Entity};
        let query = Entity::find().filter(Column::ApplicationId.eq(application.0)).limit(200);
        let rows = query.all(&self.db).await?;
        let read = rows.into_iter().map(|row| FacilityCheckRecord {
            id: FacilityCheckId(row.id),
            application: ApplicationId(row.application_id),
            facility: FacilityId(row.facility_id),
            by: EditorId(row.checked_by),
            at: row.checked_at,
            correction: row.correction.zip(row.sealed_key).map(|(bytes, key)| Sealed { bytes, key }),
        });
        Ok(read.collect())
    }

    /// The applications that have chosen one of these facilities, each once, at most 500.
    pub async fn of_facilities(&self, facilities: &[FacilityId]) -> Result<Vec<ApplicationId>, StorageError> {
        use crate::entity::pilot_location::{Column, Entity};
        let mut found: Vec<Uuid> = Vec::new();
        for chunk in facilities.chunks(CHUNK) {
            let query = Entity::find()
                .select_only()
                .column(Column::ApplicationId)
                .filter(Column::FacilityId.is_in(chunk.iter().map(|id| id.0)))
                .filter(Column::Chosen.eq(true))
                .distinct()
                .limit(500);
            found.extend(query.into_tuple::<Uuid>().all(&self.db).await?);
        }
        found.sort();
        found.dedup();
        Ok(found.into_iter().map(ApplicationId).collect())
    }

    /// How many members organisations have together.
    pub async fn members(&self, organisations: &[domain::ids::OrganisationId]) -> Result<u64, StorageError> {
        use crate::entity::membership::{Column, Entity};
        let theirs = Column::OrganisationId.is_in(organisations.iter().map(|id| id.0));
        Ok(Entity::find().filter(theirs).count(&self.db).await?)
    }
}

fn changing(record: &OnboardingRecord) -> pilot_onboarding::ActiveModel {
    pilot_onboarding::ActiveModel {
        application_id: NotSet,
        began_at: NotSet,
        progress_at: Set(record.progress_at),
        remind_at: Set(record.remind_at),
        reminded: Set(number(record.reminded)),
        charter: Set(record.charter.as_ref().map(|(version, ..)| version.clone())),
        charter_by: Set(record.charter.as_ref().map(|(_, by, _)| by.0)),
        charter_at: Set(record.charter.as_ref().map(|(.., at)| *at)),
        handed_out: Set(record.handed_out.map(|(count, ..)| number(count))),
        handed_out_by: Set(record.handed_out.map(|(_, by, _)| by.0)),
        handed_out_at: Set(record.handed_out.map(|(.., at)| at)),
    }
}

impl TryFrom<pilot_onboarding::Model> for OnboardingRecord {
    type Error = StorageError;

    fn try_from(row: pilot_onboarding::Model) -> Result<Self, StorageError> {
        let count = |many| u32::try_from(many).map_err(|_| StorageError::corrupt(TABLE, "a negative count"));
        let charter = row.charter.zip(row.charter_by).zip(row.charter_at);
        let handed_out = row.handed_out.zip(row.handed_out_by).zip(row.handed_out_at);
        Ok(Self {
            application: ApplicationId(row.application_id),
            began_at: row.began_at,
            progress_at: row.progress_at,
            remind_at: row.remind_at,
            reminded: count(row.reminded)?,
            charter: charter.map(|((version, by), at)| (version, EditorId(by), at)),
            handed_out: match handed_out {
                Some(((many, by), at)) => Some((count(many)?, EditorId(by), at)),
                None => None,
            },
        })
    }
}
