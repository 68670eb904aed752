//! `POST /api/pilot/v1/organisations/{id}/verify`

use super::get::{FullPilotOrganisation, full};
use axum::extract::State;
use domain::ids::OrganisationId;
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Why a manager says that it is known who acts for an organisation, or no longer is.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProofReason {
    /// Kept, sealed, for managers only: 10 to 1,000 characters.
    #[schema(example = "We spraken met de directie.")]
    pub(super) reason: String,
}

/// Says that the caller knows who acts for an organisation. Its members can act from their next call on.
#[utoipa::path(post, path = "/api/pilot/v1/organisations/{id}/verify", operation_id = "verify_organisation",
tag = "pilot", params(("id" = Uuid, Path, description = "The organisation")), request_body = ProofReason,
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The organisation as it stands now", body = FullPilotOrganisation),
    (status = 404, description = "`organisation_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`organisation_verified`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn verify_organisation(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<Uuid>,
    Json(given): Json<ProofReason>,
) -> Result<Json<FullPilotOrganisation>, Problem> {
    let id = OrganisationId(id);
    platform.desk.verify_organisation(&manager, id, &given.reason).await?;
    Ok(Json(full(&platform, &manager, id).await?))
}
