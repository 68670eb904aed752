//! Appeals against decisions, of every kind of appellant.

use crate::entity::appeal::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, from_json, parse, to_json};
use crate::period::{After, in_period};
use chrono::{DateTime, Utc};
use domain::ids::{AppealId, CaseId, DecisionId, NoticeId, ReviewId};
use domain::{AppealOutcome, Appellant, Sector};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

const TABLE: &str = "appeals";

/// An appeal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppealRecord {
    /// Its id.
    pub id: AppealId,
    /// The case in which it is judged.
    pub case: CaseId,
    /// The review it is about.
    pub review: ReviewId,
    /// The notice of whoever appeals; none of a submitter.
    pub notice: Option<NoticeId>,
    /// Who disagrees.
    pub appellant: Appellant,
    /// With which decision.
    pub against: DecisionId,
    /// Sector of the facility.
    pub sector: Sector,
    /// Why.
    pub reason: String,
    /// The articles of the code of conduct that the first decision cites.
    pub articles: Vec<String>,
    /// When it came in.
    pub opened_at: DateTime<Utc>,
    /// How it ended.
    pub outcome: Option<AppealOutcome>,
    /// The decision that answered it; none where there was nothing left to decide.
    pub decision: Option<DecisionId>,
    /// When it was answered.
    pub decided_at: Option<DateTime<Utc>>,
}

/// The appeals.
#[derive(Debug)]
pub struct Appeals<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Appeals<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds an appeal.
    pub async fn insert(&self, appeal: &AppealRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Set(appeal.id.0),
            case_id: Set(appeal.case.0),
            review_id: Set(appeal.review.0),
            notice_id: Set(appeal.notice.map(|id| id.0)),
            appellant: Set(appeal.appellant.to_string()),
            against_decision: Set(appeal.against.0),
            sector: Set(appeal.sector.to_string()),
            reason: Set(appeal.reason.clone()),
            articles: Set(to_json(TABLE, &appeal.articles)?),
            opened_at: Set(appeal.opened_at),
            outcome: Set(appeal.outcome.map(|outcome| outcome.to_string())),
            decision_id: Set(appeal.decision.map(|id| id.0)),
            decided_at: Set(appeal.decided_at),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores how an appeal ended. Nothing else of it changes.
    pub async fn set_outcome(
        &self,
        id: AppealId,
        outcome: AppealOutcome,
        decision: Option<DecisionId>,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Unchanged(id.0),
            outcome: Set(Some(outcome.to_string())),
            decision_id: Set(decision.map(|id| id.0)),
            decided_at: Set(Some(at)),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The appeals in a case, oldest first, at most 100.
    pub async fn of_case(&self, case: CaseId) -> Result<Vec<AppealRecord>, StorageError> {
        let query = Entity::find().filter(Column::CaseId.eq(case.0)).limit(100);
        let mut rows = query.all(&self.db).await?;
        rows.sort_by_key(|row| (row.opened_at, row.id));
        rows.into_iter().map(AppealRecord::try_from).collect()
    }

    /// The appeal of whoever gave a notice, if there is one.
    pub async fn of_notice(&self, notice: NoticeId) -> Result<Option<AppealRecord>, StorageError> {
        let row = Entity::find().filter(Column::NoticeId.eq(notice.0)).limit(1).one(&self.db).await?;
        row.map(AppealRecord::try_from).transpose()
    }

    /// The newest appeals about a review, newest first, at most 50.
    pub async fn about(&self, review: ReviewId) -> Result<Vec<AppealRecord>, StorageError> {
        let query = Entity::find().filter(Column::ReviewId.eq(review.0)).limit(50);
        let rows = query.order_by_desc(Column::OpenedAt).all(&self.db).await?;
        rows.into_iter().map(AppealRecord::try_from).collect()
    }

    /// Appeals that came in within a period in order of time, after the given one, at most `limit`.
    pub async fn between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        after: After,
        limit: u64,
    ) -> Result<Vec<AppealRecord>, StorageError> {
        in_period::<Entity, _>(&self.db, (Column::OpenedAt, Column::Id), (from, to), after, limit).await
    }

    /// Appeals that were answered within a period in order of time, after the given one, at most `limit`.
    pub async fn decided_between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        after: After,
        limit: u64,
    ) -> Result<Vec<AppealRecord>, StorageError> {
        in_period::<Entity, _>(&self.db, (Column::DecidedAt, Column::Id), (from, to), after, limit).await
    }
}

impl TryFrom<Model> for AppealRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: AppealId(row.id),
            case: CaseId(row.case_id),
            review: ReviewId(row.review_id),
            notice: row.notice_id.map(NoticeId),
            appellant: parse(TABLE, &row.appellant)?,
            against: DecisionId(row.against_decision),
            sector: parse(TABLE, &row.sector)?,
            reason: row.reason,
            articles: from_json(TABLE, &row.articles)?,
            opened_at: row.opened_at,
            outcome: row.outcome.map(|outcome| parse(TABLE, &outcome)).transpose()?,
            decision: row.decision_id.map(DecisionId),
            decided_at: row.decided_at,
        })
    }
}
