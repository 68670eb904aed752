//! Changing a programme. Its file is version 1; each change is a version more, and older ones stay to be read.

use super::sectors_of;
use crate::Desk;
use crate::pilot_manager::PilotManager;
use crate::signals::{REASON, required};
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::EditorId;
use domain::pilot::{ApplicationState, PlacesTaken, Programme, ProgrammeEdit};
use domain::{ErrorKind, Redacted, RuleError};
use serde_json::json;
use std::collections::HashMap;
use storage::{NewAudit, ProgrammeVersionRecord, StorageError};
use uuid::Uuid;

/// Versions of a programme that are listed.
const LISTED: u64 = 100;

/// A version of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeVersion {
    /// From 1, which is the file.
    pub number: u32,
    /// What held with it.
    pub programme: Programme,
    /// Who wrote it, when, and why; none of the file.
    pub made: Option<(Redacted<String>, DateTime<Utc>, String)>,
}

/// A programme as it holds now, with what came before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeHistory {
    /// The programme.
    pub programme: Programme,
    /// Its version.
    pub number: u32,
    /// Whether the manager may change it.
    pub may_edit: bool,
    /// How many places are taken.
    pub taken: PlacesTaken,
    /// How many applications wait for a decision, and are weighed by the conditions that hold now.
    pub undecided: u64,
    /// The versions, newest first.
    pub versions: Vec<ProgrammeVersion>,
}

impl Desk {
    /// A programme with its versions.
    ///
    /// Errors: `programme_not_found` (404).
    pub async fn programme_history(
        &self,
        manager: &PilotManager,
        id: &str,
    ) -> Result<ProgrammeHistory, RuleError> {
        let id = self.programme_for(manager, id)?.id.clone();
        let view = self.store.view();
        let written = view.programme_versions().of(&id, LISTED).await?;
        if let Some(newest) = written.first() {
            self.rules.programmes.change_to(newest.programme.clone(), newest.number);
        }
        let programme = self.programme_for(manager, &id)?.clone();
        let editors = view.editors().all().await?;
        let names: HashMap<_, _> = editors.into_iter().map(|editor| (editor.id, editor.name)).collect();
        let name = |id: EditorId| names.get(&id).cloned().unwrap_or_default();
        let line = |record: ProgrammeVersionRecord| ProgrammeVersion {
            number: record.number,
            made: Some((name(record.made_by), record.made_at, record.reason)),
            programme: record.programme,
        };
        let file = self.rules.programmes.file(&id).cloned();
        let file = file.map(|programme| ProgrammeVersion { number: 1, programme, made: None });
        let counts = view.applications().counts(&id, &sectors_of(manager)).await?;
        let waiting = |state: &ApplicationState| {
            matches!(state, ApplicationState::Applied | ApplicationState::ProvisionallySelected)
        };
        Ok(ProgrammeHistory {
            number: self.rules.programmes.number(&id).unwrap_or(1),
            may_edit: may_edit(manager, &programme),
            taken: PlacesTaken {
                all: view.applications().places_taken(&id).await?,
                waves: view.applications().waves_taken(&id).await?,
            },
            undecided: counts.iter().filter(|(state, _)| waiting(state)).map(|(_, count)| count).sum(),
            versions: written.into_iter().map(line).chain(file).collect(),
            programme,
        })
    }

    /// Writes another version of a programme, which holds at once: applications that wait are weighed by its
    /// conditions from then on, and what was decided stays. `version` is the number that was changed.
    ///
    /// Errors: `programme_not_found` (404), `programme_of_others` (403) where it is for sectors that are not the
    /// manager's too, `programme_changed` (409), `invalid_fields` (422).
    pub async fn edit_programme(
        &self,
        manager: &PilotManager,
        id: &str,
        version: u32,
        edit: ProgrammeEdit,
        reason: &str,
    ) -> Result<Programme, RuleError> {
        let known = self.programme_for(manager, id)?;
        if !may_edit(manager, known) {
            let detail = "Dit programma is ook voor sectoren die niet de jouwe zijn. Vraag het aan wie alle sectoren beheert.";
            return Err(RuleError::new(ErrorKind::Forbidden, "programme_of_others", detail));
        }
        let file =
            self.rules.programmes.file(id).ok_or_else(|| RuleError::not_found("programme_not_found"))?;
        let (now, mut tx) = (self.clock.now(), self.store.begin().await?);
        // Nobody takes a place meanwhile.
        tx.applications().lock_programme(id, now).await?;
        let before = tx.programme_versions().of(id, 1).await?.into_iter().next();
        let (was, held) = match &before {
            Some(record) => (record.number, &record.programme),
            None => (1, file),
        };
        if was != version {
            return Err(changed());
        }
        let taken = PlacesTaken {
            all: tx.applications().places_taken(id).await?,
            waves: tx.applications().waves_taken(id).await?,
        };
        let number = was + 1;
        let (edited, reason) = (edit.applied(file, number, &taken), required("/reason", reason, REASON));
        let (programme, reason) = match (edited, reason) {
            (Ok(programme), Ok(reason)) => (programme, reason),
            (edited, reason) => {
                let reason = reason.err().map(|error| error.fields).unwrap_or_default();
                return Err(RuleError::invalid(
                    edited.err().unwrap_or_default().into_iter().chain(reason).collect(),
                ));
            }
        };
        let rules_changed = held.rules != programme.rules;
        let record =
            ProgrammeVersionRecord { programme, number, made_by: manager.id(), made_at: now, reason };
        match tx.programme_versions().insert(&record).await {
            Err(StorageError::Duplicate) => return Err(changed()),
            other => other?,
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::Editor(manager.id()),
            action: "programme.changed",
            subject_kind: "programme",
            // A programme has a name and no id of this kind.
            subject: Uuid::nil(),
            detail: json!({ "programme": id, "number": number, "rules_changed": rules_changed }),
        });
        tx.changes_public();
        tx.commit(self.ids.as_ref()).await?;
        let programme = record.programme;
        self.rules.programmes.change_to(programme.clone(), number);
        Ok(programme)
    }

    /// Looks which versions of programmes managers wrote, here or on another node, and lets everybody on this node
    /// use them. To be called every few seconds.
    pub async fn refresh_programmes(&self) -> Result<bool, RuleError> {
        let view = self.store.view();
        let ids: Vec<String> = self.rules.programmes.iter().map(|one| one.id.clone()).collect();
        let mut changed = false;
        for id in ids {
            for newest in view.programme_versions().of(&id, 1).await? {
                changed |= self.rules.programmes.change_to(newest.programme, newest.number);
            }
        }
        Ok(changed)
    }
}

/// Whoever manages all sectors of a programme may change it.
fn may_edit(manager: &PilotManager, programme: &Programme) -> bool {
    programme.sectors.iter().all(|sector| manager.may_read(*sector))
}

fn changed() -> RuleError {
    let detail = "Iemand anders heeft dit programma intussen gewijzigd. Bekijk eerst die versie.";
    RuleError::new(ErrorKind::Conflict, "programme_changed", detail)
}
