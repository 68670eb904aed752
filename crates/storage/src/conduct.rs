//! The versions of the code of conduct and the drafts of new ones.

use crate::ROW_LOCK;
use crate::entity::conduct_version::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, from_json, parse, to_json};
use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{CodeId, EditorId};
use domain::{Article, CodeOfConduct};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::str::FromStr;

const TABLE: &str = "conduct_versions";

/// Where a version stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeState {
    /// It is being written.
    Draft,
    /// It waits for a second person.
    Proposed,
    /// It holds, held or will hold.
    Approved,
    /// The second person said no.
    Rejected,
}

impl CodeState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Proposed, Self::Approved, Self::Rejected];

    /// The name in the API and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Proposed => "proposed",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
        }
    }
}

impl FromStr for CodeState {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|state| state.as_str() == name).ok_or(())
    }
}

/// A version of the code of conduct, or the draft of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeRecord {
    /// Its id.
    pub id: CodeId,
    /// Its name, such as `2026-2`; given on approval.
    pub version: Option<String>,
    /// The version that it changes; none for the first.
    pub base: Option<String>,
    /// Where it stands.
    pub state: CodeState,
    /// The first day on which it holds, in Belgium.
    pub valid_from: NaiveDate,
    /// What changes and why, for the reader.
    pub summary: String,
    /// The articles, in order.
    pub articles: Vec<Article>,
    /// Why the second person said no.
    pub remark: String,
    /// Who wrote it; nobody for the version that came with the program.
    pub drafted_by: Option<EditorId>,
    /// Who proposed it.
    pub proposed_by: Option<EditorId>,
    /// When.
    pub proposed_at: Option<DateTime<Utc>>,
    /// Who approved or rejected it.
    pub decided_by: Option<EditorId>,
    /// When.
    pub decided_at: Option<DateTime<Utc>>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

impl CodeRecord {
    /// As decisions cite it; without a name while it is no version.
    pub fn code(&self) -> CodeOfConduct {
        let (version, articles) = (self.version.clone().unwrap_or_default(), self.articles.clone());
        CodeOfConduct { version, valid_from: self.valid_from, articles }
    }
}

/// The versions of the code of conduct.
#[derive(Debug)]
pub struct ConductVersions<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> ConductVersions<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a version. [`StorageError::Duplicate`] where its name is taken.
    pub async fn insert(&self, code: &CodeRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Set(code.id.0), ..columns(code)? };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores a version as it is now. [`StorageError::Duplicate`] where its name is taken.
    pub async fn update(&self, code: &CodeRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(code.id.0), ..columns(code)? };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The version or draft with this id.
    pub async fn find(&self, id: CodeId) -> Result<Option<CodeRecord>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(CodeRecord::try_from).transpose()
    }

    /// The version or draft with this id, held for this transaction.
    pub async fn lock(&self, id: CodeId) -> Result<Option<CodeRecord>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(CodeRecord::try_from).transpose()
    }

    /// The version with this name.
    pub async fn named(&self, version: &str) -> Result<Option<CodeRecord>, StorageError> {
        let row = Entity::find().filter(Column::Version.eq(version)).one(&self.db).await?;
        row.map(CodeRecord::try_from).transpose()
    }

    /// The version that holds on a day, if the database has one.
    pub async fn in_force(&self, day: NaiveDate) -> Result<Option<CodeRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::State.eq(CodeState::Approved.as_str()))
            .filter(Column::ValidFrom.lte(day.to_string()))
            .order_by_desc(Column::ValidFrom)
            .limit(1);
        query.one(&self.db).await?.map(CodeRecord::try_from).transpose()
    }

    /// Those in a state, the latest first day first, at most 200.
    pub async fn in_state(&self, state: CodeState) -> Result<Vec<CodeRecord>, StorageError> {
        let query = Entity::find().filter(Column::State.eq(state.as_str()));
        let rows = query.order_by_desc(Column::ValidFrom).limit(200).all(&self.db).await?;
        rows.into_iter().map(CodeRecord::try_from).collect()
    }

    /// Forgets a draft.
    pub async fn delete(&self, id: CodeId) -> Result<(), StorageError> {
        Entity::delete_by_id(id.0).exec(&self.db).await?;
        Ok(())
    }
}

fn columns(code: &CodeRecord) -> Result<ActiveModel, StorageError> {
    Ok(ActiveModel {
        id: NotSet,
        version: Set(code.version.clone()),
        base: Set(code.base.clone()),
        state: Set(code.state.as_str().to_owned()),
        valid_from: Set(code.valid_from.to_string()),
        summary: Set(code.summary.clone()),
        articles: Set(to_json(TABLE, &code.articles)?),
        remark: Set(code.remark.clone()),
        drafted_by: Set(code.drafted_by.map(|id| id.0)),
        proposed_by: Set(code.proposed_by.map(|id| id.0)),
        proposed_at: Set(code.proposed_at),
        decided_by: Set(code.decided_by.map(|id| id.0)),
        decided_at: Set(code.decided_at),
        created_at: Set(code.created_at),
        updated_at: Set(code.updated_at),
    })
}

impl TryFrom<Model> for CodeRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: CodeId(row.id),
            version: row.version,
            base: row.base,
            state: parse(TABLE, &row.state)?,
            valid_from: parse(TABLE, &row.valid_from)?,
            summary: row.summary,
            articles: from_json(TABLE, &row.articles)?,
            remark: row.remark,
            drafted_by: row.drafted_by.map(EditorId),
            proposed_by: row.proposed_by.map(EditorId),
            proposed_at: row.proposed_at,
            decided_by: row.decided_by.map(EditorId),
            decided_at: row.decided_at,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}
