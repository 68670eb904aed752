//! Moving an application: its table, its rules, the places of the programme, and what a move does to facilities.

use super::{FullApplication, Weighed, weigh_in};
use crate::Desk;
use crate::pilot_manager::PilotManager;
use crate::signals::{REASON, required};
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::{ApplicationId, ApplicationStepId, FacilityId};
use domain::pilot::{ApplicationState, Mover, Programme, RuleFinding};
use domain::{ErrorKind, RuleError};
use serde_json::json;
use storage::{ApplicationRecord, NewAudit, NewMessage, StepRecord, StorageError, Topic, Tx};

/// A move that was refused. Nothing changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveRefused {
    /// Why.
    pub error: RuleError,
    /// The rules that stand in the way, where those are why.
    pub rules: Vec<RuleFinding>,
}

impl From<RuleError> for MoveRefused {
    fn from(error: RuleError) -> Self {
        Self { error, rules: Vec::new() }
    }
}

impl From<StorageError> for MoveRefused {
    fn from(error: StorageError) -> Self {
        RuleError::from(error).into()
    }
}

impl Desk {
    /// Moves an application, and tells the applicant by mail. Of two managers who give the last place away at the
    /// same moment the second one is refused.
    ///
    /// Errors: `application_not_found` (404), `invalid_fields` (422) with `/reason` where the move has to be
    /// explained, `application_state_forbids`, `rules_unmet` (with the rules), `programme_full`,
    /// `no_facility_chosen` (409).
    pub async fn move_application(
        &self,
        manager: &PilotManager,
        id: ApplicationId,
        to: ApplicationState,
        reason: &str,
    ) -> Result<FullApplication, MoveRefused> {
        let seen = Self::theirs(manager, self.store.view().applications().find(id).await?)?;
        let programme = self.programme_of(&seen)?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        // A programme is held before its applications, and its places are counted while it is.
        tx.applications().lock_programme(&programme.id, now).await?;
        let record = Self::theirs(manager, tx.applications().lock(id).await?)?;
        record.state.check(to, Mover::Manager)?;
        let reason = if to.needs_reason() || !reason.trim().is_empty() {
            Some(required("/reason", reason, REASON)?)
        } else {
            None
        };
        let weighed = weigh_in(&tx, programme, &record).await?;
        let blocking = weighed.blocking(to);
        if !blocking.is_empty() {
            return Err(unmet(&blocking));
        }
        let wave = place(&tx, programme, &record, to).await?;
        let was = record.state;
        let moved = ApplicationRecord { state: to, moved_at: now, wave, ..record };
        let mut kept = moved.clone();
        if to == ApplicationState::Withdrawn {
            // Nobody has a use for the contact person any more, once the mail below is made.
            (kept.contact.bytes, kept.contact.key) = Default::default();
        }
        tx.applications().update(&kept).await?;
        self.keep_checklist(&tx, &moved, now).await?;
        self.take_part(&mut tx, &moved, was, &weighed, now).await?;
        self.note_step(&mut tx, manager, &moved, was, reason.as_deref()).await?;
        self.tell_applicant(&mut tx, programme, &moved, reason)?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(self.full_application(id).await?)
    }

    async fn note_step(
        &self,
        tx: &mut Tx,
        manager: &PilotManager,
        record: &ApplicationRecord,
        was: ApplicationState,
        reason: Option<&str>,
    ) -> Result<(), RuleError> {
        let (now, ids) = (self.clock.now(), self.ids.as_ref());
        let step = StepRecord {
            id: ApplicationStepId::next(ids),
            application: record.id,
            at: now,
            actor: Some(manager.id()),
            was,
            became: record.state,
            note: reason.map(|reason| self.store.seal_reason(reason, ids)).transpose()?,
        };
        tx.pilot_log().step(&step).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Editor(manager.id()),
            action: "application.moved",
            subject_kind: "application",
            subject: record.id.0,
            detail: json!({ "from": was, "to": record.state, "programme": record.programme, "wave": record.wave }),
        });
        Ok(())
    }

    /// Lets the chosen facilities take part from the day on which the application goes live, and ends that when it
    /// stops to be. What is published about them stays. A facility that takes part through another application
    /// goes on doing so.
    async fn take_part(
        &self,
        tx: &mut Tx,
        record: &ApplicationRecord,
        was: ApplicationState,
        weighed: &Weighed,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        let live = |state| state == ApplicationState::Live;
        if live(record.state) == live(was) {
            return Ok(());
        }
        let begins = live(record.state);
        let chosen = weighed.locations.iter().filter(|location| location.record.chosen);
        let facilities = chosen.filter_map(|location| location.facility.as_ref());
        let changing = facilities.filter(|facility| facility.participating != begins);
        let mut ids: Vec<FacilityId> = changing.map(|facility| facility.id).collect();
        if begins && !weighed.locations.iter().any(|one| one.record.chosen && one.facility.is_some()) {
            let detail = "Kies eerst minstens één locatie die in het register staat.";
            return Err(RuleError::new(ErrorKind::Conflict, "no_facility_chosen", detail));
        }
        if !begins {
            let elsewhere = tx.pilot_locations().live_elsewhere(record.id, &ids).await?;
            ids.retain(|id| !elsewhere.contains(id));
        }
        tx.pilot_locations().set_participating(&ids, begins, now).await?;
        if begins {
            // Whoever asked for them hears it from housekeeping.
            tx.wishes().call(&ids, now).await?;
        }
        for id in ids {
            tx.send(NewMessage::about(Topic::IndexFacility, id.0, now));
            tx.changes_public();
            tx.record(NewAudit {
                at: now,
                actor: Actor::System,
                action: if begins { "facility.takes_part" } else { "facility.stopped" },
                subject_kind: "facility",
                subject: id.0,
                detail: json!({ "application": record.id, "programme": record.programme }),
            });
        }
        Ok(())
    }
}

/// The wave after a move, where there is still room in the programme. The caller holds the programme.
async fn place(
    tx: &Tx,
    programme: &Programme,
    record: &ApplicationRecord,
    to: ApplicationState,
) -> Result<Option<u32>, RuleError> {
    if to.holds_place() && !record.state.holds_place() {
        let taken = tx.applications().places_taken(&programme.id).await?;
        if taken >= u64::from(programme.capacity) {
            return Err(full(programme));
        }
    }
    if to != ApplicationState::Selected {
        return Ok(record.wave);
    }
    let taken = tx.applications().waves_taken(&programme.id).await?;
    programme.free_wave(&taken).map(Some).ok_or_else(|| full(programme))
}

fn full(programme: &Programme) -> RuleError {
    let detail = format!("Alle {} plaatsen van dit programma zijn ingenomen.", programme.capacity);
    RuleError::new(ErrorKind::Conflict, "programme_full", detail)
}

fn unmet(blocking: &[&RuleFinding]) -> MoveRefused {
    let detail =
        "Niet aan alle voorwaarden is voldaan. Leg per voorwaarde uit waarom het toch kan, of wacht.";
    let error = RuleError::new(ErrorKind::Conflict, "rules_unmet", detail);
    MoveRefused { error, rules: blocking.iter().map(|finding| (*finding).clone()).collect() }
}
