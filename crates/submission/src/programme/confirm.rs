//! Confirming an application with the link from the mail.

use super::{APPLICATION_MANAGE, CONFIRM};
use crate::Submissions;
use chrono::TimeDelta;
use domain::audit::Actor;
use domain::ids::{ApplicationId, ApplicationStepId};
use domain::pilot::{ApplicationState, Mover};
use domain::{ErrorKind, Redacted, RuleError};
use notify::OutgoingMail;
use serde_json::json;
use storage::{ApplicationRecord, NewAudit, StepRecord, Tx};
use templates::Language;
use templates::mails::PilotStep;

/// A confirmed application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationConfirmed {
    /// Which one.
    pub id: ApplicationId,
    /// Where it stands.
    pub state: ApplicationState,
    /// The token of its page.
    pub manage_token: Redacted<String>,
    /// That page.
    pub manage_url: Redacted<String>,
}

impl Submissions {
    /// Confirms an application: from now on the managers see it. Using the link again changes nothing.
    ///
    /// Errors: `link_unknown` (404), `link_expired` (410), `application_state_forbids` (409) where it was taken
    /// back.
    pub async fn confirm_application(&self, token: &str) -> Result<ApplicationConfirmed, RuleError> {
        let id = self.store.vault().linked(CONFIRM, token).map(ApplicationId).ok_or_else(unknown)?;
        let mut tx = self.store.begin().await?;
        let record = tx.applications().lock(id).await?.ok_or_else(unknown)?;
        let life = TimeDelta::hours(i64::from(self.rules.verification_hours));
        if record.confirmed_at.is_none() && record.moved_at + life <= self.clock.now() {
            let detail = "Deze link is te oud. Doe de aanvraag opnieuw.";
            return Err(RuleError::new(ErrorKind::Gone, "link_expired", detail));
        }
        let record = if record.confirmed_at.is_none() {
            let moved = self.moved(&mut tx, record, ApplicationState::Applied).await?;
            tx.commit(self.ids.as_ref()).await?;
            moved
        } else {
            record
        };
        let manage_token = self.store.vault().link(APPLICATION_MANAGE, id.0);
        let manage_url = Redacted::new(self.rules.application_url(manage_token.expose()));
        Ok(ApplicationConfirmed { id, state: record.state, manage_token, manage_url })
    }

    /// Moves an application that is held as its applicant, and tells them by mail.
    pub(super) async fn moved(
        &self,
        tx: &mut Tx,
        record: ApplicationRecord,
        to: ApplicationState,
    ) -> Result<ApplicationRecord, RuleError> {
        let (now, was) = (self.clock.now(), record.state);
        was.check(to, Mover::Applicant)?;
        let contact = self.store.open_contact(&record)?;
        let mut record = ApplicationRecord { state: to, moved_at: now, ..record };
        match to {
            ApplicationState::Applied => record.confirmed_at = Some(now),
            // Nobody has a use for the contact person any more.
            ApplicationState::Withdrawn => (record.contact.bytes, record.contact.key) = Default::default(),
            _ => {}
        }
        tx.applications().update(&record).await?;
        let id = ApplicationStepId::next(self.ids.as_ref());
        let step =
            StepRecord { id, application: record.id, at: now, actor: None, was, became: to, note: None };
        tx.pilot_log().step(&step).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::System,
            action: "application.moved_by_applicant",
            subject_kind: "application",
            subject: record.id.0,
            detail: json!({ "from": was, "to": to, "programme": record.programme }),
        });
        // Who never confirmed never asked for anything.
        if let Some(contact) = contact.filter(|_| record.confirmed_at.is_some()) {
            let language = Language::of_mails_to(&record.language);
            let mail = PilotStep {
                programme: self.title(&record, language),
                applicant: record.applicant_name.clone(),
                state: to,
                reason: Redacted::default(),
                manage_token: self.store.vault().link(APPLICATION_MANAGE, record.id.0),
            };
            self.send(tx, record.id, &contact, language, OutgoingMail::PilotStep(mail))?;
        }
        Ok(record)
    }
}

pub(super) fn unknown() -> RuleError {
    RuleError::not_found("link_unknown")
}
