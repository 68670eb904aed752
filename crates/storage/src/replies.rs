//! Replies of providers.

use crate::ROW_LOCK;
use crate::entity::reply::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use crate::reviews::{number, version};
use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{EditorId, FacilityId, OrganisationId, ReplyId, ReviewId};
use domain::{Improvement, ReplyKind, ReplyState, Sector};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QuerySelect};

const TABLE: &str = "replies";

/// A reply, without its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyRecord {
    /// Its id.
    pub id: ReplyId,
    /// To which review.
    pub review: ReviewId,
    /// Which of the replies to it.
    pub kind: ReplyKind,
    /// For which organisation.
    pub organisation: OrganisationId,
    /// What the review is about.
    pub facility: FacilityId,
    /// The facility's sector.
    pub sector: Sector,
    /// Where it stands.
    pub state: ReplyState,
    /// The newest version; 0 while nothing was sent in.
    pub version: u32,
    /// The version that readers see.
    pub public_version: Option<u32>,
    /// What was written and not sent in, in NFC.
    pub draft: Option<String>,
    /// What the draft says of an improvement.
    pub draft_improvement: Improvement,
    /// The day that the draft names.
    pub draft_planned_for: Option<NaiveDate>,
    /// The member who wrote last.
    pub written_by: EditorId,
    /// Since when there is something of it.
    pub created_at: DateTime<Utc>,
    /// When it changed last.
    pub updated_at: DateTime<Utc>,
    /// Since when readers see it.
    pub published_at: Option<DateTime<Utc>>,
}

/// Replies and their versions.
#[derive(Debug)]
pub struct Replies<'t> {
    pub(crate) db: DatabaseExecutor<'t>,
}

impl<'t> Replies<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds one. [`StorageError::Duplicate`] where the review has one of this kind.
    pub async fn insert(&self, reply: &ReplyRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Set(reply.id.0), ..columns(reply) };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores one as it is now.
    pub async fn update(&self, reply: &ReplyRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(reply.id.0), ..columns(reply) };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The reply with this id.
    pub async fn find(&self, id: ReplyId) -> Result<Option<ReplyRecord>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(ReplyRecord::try_from).transpose()
    }

    /// The reply with this id, held for this transaction.
    pub async fn lock(&self, id: ReplyId) -> Result<Option<ReplyRecord>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(ReplyRecord::try_from).transpose()
    }

    /// The replies to these reviews, whatever their state: at most two for each of the first 100 reviews.
    pub async fn to(&self, reviews: &[ReviewId]) -> Result<Vec<ReplyRecord>, StorageError> {
        let reviews = reviews.iter().take(100).map(|review| review.0);
        let query = Entity::find().filter(Column::ReviewId.is_in(reviews)).limit(200);
        query.all(&self.db).await?.into_iter().map(ReplyRecord::try_from).collect()
    }
}

fn columns(reply: &ReplyRecord) -> ActiveModel {
    ActiveModel {
        id: NotSet,
        review_id: Set(reply.review.0),
        kind: Set(reply.kind.to_string()),
        organisation_id: Set(reply.organisation.0),
        facility_id: Set(reply.facility.0),
        sector: Set(reply.sector.to_string()),
        state: Set(reply.state.to_string()),
        version: Set(number(reply.version)),
        public_version: Set(reply.public_version.map(number)),
        draft: Set(reply.draft.clone()),
        draft_improvement: Set(reply.draft_improvement.to_string()),
        draft_planned_for: Set(reply.draft_planned_for.map(|day| day.to_string())),
        written_by: Set(reply.written_by.0),
        created_at: Set(reply.created_at),
        updated_at: Set(reply.updated_at),
        published_at: Set(reply.published_at),
    }
}

impl TryFrom<Model> for ReplyRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: ReplyId(row.id),
            review: ReviewId(row.review_id),
            kind: parse(TABLE, &row.kind)?,
            organisation: OrganisationId(row.organisation_id),
            facility: FacilityId(row.facility_id),
            sector: parse(TABLE, &row.sector)?,
            state: parse(TABLE, &row.state)?,
            version: version(TABLE, row.version)?,
            public_version: row.public_version.map(|of| version(TABLE, of)).transpose()?,
            draft: row.draft,
            draft_improvement: parse(TABLE, &row.draft_improvement)?,
            draft_planned_for: row.draft_planned_for.map(|day| parse(TABLE, &day)).transpose()?,
            written_by: EditorId(row.written_by),
            created_at: row.created_at,
            updated_at: row.updated_at,
            published_at: row.published_at,
        })
    }
}
