//! Editors who may not judge a case.

use crate::entity::case_exclusion::{ActiveModel, Column, Entity};
use crate::error::StorageError;
use domain::ids::{CaseId, EditorId};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QuerySelect};
use std::collections::BTreeSet;

/// Why an editor may not judge a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExclusionReason {
    /// The case is about a decision of this editor.
    OwnDecision,
    /// The editor has read it already; the other one reads it unseen.
    OwnReading,
    /// The case is a second reading, and the editor has seen the first decision in another case.
    SeenDecision,
}

impl ExclusionReason {
    /// The name in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OwnDecision => "own_decision",
            Self::OwnReading => "own_reading",
            Self::SeenDecision => "seen_decision",
        }
    }
}

/// Editors who may not judge a case.
#[derive(Debug)]
pub struct Exclusions<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Exclusions<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Keeps an editor from a case. Once is enough.
    pub async fn insert(
        &self,
        case: CaseId,
        editor: EditorId,
        why: ExclusionReason,
    ) -> Result<(), StorageError> {
        let row =
            ActiveModel { case_id: Set(case.0), editor_id: Set(editor.0), why: Set(why.as_str().to_owned()) };
        let known = OnConflict::columns([Column::CaseId, Column::EditorId]).do_nothing().to_owned();
        Entity::insert(row).on_conflict(known).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Lets those judge a case again who were kept from it for having read it: the text is another one now.
    pub async fn lift_readings(&self, case: CaseId) -> Result<(), StorageError> {
        let read = Column::Why.eq(ExclusionReason::OwnReading.as_str());
        Entity::delete_many().filter(Column::CaseId.eq(case.0)).filter(read).exec(&self.db).await?;
        Ok(())
    }

    /// Whether an editor is kept from a case.
    pub async fn has(&self, case: CaseId, editor: EditorId) -> Result<bool, StorageError> {
        Ok(Entity::find_by_id((case.0, editor.0)).one(&self.db).await?.is_some())
    }

    /// Those of these cases that an editor is kept from.
    pub async fn among(&self, editor: EditorId, cases: &[CaseId]) -> Result<BTreeSet<CaseId>, StorageError> {
        let of_cases = Column::CaseId.is_in(cases.iter().map(|case| case.0));
        let query = Entity::find().filter(of_cases).filter(Column::EditorId.eq(editor.0));
        Ok(query.all(&self.db).await?.into_iter().map(|row| CaseId(row.case_id)).collect())
    }

    /// Who is kept from a case, at most 50.
    pub async fn of_case(&self, case: CaseId) -> Result<Vec<EditorId>, StorageError> {
        let rows = Entity::find().filter(Column::CaseId.eq(case.0)).limit(50).all(&self.db).await?;
        Ok(rows.into_iter().map(|row| EditorId(row.editor_id)).collect())
    }
}
