//! The board of a manager, the lists behind it, and one application.

use super::{Aside, FullApplication, StepLine, WeighedRule, not_found, sectors_of, weigh_at};
use crate::Desk;
use crate::pilot_manager::PilotManager;
use domain::audit::Actor;
use domain::ids::{ApplicationId, EditorId};
use domain::pilot::{ApplicationState, Mover, Programme};
use domain::{RuleError, Sector};
use serde_json::json;
use std::collections::{BTreeMap, HashMap};
use storage::{ApplicationFilter, ApplicationRecord, NewAudit};

/// A programme with how many applications stand where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeBoard {
    /// The programme.
    pub programme: Programme,
    /// How many applications of the manager's sectors stand where.
    pub counts: BTreeMap<ApplicationState, u64>,
    /// How many of its places are taken, in all sectors.
    pub taken: u64,
}

/// Which applications to list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationListFilter {
    /// That stand here; none for all.
    pub phase: Option<ApplicationState>,
    /// Of this sector only.
    pub sector: Option<Sector>,
    /// At most this many, 1 to 100.
    pub limit: u64,
    /// Where the page before ended.
    pub cursor: Option<String>,
}

/// A page of applications.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationList {
    /// The applications, first come first.
    pub items: Vec<ApplicationRecord>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

impl Desk {
    /// The programmes that concern the manager's sectors.
    pub async fn programmes(&self, manager: &PilotManager) -> Result<Vec<ProgrammeBoard>, RuleError> {
        let (view, sectors) = (self.store.view(), sectors_of(manager));
        let mut boards = Vec::new();
        for programme in self.rules.programmes.iter().filter(|one| one.concerns(manager.sectors())) {
            boards.push(ProgrammeBoard {
                counts: view.applications().counts(&programme.id, &sectors).await?,
                taken: view.applications().places_taken(&programme.id).await?,
                programme: programme.clone(),
            });
        }
        Ok(boards)
    }

    /// The applications to a programme, first come first.
    ///
    /// Errors: `programme_not_found` (404), `invalid_fields` with `/cursor` (422).
    pub async fn applications(
        &self,
        manager: &PilotManager,
        programme: &str,
        filter: &ApplicationListFilter,
    ) -> Result<ApplicationList, RuleError> {
        let programme = self.programme_for(manager, programme)?;
        let mut sectors = sectors_of(manager);
        sectors.retain(|sector| filter.sector.is_none_or(|wanted| wanted == *sector));
        let filter = ApplicationFilter {
            programme: programme.id.clone(),
            state: filter.phase,
            sectors,
            limit: filter.limit.clamp(1, 100),
            cursor: filter.cursor.clone(),
        };
        let (items, next_cursor) = self.store.view().applications().list(&filter).await??;
        Ok(ApplicationList { items, next_cursor })
    }

    /// An application with its contact person. That it was looked at is in the audit log.
    ///
    /// Errors: `application_not_found` (404).
    pub async fn application(
        &self,
        manager: &PilotManager,
        id: ApplicationId,
    ) -> Result<FullApplication, RuleError> {
        let mut tx = self.store.begin().await?;
        let record = Self::theirs(manager, tx.applications().find(id).await?)?;
        tx.record(NewAudit {
            at: self.clock.now(),
            actor: Actor::Editor(manager.id()),
            action: "application.looked",
            subject_kind: "application",
            subject: id.0,
            detail: json!({ "state": record.state }),
        });
        tx.commit(self.ids.as_ref()).await?;
        self.full_application(id).await
    }

    /// The application as it stands now.
    pub(super) async fn full_application(&self, id: ApplicationId) -> Result<FullApplication, RuleError> {
        let view = self.store.view();
        let record = view.applications().find(id).await?.ok_or_else(not_found)?;
        let programme = self.programme_of(&record)?;
        let weighed = weigh_at(&view, programme, &record).await?;
        let editors = view.editors().all().await?;
        let names: HashMap<_, _> = editors.into_iter().map(|editor| (editor.id, editor.name)).collect();
        let name = |id: EditorId| names.get(&id).cloned().unwrap_or_default();
        let mut rules = Vec::new();
        for finding in weighed.findings {
            let rule = programme.rules.iter().find(|rule| rule.id == finding.rule);
            let aside = match weighed.asides.iter().find(|one| one.rule == finding.rule) {
                Some(one) => Some(Aside {
                    by: name(one.made.0),
                    at: one.made.1,
                    reason: self.store.open_reason(&one.reason)?,
                }),
                None => None,
            };
            let words = rule.and_then(|rule| rule.words.get("nl")).cloned().unwrap_or_default();
            rules.push(WeighedRule { words, finding, aside });
        }
        let mut steps = Vec::new();
        for step in view.pilot_log().steps(id).await? {
            let reason = step.note.as_ref().map(|note| self.store.open_reason(note)).transpose()?;
            let by = step.actor.map(name);
            steps.push(StepLine { at: step.at, by, was: step.was, became: step.became, reason });
        }
        let checklist = self.full_checklist(&view, programme, &record, &weighed.locations).await?;
        Ok(FullApplication {
            checklist,
            programme_title: title(programme),
            contact: self.store.open_contact(&record)?,
            locations: weighed.locations,
            rules,
            steps,
            next: record.state.next(Mover::Manager),
            record,
        })
    }
}

pub(super) fn title(programme: &Programme) -> String {
    programme.words("nl").map(|words| words.title.clone()).unwrap_or_default()
}
