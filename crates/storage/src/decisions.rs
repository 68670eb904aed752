//! Decisions. They are added and never changed.

use crate::entity::decision::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, from_json, parse, to_json};
use crate::reviews::{number, version};
use chrono::{DateTime, Utc};
use domain::ids::{CaseId, DecisionId, EditorId};
use domain::{Action, Redaction, SubjectKind};
use sea_orm::ActiveValue::Set;
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
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The newest decisions about a text, newest first, at most 50.
    pub async fn about(&self, subject: Uuid) -> Result<Vec<DecisionRecord>, StorageError> {
        let query = Entity::find().filter(Column::SubjectId.eq(subject));
        let rows =
            query.order_by_desc(Column::DecidedAt).order_by_desc(Column::Id).limit(50).all(&self.db).await?;
        rows.into_iter().map(DecisionRecord::try_from).collect()
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
        })
    }
}
