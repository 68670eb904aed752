//! Very serious texts that members of the provider see, masked, before they are published.

use crate::ROW_LOCK;
use crate::entity::hearing::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, from_json, to_json};
use crate::reviews::{number, version};
use chrono::{DateTime, Utc};
use domain::MaskedText;
use domain::ids::{CaseId, EditorId, FacilityId, ReviewId};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

const TABLE: &str = "hearings";

/// A version of a review that members of the provider see before it is published.
#[derive(Clone, Debug, PartialEq)]
pub struct HearingRecord {
    /// The review.
    pub review: ReviewId,
    /// Its version.
    pub version: u32,
    /// The case in which it is decided.
    pub case: CaseId,
    /// What it is about.
    pub facility: FacilityId,
    /// What the members see of it.
    pub masked: MaskedText,
    /// The editor who marked it as very serious.
    pub asked_by: EditorId,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// Until when the members can answer.
    pub until: DateTime<Utc>,
    /// What one of them answered: for editors only.
    pub said: Option<String>,
    /// Who that was.
    pub said_by: Option<EditorId>,
    /// When.
    pub said_at: Option<DateTime<Utc>>,
}

impl HearingRecord {
    /// Whether the members can still answer.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.said_at.is_none() && now < self.until
    }
}

/// Texts that members see before they are published.
#[derive(Debug)]
pub struct Hearings<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Hearings<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds one. [`StorageError::Duplicate`] where the version has one.
    pub async fn insert(&self, record: &HearingRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            review_id: Set(record.review.0),
            version: Set(number(record.version)),
            case_id: Set(record.case.0),
            facility_id: Set(record.facility.0),
            asked_by: Set(record.asked_by.0),
            asked_at: Set(record.asked_at),
            until_at: Set(record.until),
            ..changing(record)?
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores what the members see, and what they said.
    pub async fn update(&self, record: &HearingRecord) -> Result<(), StorageError> {
        let key = (Unchanged(record.review.0), Unchanged(number(record.version)));
        let row = ActiveModel { review_id: key.0, version: key.1, ..changing(record)? };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The one of a version.
    pub async fn find(&self, review: ReviewId, of: u32) -> Result<Option<HearingRecord>, StorageError> {
        let row = Entity::find_by_id((review.0, number(of))).one(&self.db).await?;
        row.map(HearingRecord::try_from).transpose()
    }

    /// The same, held for this transaction.
    pub async fn lock(&self, review: ReviewId, of: u32) -> Result<Option<HearingRecord>, StorageError> {
        let row = Entity::find_by_id((review.0, number(of))).lock(ROW_LOCK).one(&self.db).await?;
        row.map(HearingRecord::try_from).transpose()
    }

    /// Those about these facilities (the first 100) whose time is not over, soonest over first, at most 50.
    pub async fn open_about(
        &self,
        facilities: &[FacilityId],
        now: DateTime<Utc>,
    ) -> Result<Vec<HearingRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::FacilityId.is_in(facilities.iter().take(100).map(|one| one.0)))
            .filter(Column::UntilAt.gt(now))
            .order_by_asc(Column::UntilAt)
            .limit(50);
        query.all(&self.db).await?.into_iter().map(HearingRecord::try_from).collect()
    }
}

fn changing(record: &HearingRecord) -> Result<ActiveModel, StorageError> {
    Ok(ActiveModel {
        review_id: NotSet,
        version: NotSet,
        case_id: NotSet,
        facility_id: NotSet,
        masked: Set(to_json(TABLE, &record.masked)?),
        asked_by: NotSet,
        asked_at: NotSet,
        until_at: NotSet,
        said: Set(record.said.clone()),
        said_by: Set(record.said_by.map(|member| member.0)),
        said_at: Set(record.said_at),
    })
}

impl TryFrom<Model> for HearingRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            review: ReviewId(row.review_id),
            version: version(TABLE, row.version)?,
            case: CaseId(row.case_id),
            facility: FacilityId(row.facility_id),
            masked: from_json(TABLE, &row.masked)?,
            asked_by: EditorId(row.asked_by),
            asked_at: row.asked_at,
            until: row.until_at,
            said: row.said,
            said_by: row.said_by.map(EditorId),
            said_at: row.said_at,
        })
    }
}
