//! How members of providers hear of publications, and which publications they were told of.

use crate::ROW_LOCK;
use crate::entity::member_news::{ActiveModel, Column, Entity, Model};
use crate::entity::{facility, membership, news_told};
use crate::error::{StorageError, parse};
use crate::outbox::{NewMessage, Topic};
use crate::reviews::{ReviewRecord, number};
use crate::tx::Tx;
use chrono::{DateTime, Utc};
use domain::NewsFrequency;
use domain::ids::{EditorId, FacilityId, ReviewId};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeSet;
use uuid::Uuid;

const TABLE: &str = "member_news";
/// Most facilities in one digest.
const IN_A_DIGEST: u64 = 100;

/// How a member hears of what is written about a facility.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberNewsRecord {
    /// Its id.
    pub id: Uuid,
    /// Who.
    pub account: EditorId,
    /// About which facility.
    pub facility: FacilityId,
    /// How often.
    pub frequency: NewsFrequency,
    /// What came online up to here was told of in a digest.
    pub told_until: Option<DateTime<Utc>>,
    /// When the next digest is due.
    pub next_at: Option<DateTime<Utc>>,
}

/// How members hear of publications.
#[derive(Debug)]
pub struct MemberNews<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> MemberNews<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds one; nothing where there is one for this member and facility.
    pub async fn insert(&self, record: &MemberNewsRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Set(record.id),
            account_id: Set(record.account.0),
            facility_id: Set(record.facility.0),
            ..changing(record)
        };
        let known = OnConflict::columns([Column::AccountId, Column::FacilityId]).do_nothing().to_owned();
        Entity::insert(row).try_insert().on_conflict(known).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores what changes.
    pub async fn update(&self, record: &MemberNewsRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(record.id), ..changing(record) };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The one with this id.
    pub async fn find(&self, id: Uuid) -> Result<Option<MemberNewsRecord>, StorageError> {
        Entity::find_by_id(id).one(&self.db).await?.map(MemberNewsRecord::try_from).transpose()
    }

    /// What a member asked for a facility, held for this transaction.
    pub async fn lock(
        &self,
        account: EditorId,
        facility: FacilityId,
    ) -> Result<Option<MemberNewsRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::AccountId.eq(account.0))
            .filter(Column::FacilityId.eq(facility.0))
            .lock(ROW_LOCK);
        query.one(&self.db).await?.map(MemberNewsRecord::try_from).transpose()
    }

    /// What a member asked for these facilities, at most 100.
    pub async fn of(
        &self,
        account: EditorId,
        facilities: &[FacilityId],
    ) -> Result<Vec<MemberNewsRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::AccountId.eq(account.0))
            .filter(Column::FacilityId.is_in(facilities.iter().take(100).map(|facility| facility.0)));
        query.all(&self.db).await?.into_iter().map(MemberNewsRecord::try_from).collect()
    }

    /// The members for whom a digest is due, each once, from at most `limit` that are due.
    pub async fn due(&self, now: DateTime<Utc>, limit: u64) -> Result<Vec<EditorId>, StorageError> {
        let query = Entity::find().select_only().column(Column::AccountId);
        let accounts: Vec<Uuid> = query
            .filter(Column::NextAt.lte(now))
            .order_by_asc(Column::NextAt)
            .order_by_asc(Column::Id)
            .limit(limit)
            .into_tuple()
            .all(&self.db)
            .await?;
        let accounts: BTreeSet<Uuid> = accounts.into_iter().collect();
        Ok(accounts.into_iter().map(EditorId).collect())
    }

    /// What is due for a member, in the order of the facilities' ids, at most 100, held for this transaction.
    pub async fn lock_due_of(
        &self,
        account: EditorId,
        now: DateTime<Utc>,
    ) -> Result<Vec<MemberNewsRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::AccountId.eq(account.0))
            .filter(Column::NextAt.lte(now))
            .order_by_asc(Column::FacilityId)
            .limit(IN_A_DIGEST)
            .lock(ROW_LOCK);
        query.all(&self.db).await?.into_iter().map(MemberNewsRecord::try_from).collect()
    }

    /// Takes one away.
    pub async fn delete(&self, id: Uuid) -> Result<(), StorageError> {
        Entity::delete_by_id(id).exec(&self.db).await?;
        Ok(())
    }

    /// Stops the digests of a member; says how many facilities that were.
    pub async fn stop_digests(&self, account: EditorId) -> Result<u64, StorageError> {
        let digests = [NewsFrequency::Daily.as_str(), NewsFrequency::Weekly.as_str()];
        let stopped = ActiveModel {
            frequency: Set(NewsFrequency::Never.to_string()),
            next_at: Set(None),
            ..Default::default()
        };
        let done = Entity::update_many()
            .set(stopped)
            .filter(Column::AccountId.eq(account.0))
            .filter(Column::Frequency.is_in(digests))
            .exec(&self.db)
            .await?;
        Ok(done.rows_affected)
    }

    /// Notes that members are told of a version of a review; says whether that is new.
    pub async fn mark_told(
        &self,
        review: ReviewId,
        version: u32,
        now: DateTime<Utc>,
    ) -> Result<bool, StorageError> {
        let row = news_told::ActiveModel {
            review_id: Set(review.0),
            version: Set(number(version)),
            told_at: Set(now),
        };
        let known = OnConflict::columns([news_told::Column::ReviewId, news_told::Column::Version]);
        let inserted = news_told::Entity::insert(row)
            .try_insert()
            .on_conflict(known.clone().do_nothing().to_owned())
            .exec_without_returning(&self.db)
            .await?;
        Ok(inserted == 1)
    }
}

impl Tx {
    /// Has the members of whoever runs a facility told that a review of it is public; nothing where there are none.
    pub(crate) async fn announce_to_members(
        &mut self,
        review: &ReviewRecord,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let db = self.executor();
        let organisation: Option<Option<Uuid>> = facility::Entity::find_by_id(review.facility.0)
            .select_only()
            .column(facility::Column::OrganisationId)
            .into_tuple()
            .one(&db)
            .await?;
        let Some(Some(organisation)) = organisation else { return Ok(()) };
        let members =
            membership::Entity::find().filter(membership::Column::OrganisationId.eq(organisation)).limit(1);
        let told = members.one(&db).await?.is_some();
        drop(db);
        if told {
            self.send(NewMessage::about(Topic::News, review.id.0, now));
        }
        Ok(())
    }
}

fn changing(record: &MemberNewsRecord) -> ActiveModel {
    ActiveModel {
        id: NotSet,
        account_id: NotSet,
        facility_id: NotSet,
        frequency: Set(record.frequency.to_string()),
        told_until: Set(record.told_until),
        next_at: Set(record.next_at),
    }
}

impl TryFrom<Model> for MemberNewsRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: row.id,
            account: EditorId(row.account_id),
            facility: FacilityId(row.facility_id),
            frequency: parse(TABLE, &row.frequency)?,
            told_until: row.told_until,
            next_at: row.next_at,
        })
    }
}
