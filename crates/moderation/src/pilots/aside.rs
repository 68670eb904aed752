//! Setting a rule aside for one application, with a reason.

use super::{FullApplication, weigh_in};
use crate::Desk;
use crate::pilot_manager::PilotManager;
use crate::signals::{REASON, required};
use domain::audit::Actor;
use domain::ids::{ApplicationId, OverrideId};
use domain::pilot::RuleStatus;
use domain::{ErrorKind, FieldError, RuleError};
use serde_json::json;
use storage::{NewAudit, OverrideRecord, StorageError};

impl Desk {
    /// Sets a rule aside that is unmet or unknown: it does not stand in the way of a move any more. Who did it,
    /// when and why is kept.
    ///
    /// Errors: `application_not_found` (404), `invalid_fields` (422) with `/rule` or `/reason`,
    /// `application_over`, `rule_is_met`, `rule_set_aside` (409).
    pub async fn set_rule_aside(
        &self,
        manager: &PilotManager,
        id: ApplicationId,
        rule: &str,
        reason: &str,
    ) -> Result<FullApplication, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let record = Self::theirs(manager, tx.applications().lock(id).await?)?;
        let weighed = weigh_in(&tx, self.programme_of(&record)?, &record).await?;
        let finding = weighed.findings.iter().find(|finding| finding.rule == rule).ok_or_else(|| {
            let detail = "Deze voorwaarde staat niet in het programma.";
            RuleError::invalid(vec![FieldError::new("/rule", "unknown_rule", detail)])
        })?;
        let reason = required("/reason", reason, REASON)?;
        if record.state.is_over() {
            return Err(conflict("application_over", "Deze aanvraag is afgelopen."));
        }
        if finding.status == RuleStatus::Met {
            return Err(conflict("rule_is_met", "Aan deze voorwaarde is al voldaan."));
        }
        let aside = OverrideRecord {
            id: OverrideId::next(self.ids.as_ref()),
            application: id,
            rule: rule.to_owned(),
            made: (manager.id(), now),
            reason: self.store.seal_reason(&reason, self.ids.as_ref())?,
        };
        match tx.pilot_log().set_aside(&aside).await {
            Err(StorageError::Duplicate) => {
                return Err(conflict(
                    "rule_set_aside",
                    "Voor deze voorwaarde is al een uitzondering gemaakt.",
                ));
            }
            other => other?,
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::Editor(manager.id()),
            action: "application.rule_set_aside",
            subject_kind: "application",
            subject: id.0,
            detail: json!({ "rule": rule, "status": finding.status, "state": record.state }),
        });
        tx.commit(self.ids.as_ref()).await?;
        self.full_application(id).await
    }
}

fn conflict(code: &'static str, detail: &str) -> RuleError {
    RuleError::new(ErrorKind::Conflict, code, detail)
}
