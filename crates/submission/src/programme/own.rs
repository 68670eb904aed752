//! What an applicant sees of the own application, and taking it back.

use super::APPLICATION_MANAGE;
use super::confirm::unknown;
use crate::Submissions;
use chrono::{DateTime, Utc};
use domain::RuleError;
use domain::ids::ApplicationId;
use domain::pilot::{ApplicationState, Mover};

/// Whoever has the link to the page of an application. Made only by [`Submissions::applicant`].
#[derive(Clone, Copy, Debug)]
pub struct Applicant {
    id: ApplicationId,
}

/// An application as its applicant sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnApplication {
    /// Its id.
    pub id: ApplicationId,
    /// Id of the programme.
    pub programme: String,
    /// The name of the organisation.
    pub applicant_name: String,
    /// Where it stands.
    pub state: ApplicationState,
    /// The wave that it is in, once it is selected.
    pub wave: Option<u32>,
    /// When it was sent.
    pub created_at: DateTime<Utc>,
    /// Since when it stands there.
    pub moved_at: DateTime<Utc>,
    /// The names of the locations that take part.
    pub locations: Vec<String>,
    /// Whether it can be taken back.
    pub can_withdraw: bool,
}

impl Submissions {
    /// Opens the link to the page of an application. It works for as long as there is one.
    ///
    /// Errors: `link_unknown` (404).
    pub async fn applicant(&self, token: &str) -> Result<Applicant, RuleError> {
        let id = self.store.vault().linked(APPLICATION_MANAGE, token).map(ApplicationId);
        let id = id.ok_or_else(unknown)?;
        self.store.view().applications().find(id).await?.ok_or_else(unknown)?;
        Ok(Applicant { id })
    }

    /// The own application.
    ///
    /// Errors: `link_unknown` (404).
    pub async fn own_application(&self, applicant: &Applicant) -> Result<OwnApplication, RuleError> {
        let view = self.store.view();
        let record = view.applications().find(applicant.id).await?.ok_or_else(unknown)?;
        let locations = view.pilot_locations().of(record.id).await?;
        let chosen = locations.into_iter().filter(|location| location.chosen);
        Ok(OwnApplication {
            id: record.id,
            can_withdraw: record.state.allows(ApplicationState::Withdrawn, Mover::Applicant),
            locations: chosen.map(|location| location.name).collect(),
            programme: record.programme,
            applicant_name: record.applicant_name,
            state: record.state,
            wave: record.wave,
            created_at: record.created_at,
            moved_at: record.moved_at,
        })
    }

    /// Takes the own application back, and erases the contact person. Doing it again changes nothing.
    ///
    /// Errors: `link_unknown` (404), `application_state_forbids` (409) once it takes part.
    pub async fn withdraw_application(&self, applicant: &Applicant) -> Result<(), RuleError> {
        let mut tx = self.store.begin().await?;
        let record = tx.applications().lock(applicant.id).await?.ok_or_else(unknown)?;
        if record.state == ApplicationState::Withdrawn {
            return Ok(());
        }
        self.moved(&mut tx, record, ApplicationState::Withdrawn).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }
}
