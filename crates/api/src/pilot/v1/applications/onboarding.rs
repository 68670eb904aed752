//! `GET /api/pilot/v1/applications/{id}/onboarding`

use crate::shapes::onboarding::OnboardingChecklist;
use crate::shapes::words;
use axum::extract::State;
use domain::ids::ApplicationId;
use domain::{MemberFunction, Redacted, RuleError};
use http_kit::pilot::PilotReader;
use http_kit::{Json, Path, Platform, Problem};
use moderation::FullChecklist;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A contact person that members named.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct NamedContact {
    /// As what the person works there.
    #[schema(value_type = words::MemberFunction)]
    function: MemberFunction,
    /// Name.
    #[schema(value_type = String)]
    name: Redacted<String>,
    /// E-mail address.
    #[schema(value_type = String)]
    email: Redacted<String>,
    /// Telephone number; may be empty.
    #[schema(value_type = String)]
    phone: Redacted<String>,
}

/// What has to be corrected in the register.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct RegisterCorrection {
    /// Name of the facility.
    facility: String,
    /// In the words of a member.
    #[schema(value_type = String)]
    correction: Redacted<String>,
}

/// The checklist of an application, with what members said.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ApplicationOnboarding {
    /// How it stands.
    checklist: OnboardingChecklist,
    /// For how many whole days nothing has happened.
    still_days: u64,
    /// Whether it is stuck.
    stuck: bool,
    /// How often the applicant was reminded.
    reminded: u32,
    /// The contact persons.
    contacts: Vec<NamedContact>,
    /// What has to be corrected in the register.
    corrections: Vec<RegisterCorrection>,
}

impl From<FullChecklist> for ApplicationOnboarding {
    fn from(full: FullChecklist) -> Self {
        let contacts = full.contacts.into_iter().map(|(function, person)| NamedContact {
            function,
            name: Redacted::new(person.name),
            email: Redacted::new(person.email),
            phone: Redacted::new(person.phone),
        });
        let corrections = full.corrections.into_iter();
        Self {
            checklist: (&full.checklist).into(),
            still_days: full.still_days.unsigned_abs(),
            stuck: full.stuck,
            reminded: full.reminded,
            contacts: contacts.collect(),
            corrections: corrections
                .map(|(facility, correction)| RegisterCorrection { facility, correction })
                .collect(),
        }
    }
}

/// The checklist of an application with its contact persons. That it was looked at is audited.
#[utoipa::path(get, path = "/api/pilot/v1/applications/{id}/onboarding", operation_id = "get_onboarding", tag = "pilot",
params(("id" = Uuid, Path, description = "The application")), security(("pilot_session" = [])), responses(
    (status = 200, description = "The checklist", body = ApplicationOnboarding),
    (status = 404, description = "`application_not_found`; `onboarding_not_found` where it has no checklist yet, or no longer", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_onboarding(
    State(platform): State<Platform>,
    PilotReader(manager): PilotReader,
    Path(id): Path<Uuid>,
) -> Result<Json<ApplicationOnboarding>, Problem> {
    let full = platform.desk.application(&manager, ApplicationId(id)).await?;
    let checklist = full.checklist.ok_or_else(|| RuleError::not_found("onboarding_not_found"))?;
    Ok(Json(checklist.into()))
}
