//! What replies promise, what people answer who are asked whether it happened, and the links that ask the authors.

use crate::ROW_LOCK;
use crate::entity::{promise, promise_answer, promise_link, review};
use crate::error::{StorageError, parse};
use crate::verifications::hash;
use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{FacilityId, ReplyId, ReviewId, SubmitterId};
use domain::{PromiseAnswer, PromiseAnswers, PromiseStatus};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, DatabaseExecutor, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

const TABLE: &str = "promises";
const ANSWERS: &str = "promise_answers";

/// What the replies to a review promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseRecord {
    /// To which review.
    pub review: ReviewId,
    /// In which reply.
    pub reply: ReplyId,
    /// What the review is about.
    pub facility: FacilityId,
    /// The day that was named; nothing where something was made.
    pub planned_for: Option<NaiveDate>,
    /// From which day on people are asked.
    pub due_on: NaiveDate,
    /// Where it stands.
    pub status: PromiseStatus,
    /// The day on which it came to stand so.
    pub since: NaiveDate,
    /// When the author was asked by mail.
    pub asked_at: Option<DateTime<Utc>>,
    /// When it is looked at again; nothing once no answer is taken any more.
    pub next_at: Option<DateTime<Utc>>,
    /// When readers could first see it.
    pub made_at: DateTime<Utc>,
}

/// A promise as readers see it. Who said what is not in it, nor how many did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicPromise {
    /// Where it stands.
    pub status: PromiseStatus,
    /// The day on which it came to stand so.
    pub since: NaiveDate,
}

/// What somebody answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PromiseAnswerRecord {
    /// About the promise to which review.
    pub review: ReviewId,
    /// Who, by pseudonym.
    pub submitter: SubmitterId,
    /// By which review of theirs.
    pub by: ReviewId,
    /// What.
    pub answer: PromiseAnswer,
    /// When.
    pub answered_at: DateTime<Utc>,
}

/// The link in a mail to an author. The token itself is only in the mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseLinkRecord {
    /// SHA-256 of the token.
    pub token_hash: [u8; 32],
    /// About the promise to which review.
    pub review: ReviewId,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was used.
    pub used_at: Option<DateTime<Utc>>,
}

/// Promises.
#[derive(Debug)]
pub struct Promises<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Promises<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds one. [`StorageError::Duplicate`] where the replies to the review promise something already.
    pub async fn insert(&self, record: &PromiseRecord) -> Result<(), StorageError> {
        let row = promise::ActiveModel {
            review_id: Set(record.review.0),
            reply_id: Set(record.reply.0),
            facility_id: Set(record.facility.0),
            planned_for: Set(record.planned_for.map(|day| day.to_string())),
            made_at: Set(record.made_at),
            ..changing(record)
        };
        promise::Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores what changes.
    pub async fn update(&self, record: &PromiseRecord) -> Result<(), StorageError> {
        let row = promise::ActiveModel { review_id: Unchanged(record.review.0), ..changing(record) };
        promise::Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// What the replies to a review promise.
    pub async fn find(&self, review: ReviewId) -> Result<Option<PromiseRecord>, StorageError> {
        let row = promise::Entity::find_by_id(review.0).one(&self.db).await?;
        row.map(PromiseRecord::try_from).transpose()
    }

    /// The same, held for this transaction.
    pub async fn lock(&self, review: ReviewId) -> Result<Option<PromiseRecord>, StorageError> {
        let row = promise::Entity::find_by_id(review.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(PromiseRecord::try_from).transpose()
    }

    /// Those to look at by now, longest due first, at most `limit`.
    pub async fn to_look_at(&self, now: DateTime<Utc>, limit: u64) -> Result<Vec<ReviewId>, StorageError> {
        use promise::Column;
        let query = promise::Entity::find().select_only().column(Column::ReviewId);
        let ids: Vec<Uuid> = query
            .filter(Column::NextAt.lte(now))
            .order_by_asc(Column::NextAt)
            .order_by_asc(Column::ReviewId)
            .limit(limit)
            .into_tuple()
            .all(&self.db)
            .await?;
        Ok(ids.into_iter().map(ReviewId).collect())
    }

    /// Those about a facility of which people are asked whether they happened, longest due first, at most `limit`.
    pub async fn asked_about(
        &self,
        facility: FacilityId,
        limit: u64,
    ) -> Result<Vec<PromiseRecord>, StorageError> {
        use promise::Column;
        let asked = PromiseStatus::ALL.iter().filter(|status| status.is_asked());
        let rows = promise::Entity::find()
            .filter(Column::FacilityId.eq(facility.0))
            .filter(Column::Status.is_in(asked.map(|status| status.as_str())))
            .filter(Column::NextAt.is_not_null())
            .order_by_asc(Column::DueOn)
            .order_by_asc(Column::ReviewId)
            .limit(limit)
            .all(&self.db)
            .await?;
        rows.into_iter().map(PromiseRecord::try_from).collect()
    }

    /// How many promises to public reviews of a facility stand where, of those that were made before `before`;
    /// statuses without any are left out.
    pub async fn by_status(
        &self,
        facility: FacilityId,
        before: DateTime<Utc>,
    ) -> Result<Vec<(PromiseStatus, u64)>, StorageError> {
        use promise::Column;
        let mut public = Query::select();
        public.column((review::Entity, review::Column::Id)).from(review::Entity);
        public.and_where(
            Expr::col((review::Entity, review::Column::Id)).equals((promise::Entity, Column::ReviewId)),
        );
        public.and_where(review::Column::PublishedAt.is_not_null());
        let found: Vec<(String, i64)> = promise::Entity::find()
            .select_only()
            .column(Column::Status)
            .column_as(Column::ReviewId.count(), "promises")
            .filter(Column::FacilityId.eq(facility.0))
            .filter(Column::MadeAt.lt(before))
            .filter(Expr::exists(public))
            .group_by(Column::Status)
            .order_by_asc(Column::Status)
            .into_tuple()
            .all(&self.db)
            .await?;
        let counted = |(status, count): (String, i64)| {
            Ok((parse(TABLE, &status)?, u64::try_from(count).unwrap_or_default()))
        };
        found.into_iter().map(counted).collect()
    }

    /// Adds an answer. [`StorageError::Duplicate`] where this person answered already.
    pub async fn insert_answer(&self, record: &PromiseAnswerRecord) -> Result<(), StorageError> {
        let row = promise_answer::ActiveModel {
            review_id: Set(record.review.0),
            submitter_id: Set(record.submitter.0),
            by_review_id: Set(record.by.0),
            answer: Set(record.answer.to_string()),
            answered_at: Set(record.answered_at),
        };
        promise_answer::Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// What somebody answered.
    pub async fn answer_of(
        &self,
        review: ReviewId,
        submitter: SubmitterId,
    ) -> Result<Option<PromiseAnswerRecord>, StorageError> {
        let row = promise_answer::Entity::find_by_id((review.0, submitter.0)).one(&self.db).await?;
        row.map(PromiseAnswerRecord::try_from).transpose()
    }

    /// Takes an answer away.
    pub async fn delete_answer(&self, review: ReviewId, submitter: SubmitterId) -> Result<(), StorageError> {
        promise_answer::Entity::delete_by_id((review.0, submitter.0)).exec(&self.db).await?;
        Ok(())
    }

    /// What was answered by those whose review is public.
    pub async fn answers(&self, of: ReviewId) -> Result<PromiseAnswers, StorageError> {
        let said = |answer: PromiseAnswer| {
            let theirs = Expr::col((review::Entity, review::Column::Id))
                .equals((promise_answer::Entity, promise_answer::Column::ByReviewId));
            let mut public = Query::select();
            public.column((review::Entity, review::Column::Id)).from(review::Entity);
            public.and_where(theirs).and_where(review::Column::PublishedAt.is_not_null());
            promise_answer::Entity::find()
                .filter(promise_answer::Column::ReviewId.eq(of.0))
                .filter(promise_answer::Column::Answer.eq(answer.as_str()))
                .filter(Expr::exists(public))
        };
        let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(PromiseAnswers {
            yes: count(said(PromiseAnswer::Yes).count(&self.db).await?),
            no: count(said(PromiseAnswer::No).count(&self.db).await?),
        })
    }

    /// Adds a link.
    pub async fn insert_link(&self, record: &PromiseLinkRecord) -> Result<(), StorageError> {
        let row = promise_link::ActiveModel {
            token_hash: Set(record.token_hash.to_vec()),
            review_id: Set(record.review.0),
            created_at: Set(record.created_at),
            used_at: Set(record.used_at),
        };
        promise_link::Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The link with this hash.
    pub async fn link(&self, token_hash: [u8; 32]) -> Result<Option<PromiseLinkRecord>, StorageError> {
        let row = promise_link::Entity::find_by_id(token_hash.to_vec()).one(&self.db).await?;
        row.map(PromiseLinkRecord::try_from).transpose()
    }

    /// Notes when a link was used, or that it can be used again.
    pub async fn set_link_used(
        &self,
        token_hash: [u8; 32],
        at: Option<DateTime<Utc>>,
    ) -> Result<(), StorageError> {
        let row = promise_link::ActiveModel {
            token_hash: Unchanged(token_hash.to_vec()),
            used_at: Set(at),
            ..Default::default()
        };
        promise_link::Entity::update(row).exec(&self.db).await?;
        Ok(())
    }
}

/// What readers see of what these replies promise.
pub(crate) async fn of_replies(
    db: &DatabaseExecutor<'_>,
    replies: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, PublicPromise>, StorageError> {
    let rows = promise::Entity::find().filter(promise::Column::ReplyId.is_in(replies)).all(db).await?;
    let seen = rows.into_iter().map(|row| {
        let status = parse(TABLE, &row.status)?;
        Ok((row.reply_id, PublicPromise { status, since: parse(TABLE, &row.since)? }))
    });
    seen.collect()
}

fn changing(record: &PromiseRecord) -> promise::ActiveModel {
    promise::ActiveModel {
        review_id: NotSet,
        reply_id: NotSet,
        facility_id: NotSet,
        planned_for: NotSet,
        due_on: Set(record.due_on.to_string()),
        status: Set(record.status.to_string()),
        since: Set(record.since.to_string()),
        asked_at: Set(record.asked_at),
        next_at: Set(record.next_at),
        made_at: NotSet,
    }
}

impl TryFrom<promise::Model> for PromiseRecord {
    type Error = StorageError;

    fn try_from(row: promise::Model) -> Result<Self, StorageError> {
        Ok(Self {
            review: ReviewId(row.review_id),
            reply: ReplyId(row.reply_id),
            facility: FacilityId(row.facility_id),
            planned_for: row.planned_for.map(|day| parse(TABLE, &day)).transpose()?,
            due_on: parse(TABLE, &row.due_on)?,
            status: parse(TABLE, &row.status)?,
            since: parse(TABLE, &row.since)?,
            asked_at: row.asked_at,
            next_at: row.next_at,
            made_at: row.made_at,
        })
    }
}

impl TryFrom<promise_answer::Model> for PromiseAnswerRecord {
    type Error = StorageError;

    fn try_from(row: promise_answer::Model) -> Result<Self, StorageError> {
        Ok(Self {
            review: ReviewId(row.review_id),
            submitter: SubmitterId(row.submitter_id),
            by: ReviewId(row.by_review_id),
            answer: parse(ANSWERS, &row.answer)?,
            answered_at: row.answered_at,
        })
    }
}

impl TryFrom<promise_link::Model> for PromiseLinkRecord {
    type Error = StorageError;

    fn try_from(row: promise_link::Model) -> Result<Self, StorageError> {
        Ok(Self {
            token_hash: hash("promise_links", &row.token_hash)?,
            review: ReviewId(row.review_id),
            created_at: row.created_at,
            used_at: row.used_at,
        })
    }
}
