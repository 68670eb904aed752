//! `DELETE /api/pilot/v1/organisations/{id}/facilities/{facility}`

use super::get::{FullPilotOrganisation, full};
use axum::extract::State;
use domain::ids::{FacilityId, OrganisationId};
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// Takes a facility away from what an organisation runs: its members no longer see it, and somebody else can run it.
/// What is published stays.
#[utoipa::path(delete, path = "/api/pilot/v1/organisations/{id}/facilities/{facility}",
operation_id = "release_organisation_facility", tag = "pilot",
params(("id" = Uuid, Path, description = "The organisation"), ("facility" = Uuid, Path, description = "The facility")),
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The organisation as it stands now", body = FullPilotOrganisation),
    (status = 404, description = "`organisation_not_found`; `facility_not_found` where it does not run the facility",
        body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`last_facility`: an organisation that runs nothing belongs to no sector", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn release_organisation_facility(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path((id, facility)): Path<(Uuid, Uuid)>,
) -> Result<Json<FullPilotOrganisation>, Problem> {
    let id = OrganisationId(id);
    platform.providers.release_facility(&manager, id, FacilityId(facility)).await?;
    Ok(Json(full(&platform, &manager, id).await?))
}
