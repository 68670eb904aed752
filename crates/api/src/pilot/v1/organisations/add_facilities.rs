//! `POST /api/pilot/v1/organisations/{id}/facilities`

use super::get::{FullPilotOrganisation, full};
use axum::extract::State;
use domain::ids::OrganisationId;
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Facilities that an organisation runs too.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MoreFacilities {
    /// From 1 to 500: each by its number in the register, or by the address of its page or the name at the end of that.
    /// Those that it runs already stay.
    #[schema(example = json!(["KO-1001", "https://example.org/voorziening/verzonnen-tuin"]))]
    facilities: Vec<String>,
}

/// Adds facilities to what an organisation runs, at most 500 in all. Its members see them from their next call on.
#[utoipa::path(post, path = "/api/pilot/v1/organisations/{id}/facilities", operation_id = "add_organisation_facilities",
tag = "pilot", params(("id" = Uuid, Path, description = "The organisation")), request_body = MoreFacilities,
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The organisation as it stands now", body = FullPilotOrganisation),
    (status = 404, description = "`organisation_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`facility_taken`: another organisation runs one of them", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn add_organisation_facilities(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<Uuid>,
    Json(given): Json<MoreFacilities>,
) -> Result<Json<FullPilotOrganisation>, Problem> {
    let id = OrganisationId(id);
    platform.providers.add_facilities(&manager, id, &given.facilities).await?;
    Ok(Json(full(&platform, &manager, id).await?))
}
