//! Reviews, without their texts.

use crate::ROW_LOCK;
use crate::entity::review::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use crate::vault::Sealed;
use chrono::{DateTime, Utc};
use domain::ids::{FacilityId, ReviewId, SubmitterId};
use domain::interval::EarlierReview;
use domain::{Help, Relation, ReviewState, Sector};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// What an identity is sealed for.
pub(crate) const IDENTITY: &str = "identity";

/// A review, without its texts and without who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewRecord {
    /// Its id.
    pub id: ReviewId,
    /// What it is about.
    pub facility: FacilityId,
    /// Who wrote it, by pseudonym.
    pub submitter: SubmitterId,
    /// The facility's sector when it was submitted.
    pub sector: Sector,
    /// Where it stands.
    pub state: ReviewState,
    /// In what relation the writer stands to the facility.
    pub relation: Relation,
    /// Month of the experience, `YYYY-MM`.
    pub experienced_in: String,
    /// Language of the form, ISO 639-1.
    pub language: String,
    /// The questionnaire that was answered.
    pub questionnaire_version: String,
    /// The code of conduct that was accepted.
    pub code_version: String,
    /// Its newest version, from 1.
    pub version: u32,
    /// The version that readers see, or last saw; see `published_at`.
    pub public_version: Option<u32>,
    /// The mean of the public scores, in parts of a point; see `domain::scores::PARTS_PER_POINT`.
    pub public_mean_parts: Option<i64>,
    /// When it was submitted.
    pub created_at: DateTime<Utc>,
    /// When its mail link was used.
    pub verified_at: Option<DateTime<Utc>>,
    /// Since when readers see it; nothing while they do not.
    pub published_at: Option<DateTime<Utc>>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
    /// Where somebody filled it in for the person whose experience it is.
    pub help: Option<Help>,
    /// Whether it came with a relationship code: its writer used the facility.
    pub confirmed_user: bool,
}

/// The reviews.
#[derive(Debug)]
pub struct Reviews<'t> {
    pub(crate) db: DatabaseExecutor<'t>,
}

impl<'t> Reviews<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a review with its sealed identity.
    pub async fn insert(&self, review: &ReviewRecord, identity: Sealed) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Set(review.id.0),
            facility_id: Set(review.facility.0),
            submitter_id: Set(review.submitter.0),
            sector: Set(review.sector.to_string()),
            relation: Set(review.relation.to_string()),
            experienced_in: Set(review.experienced_in.clone()),
            language: Set(review.language.clone()),
            questionnaire_version: Set(review.questionnaire_version.clone()),
            code_version: Set(review.code_version.clone()),
            identity: Set(identity.bytes),
            identity_key: Set(identity.key),
            manage_hash: Set(None),
            created_at: Set(review.created_at),
            helper: Set(review.help.map(|help| help.by.to_string())),
            from_paper: Set(review.help.is_some_and(|help| help.from_paper)),
            helper_address: Set(review.help.is_some_and(|help| help.own_address)),
            confirmed_user: Set(review.confirmed_user),
            ..changing(review)
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores what can change about a review.
    pub async fn update(&self, review: &ReviewRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(review.id.0), ..changing(review) };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The review with this id.
    pub async fn find(&self, id: ReviewId) -> Result<Option<ReviewRecord>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(ReviewRecord::try_from).transpose()
    }

    /// The review with this id, held for this transaction.
    pub async fn lock(&self, id: ReviewId) -> Result<Option<ReviewRecord>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(ReviewRecord::try_from).transpose()
    }

    /// The review that a manage link opens.
    pub async fn find_by_manage_hash(&self, hash: [u8; 32]) -> Result<Option<ReviewRecord>, StorageError> {
        let row = Entity::find().filter(Column::ManageHash.eq(hash.to_vec())).one(&self.db).await?;
        row.map(ReviewRecord::try_from).transpose()
    }

    /// Who wrote it, sealed. Opening it is the caller's responsibility.
    pub async fn identity(&self, id: ReviewId) -> Result<Option<Vec<u8>>, StorageError> {
        let query = Entity::find_by_id(id.0).select_only().column(Column::Identity);
        Ok(query.into_tuple().one(&self.db).await?)
    }

    /// Replaces who wrote it and the hash of the manage link.
    pub async fn set_identity(
        &self,
        id: ReviewId,
        identity: Sealed,
        manage_hash: [u8; 32],
    ) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Unchanged(id.0),
            identity: Set(identity.bytes),
            identity_key: Set(identity.key),
            manage_hash: Set(Some(manage_hash.to_vec())),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The confirmed reviews of a facility by the same submitter, other than `except`.
    pub async fn earlier(
        &self,
        submitter: SubmitterId,
        facility: FacilityId,
        except: ReviewId,
    ) -> Result<Vec<EarlierReview>, StorageError> {
        let rows = Entity::find()
            .filter(Column::SubmitterId.eq(submitter.0))
            .filter(Column::FacilityId.eq(facility.0))
            .filter(Column::Id.ne(except.0))
            .filter(Column::VerifiedAt.is_not_null())
            .order_by_desc(Column::VerifiedAt)
            .limit(100)
            .all(&self.db)
            .await?;
        let mut earlier = Vec::with_capacity(rows.len());
        for row in rows {
            let Some(verified_at) = row.verified_at else { continue };
            earlier.push(EarlierReview {
                id: ReviewId(row.id),
                state: parse("reviews", &row.state)?,
                was_public: row.public_version.is_some(),
                verified_at,
            });
        }
        Ok(earlier)
    }

    /// The newest reviews of a submitter, at most `limit`.
    pub async fn of_submitter(
        &self,
        submitter: SubmitterId,
        limit: u64,
    ) -> Result<Vec<ReviewRecord>, StorageError> {
        let query = Entity::find().filter(Column::SubmitterId.eq(submitter.0));
        let rows = query
            .order_by_desc(Column::CreatedAt)
            .order_by_desc(Column::Id)
            .limit(limit)
            .all(&self.db)
            .await?;
        rows.into_iter().map(ReviewRecord::try_from).collect()
    }

    /// The newest confirmed reviews of a facility that were submitted since `since`, at most `limit`.
    pub async fn recent_about(
        &self,
        facility: FacilityId,
        since: DateTime<Utc>,
        limit: u64,
    ) -> Result<Vec<ReviewRecord>, StorageError> {
        let rows = Entity::find()
            .filter(Column::FacilityId.eq(facility.0))
            .filter(Column::CreatedAt.gte(since))
            .filter(Column::VerifiedAt.is_not_null())
            .order_by_desc(Column::CreatedAt)
            .order_by_desc(Column::Id)
            .limit(limit)
            .all(&self.db)
            .await?;
        rows.into_iter().map(ReviewRecord::try_from).collect()
    }

    /// Reviews that have waited for their mail link to be used since before `before`, at most `limit`.
    pub async fn unverified_since(
        &self,
        before: DateTime<Utc>,
        limit: u64,
    ) -> Result<Vec<ReviewId>, StorageError> {
        let ids = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(Column::State.eq(ReviewState::AwaitingVerification.as_str()))
            .filter(Column::CreatedAt.lt(before))
            .order_by_asc(Column::CreatedAt)
            .limit(limit)
            .into_tuple()
            .all(&self.db)
            .await?;
        Ok(ids.into_iter().map(ReviewId).collect())
    }

    /// Says that its writer used the facility: what came with a relationship code became an update of it.
    pub async fn confirm_user(&self, id: ReviewId) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(id.0), confirmed_user: Set(true), ..Default::default() };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// Takes away who wrote a review that was never confirmed, and its manage link.
    pub async fn forget_identity(&self, id: ReviewId) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Unchanged(id.0),
            identity: Set(Vec::new()),
            identity_key: Set(String::new()),
            manage_hash: Set(None),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }
}

fn changing(review: &ReviewRecord) -> ActiveModel {
    ActiveModel {
        id: NotSet,
        facility_id: NotSet,
        submitter_id: NotSet,
        sector: NotSet,
        state: Set(review.state.to_string()),
        relation: NotSet,
        experienced_in: NotSet,
        language: NotSet,
        questionnaire_version: NotSet,
        code_version: NotSet,
        version: Set(number(review.version)),
        public_version: Set(review.public_version.map(number)),
        public_mean_parts: Set(review.public_mean_parts),
        identity: NotSet,
        identity_key: NotSet,
        manage_hash: NotSet,
        created_at: NotSet,
        verified_at: Set(review.verified_at),
        published_at: Set(review.published_at),
        updated_at: Set(review.updated_at),
        answer_by: NotSet,
        reminded_at: NotSet,
        helper: NotSet,
        from_paper: NotSet,
        helper_address: NotSet,
        confirmed_user: NotSet,
    }
}

/// Versions are counted from 1 and stay far below the end of `i32`.
pub(crate) fn number(version: u32) -> i32 {
    i32::try_from(version).unwrap_or(i32::MAX)
}

pub(crate) fn version(table: &'static str, number: i32) -> Result<u32, StorageError> {
    u32::try_from(number).map_err(|_| StorageError::corrupt(table, "negative version"))
}

/// How it was filled in for somebody else, from its columns.
fn help(by: Option<&str>, from_paper: bool, own_address: bool) -> Result<Option<Help>, StorageError> {
    by.map(|by| Ok(Help { by: parse("reviews", by)?, from_paper, own_address })).transpose()
}

impl TryFrom<Model> for ReviewRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: ReviewId(row.id),
            facility: FacilityId(row.facility_id),
            submitter: SubmitterId(row.submitter_id),
            sector: parse("reviews", &row.sector)?,
            state: parse("reviews", &row.state)?,
            relation: parse("reviews", &row.relation)?,
            experienced_in: row.experienced_in,
            language: row.language,
            questionnaire_version: row.questionnaire_version,
            code_version: row.code_version,
            version: version("reviews", row.version)?,
            public_version: row.public_version.map(|v| version("reviews", v)).transpose()?,
            public_mean_parts: row.public_mean_parts,
            created_at: row.created_at,
            verified_at: row.verified_at,
            published_at: row.published_at,
            updated_at: row.updated_at,
            help: help(row.helper.as_deref(), row.from_paper, row.helper_address)?,
            confirmed_user: row.confirmed_user,
        })
    }
}
