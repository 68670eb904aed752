//! The second phase: which locations take part.

use super::FullApplication;
use crate::Desk;
use crate::pilot_manager::PilotManager;
use domain::audit::Actor;
use domain::ids::{ApplicationId, LocationId};
use domain::pilot::ApplicationState as S;
use domain::{ErrorKind, FieldError, RuleError};
use serde_json::json;
use std::collections::HashSet;
use storage::NewAudit;

impl Desk {
    /// Says which locations of an application take part; the others stay on its list.
    ///
    /// Errors: `application_not_found` (404), `invalid_fields` (422) with `/chosen` where one is not of this
    /// application or none is named, `locations_settled` (409) once it takes part or is over.
    pub async fn choose_locations(
        &self,
        manager: &PilotManager,
        id: ApplicationId,
        chosen: &[LocationId],
    ) -> Result<FullApplication, RuleError> {
        let mut tx = self.store.begin().await?;
        let record = Self::theirs(manager, tx.applications().lock(id).await?)?;
        if !matches!(record.state, S::Applied | S::ProvisionallySelected | S::Selected | S::Onboarding) {
            let detail = "De locaties liggen vast: dit kan zoals de aanvraag nu staat niet (meer).";
            return Err(RuleError::new(ErrorKind::Conflict, "locations_settled", detail));
        }
        let mut locations = tx.pilot_locations().of(id).await?;
        let wanted: HashSet<LocationId> = chosen.iter().copied().collect();
        let known = locations.iter().filter(|location| wanted.contains(&location.id)).count();
        if wanted.is_empty() || known != wanted.len() {
            let detail = "Kies een of meer locaties van deze aanvraag.";
            return Err(RuleError::invalid(vec![FieldError::new("/chosen", "invalid_value", detail)]));
        }
        for location in &mut locations {
            location.chosen = wanted.contains(&location.id);
        }
        tx.pilot_locations().replace(id, &locations).await?;
        tx.record(NewAudit {
            at: self.clock.now(),
            actor: Actor::Editor(manager.id()),
            action: "application.locations_chosen",
            subject_kind: "application",
            subject: id.0,
            detail: json!({ "chosen": known, "of": locations.len() }),
        });
        tx.commit(self.ids.as_ref()).await?;
        self.full_application(id).await
    }
}
