//! Codes of forms on paper.

use crate::entity::paper_code::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use chrono::{DateTime, Utc};
use domain::PaperCode;
use domain::ids::FacilityId;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter};

/// What the code of a form on paper stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperRecord {
    /// The code.
    pub code: PaperCode,
    /// The facility that the form is about.
    pub facility: FacilityId,
    /// The questions on it.
    pub questionnaire_version: String,
    /// When it was first printed.
    pub created_at: DateTime<Utc>,
}

/// Codes of forms on paper.
#[derive(Debug)]
pub struct Papers<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Papers<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a code. [`StorageError::Duplicate`] where the code is taken, or the facility has one for these questions.
    pub async fn insert(&self, record: &PaperRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            code: Set(record.code.as_str().to_owned()),
            facility_id: Set(record.facility.0),
            questionnaire_version: Set(record.questionnaire_version.clone()),
            created_at: Set(record.created_at),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// What a code stands for.
    pub async fn find(&self, code: &PaperCode) -> Result<Option<PaperRecord>, StorageError> {
        let row = Entity::find_by_id(code.as_str().to_owned()).one(&self.db).await?;
        row.map(PaperRecord::try_from).transpose()
    }

    /// The code of a facility with these questions.
    pub async fn of_facility(
        &self,
        facility: FacilityId,
        questionnaire_version: &str,
    ) -> Result<Option<PaperRecord>, StorageError> {
        let query = Entity::find().filter(Column::FacilityId.eq(facility.0));
        let row = query.filter(Column::QuestionnaireVersion.eq(questionnaire_version)).one(&self.db).await?;
        row.map(PaperRecord::try_from).transpose()
    }
}

impl TryFrom<Model> for PaperRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            code: parse("paper_codes", &row.code)?,
            facility: FacilityId(row.facility_id),
            questionnaire_version: row.questionnaire_version,
            created_at: row.created_at,
        })
    }
}
