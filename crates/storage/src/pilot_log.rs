//! What happened to applications, and the rules that managers set aside. Reasons are sealed.

use crate::entity::{pilot_override, pilot_step};
use crate::error::{StorageError, parse};
use crate::pilot_applications::Applications;
use crate::pilot_weeks::PilotWeeks;
use crate::store::Store;
use crate::vault::Sealed;
use chrono::{DateTime, Utc};
use domain::ids::{ApplicationId, ApplicationStepId, EditorId, OverrideId};
use domain::pilot::ApplicationState;
use domain::{Ids, Redacted};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// What reasons are sealed for.
pub(crate) const REASON: &str = "pilot-reason";

/// A move of an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRecord {
    /// Its id.
    pub id: ApplicationStepId,
    /// Of which application.
    pub application: ApplicationId,
    /// When.
    pub at: DateTime<Utc>,
    /// Which manager; none where it was the applicant.
    pub actor: Option<EditorId>,
    /// Where it stood.
    pub was: ApplicationState,
    /// Where it stands since.
    pub became: ApplicationState,
    /// Why.
    pub note: Option<Sealed>,
}

/// A rule that a manager set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverrideRecord {
    /// Its id.
    pub id: OverrideId,
    /// For which application.
    pub application: ApplicationId,
    /// The id of the rule.
    pub rule: String,
    /// Which manager, and when.
    pub made: (EditorId, DateTime<Utc>),
    /// Why.
    pub reason: Sealed,
}

impl Store {
    /// Seals a reason.
    pub fn seal_reason(&self, reason: &str, ids: &dyn Ids) -> Result<Sealed, StorageError> {
        Ok(self.vault().seal(REASON, reason.as_bytes(), ids)?)
    }

    /// Opens a reason.
    pub fn open_reason(&self, sealed: &Sealed) -> Result<Redacted<String>, StorageError> {
        let plain = self.vault().open(REASON, &sealed.bytes)?.into_inner();
        let text = String::from_utf8(plain);
        text.map(Redacted::new).map_err(|_| StorageError::corrupt("pilot_steps", "a reason is no text"))
    }
}

/// What happened to applications.
#[derive(Debug)]
pub struct PilotLog<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> PilotLog<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a move.
    pub async fn step(&self, step: &StepRecord) -> Result<(), StorageError> {
        let row = pilot_step::ActiveModel {
            id: Set(step.id.0),
            application_id: Set(step.application.0),
            at: Set(step.at),
            actor_id: Set(step.actor.map(|id| id.0)),
            was: Set(step.was.to_string()),
            became: Set(step.became.to_string()),
            note: Set(step.note.as_ref().map(|note| note.bytes.clone())),
            sealed_key: Set(step.note.as_ref().map(|note| note.key.clone())),
        };
        pilot_step::Entity::insert(row).exec_without_returning(&self.db).await?;
        let application = Applications::beside(&self.db).find(step.application).await?;
        let Some(of) = application else { return Ok(()) };
        let place = (of.programme.as_str(), of.sector);
        PilotWeeks::beside(&self.db).moved(place, Some(step.was), step.became, step.at).await
    }

    /// The moves of an application, newest first, at most 200.
    pub async fn steps(&self, application: ApplicationId) -> Result<Vec<StepRecord>, StorageError> {
        use pilot_step::{Column, Entity};
        let query = Entity::find().filter(Column::ApplicationId.eq(application.0)).limit(200);
        let rows = query.order_by_desc(Column::At).order_by_desc(Column::Id).all(&self.db).await?;
        let read = rows.into_iter().map(|row| {
            Ok(StepRecord {
                id: ApplicationStepId(row.id),
                application: ApplicationId(row.application_id),
                at: row.at,
                actor: row.actor_id.map(EditorId),
                was: parse("pilot_steps", &row.was)?,
                became: parse("pilot_steps", &row.became)?,
                note: row.note.zip(row.sealed_key).map(|(bytes, key)| Sealed { bytes, key }),
            })
        });
        read.collect()
    }

    /// Sets a rule aside. [`StorageError::Duplicate`] where it was already.
    pub async fn set_aside(&self, record: &OverrideRecord) -> Result<(), StorageError> {
        let row = pilot_override::ActiveModel {
            id: Set(record.id.0),
            application_id: Set(record.application.0),
            rule: Set(record.rule.clone()),
            made_by: Set(record.made.0.0),
            made_at: Set(record.made.1),
            reason: Set(record.reason.bytes.clone()),
            sealed_key: Set(record.reason.key.clone()),
        };
        pilot_override::Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The rules that were set aside for an application, by id of the rule, at most 100.
    pub async fn overrides(&self, application: ApplicationId) -> Result<Vec<OverrideRecord>, StorageError> {
        use pilot_override::{Column, Entity};
        let query = Entity::find().filter(Column::ApplicationId.eq(application.0)).limit(100);
        let rows = query.order_by_asc(Column::Rule).all(&self.db).await?;
        let read = rows.into_iter().map(|row| OverrideRecord {
            id: OverrideId(row.id),
            application: ApplicationId(row.application_id),
            rule: row.rule,
            made: (EditorId(row.made_by), row.made_at),
            reason: Sealed { bytes: row.reason, key: row.sealed_key },
        });
        Ok(read.collect())
    }
}
