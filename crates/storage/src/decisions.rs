//! Decisions. They are added and never changed, but for a note that one was undone.

use crate::entity::decision::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, from_json, parse, to_json};
use crate::reviews::{number, version};
use chrono::{DateTime, Utc};
use domain::ids::{CaseId, DecisionId, EditorId};
use domain::{Action, CaseReason, Correction, Redaction, SubjectKind};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

const TABLE: &str = "decisions";

/// A decision with all that it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionRecord {
    /// Its id.
    pub id: DecisionId,
    /// In which case.
    pub case: CaseId,
    /// On what kind of text.
    pub subject_kind: SubjectKind,
    /// On which text.
    pub subject: Uuid,
    /// On which version of it.
    pub version: u32,
    /// By whom.
    pub editor: EditorId,
    /// What was decided.
    pub action: Action,
    /// Articles of the code of conduct.
    pub articles: Vec<String>,
    /// Reasons for the person concerned.
    pub reasons: String,
    /// Note for colleagues.
    pub note: String,
    /// What was covered.
    pub redactions: Vec<Redaction>,
    /// Version of the code of conduct.
    pub code_version: String,
    /// What screening had proposed.
    pub proposal: String,
    /// Screening's risk, 0 to 1.
    pub risk: f64,
    /// Version of the screening.
    pub engine_version: String,
    /// When.
    pub decided_at: DateTime<Utc>,
    /// Why the text was on the desk.
    pub case_reason: CaseReason,
    /// What small language errors were mended.
    pub corrections: Vec<Correction>,
    /// The concrete change that was asked of the author; may be empty.
    pub change: String,
    /// The text that was proposed to the author.
    pub proposed_text: Option<String>,
    /// The editor who came to the same decision before, unseen.
    pub second_editor: Option<EditorId>,
    /// The decision on many that it is part of.
    pub bulk: Option<Uuid>,
    /// When it was undone.
    pub reversed_at: Option<DateTime<Utc>>,
}

/// The decisions.
#[derive(Debug)]
pub struct Decisions<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Decisions<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a decision.
    pub async fn insert(&self, decision: &DecisionRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Set(decision.id.0),
            case_id: Set(decision.case.0),
            subject_kind: Set(decision.subject_kind.as_str().to_owned()),
            subject_id: Set(decision.subject),
            version: Set(number(decision.version)),
            editor_id: Set(decision.editor.0),
            action: Set(decision.action.to_string()),
            articles: Set(to_json(TABLE, &decision.articles)?),
            reasons: Set(decision.reasons.clone()),
            note: Set(decision.note.clone()),
            redactions: Set(to_json(TABLE, &decision.redactions)?),
            code_version: Set(decision.code_version.clone()),
            proposal: Set(decision.proposal.clone()),
            risk: Set(decision.risk),
            engine_version: Set(decision.engine_version.clone()),
            decided_at: Set(decision.decided_at),
            case_reason: Set(decision.case_reason.as_str().to_owned()),
            corrections: Set(to_json(TABLE, &decision.corrections)?),
            change: Set(decision.change.clone()),
            proposed_text: Set(decision.proposed_text.clone()),
            second_editor: Set(decision.second_editor.map(|id| id.0)),
            bulk_id: Set(decision.bulk),
            reversed_at: Set(decision.reversed_at),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The decisions from `from` on in the order of time, after the given one, at most `limit`.
    pub async fn decided_from(
        &self,
        from: DateTime<Utc>,
        after: Option<(DateTime<Utc>, DecisionId)>,
        limit: u64,
    ) -> Result<Vec<DecisionRecord>, StorageError> {
        let (at, id) = after.map_or((from, Uuid::nil()), |(at, id)| (at, id.0));
        let columns = [Column::DecidedAt, Column::Id].map(Expr::col);
        let place = Expr::tuple(columns).gt(Expr::tuple([Expr::val(at), Expr::val(id)]));
        let query = Entity::find().filter(place).order_by_asc(Column::DecidedAt).order_by_asc(Column::Id);
        let rows = query.limit(limit).all(&self.db).await?;
        rows.into_iter().map(DecisionRecord::try_from).collect()
    }

    /// The newest decisions about a text, newest first, at most 50.
    pub async fn about(&self, subject: Uuid) -> Result<Vec<DecisionRecord>, StorageError> {
        let query = Entity::find().filter(Column::SubjectId.eq(subject));
        let rows =
            query.order_by_desc(Column::DecidedAt).order_by_desc(Column::Id).limit(50).all(&self.db).await?;
        rows.into_iter().map(DecisionRecord::try_from).collect()
    }
}

impl Decisions<'_> {
    /// The decision with this id.
    pub async fn find(&self, id: DecisionId) -> Result<Option<DecisionRecord>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(DecisionRecord::try_from).transpose()
    }

    /// When a text was first published by a decision that was not undone.
    pub async fn first_publication(&self, subject: Uuid) -> Result<Option<DateTime<Utc>>, StorageError> {
        let query = Entity::find().filter(Column::SubjectId.eq(subject));
        let published =
            query.filter(Column::Action.eq(Action::Publish.as_str())).filter(Column::ReversedAt.is_null());
        let first = published.order_by_asc(Column::DecidedAt).limit(1).one(&self.db).await?;
        Ok(first.map(|row| row.decided_at))
    }

    /// Notes that a decision was undone. Nothing else of it changes.
    pub async fn set_reversed(&self, id: DecisionId, at: DateTime<Utc>) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(id.0), reversed_at: Set(Some(at)), ..Default::default() };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }
}

impl TryFrom<Model> for DecisionRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let subject_kind = match row.subject_kind.as_str() {
            "review" => SubjectKind::Review,
            "reply" => SubjectKind::Reply,
            _ => return Err(StorageError::corrupt(TABLE, "unknown kind of subject")),
        };
        Ok(Self {
            id: DecisionId(row.id),
            case: CaseId(row.case_id),
            subject_kind,
            subject: row.subject_id,
            version: version(TABLE, row.version)?,
            editor: EditorId(row.editor_id),
            action: parse(TABLE, &row.action)?,
            articles: from_json(TABLE, &row.articles)?,
            reasons: row.reasons,
            note: row.note,
            redactions: from_json(TABLE, &row.redactions)?,
            code_version: row.code_version,
            proposal: row.proposal,
            risk: row.risk,
            engine_version: row.engine_version,
            decided_at: row.decided_at,
            case_reason: parse(TABLE, &row.case_reason)?,
            corrections: from_json(TABLE, &row.corrections)?,
            change: row.change,
            proposed_text: row.proposed_text,
            second_editor: row.second_editor.map(EditorId),
            bulk: row.bulk_id,
            reversed_at: row.reversed_at,
        })
    }
}
