//! `POST /api/pilot/v1/organisations/{id}/doubt`

use super::get::{FullPilotOrganisation, full};
use super::verify::ProofReason;
use axum::extract::State;
use domain::ids::OrganisationId;
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// Takes the proof of an organisation back: its members only look around until it is proven anew. What is published
/// stays.
#[utoipa::path(post, path = "/api/pilot/v1/organisations/{id}/doubt", operation_id = "revoke_organisation_proof",
tag = "pilot", params(("id" = Uuid, Path, description = "The organisation")), request_body = ProofReason,
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The organisation as it stands now", body = FullPilotOrganisation),
    (status = 404, description = "`organisation_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`not_verified`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn revoke_organisation_proof(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<Uuid>,
    Json(given): Json<ProofReason>,
) -> Result<Json<FullPilotOrganisation>, Problem> {
    let id = OrganisationId(id);
    platform.desk.doubt_organisation(&manager, id, &given.reason).await?;
    Ok(Json(full(&platform, &manager, id).await?))
}
