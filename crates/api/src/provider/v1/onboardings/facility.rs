//! `PUT /api/provider/v1/onboardings/{id}/facilities/{facility}`

use super::read::MemberOnboarding;
use axum::extract::State;
use domain::Redacted;
use domain::ids::{ApplicationId, FacilityId};
use http_kit::provider::MemberActor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// That somebody read what the register says of a facility.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FacilityConfirmation {
    /// What has to be corrected, at most 1,000 characters; empty where all of it is right.
    #[schema(value_type = String)]
    correction: Redacted<String>,
}

/// Confirms what the register says of a facility that takes part, or says what has to be corrected.
#[utoipa::path(put, path = "/api/provider/v1/onboardings/{id}/facilities/{facility}",
operation_id = "confirm_onboarding_facility", tag = "provider",
params(("id" = Uuid, Path, description = "The application"), ("facility" = Uuid, Path, description = "The facility")),
request_body = FacilityConfirmation, security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The checklist", body = MemberOnboarding),
    (status = 403, description = "`reader_only`: the caller only reads along", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`application_not_found`, also for somebody else's; `facility_not_found`, also where somebody else runs it", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn confirm_onboarding_facility(
    State(platform): State<Platform>,
    MemberActor(member): MemberActor,
    Path((id, facility)): Path<(Uuid, Uuid)>,
    Json(given): Json<FacilityConfirmation>,
) -> Result<Json<MemberOnboarding>, Problem> {
    let (id, facility) = (ApplicationId(id), FacilityId(facility));
    Ok(Json(
        platform.providers.confirm_facility(&member, id, facility, given.correction.expose()).await?.into(),
    ))
}
