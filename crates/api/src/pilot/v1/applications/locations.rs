//! `PUT /api/pilot/v1/applications/{id}/locations`

use crate::shapes::application::Application;
use axum::extract::State;
use domain::ids::{ApplicationId, LocationId};
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// The locations that take part.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChosenLocations {
    /// Ids of locations of this application, one at least.
    chosen: Vec<Uuid>,
}

/// Says which locations of an application take part; the others stay on its list.
#[utoipa::path(put, path = "/api/pilot/v1/applications/{id}/locations", operation_id = "choose_locations",
tag = "pilot", params(("id" = Uuid, Path, description = "The application")), request_body = ChosenLocations,
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The application as it stands now", body = Application),
    (status = 404, description = "`application_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`locations_settled`: it takes part already, or is over", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn choose_locations(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<Uuid>,
    Json(given): Json<ChosenLocations>,
) -> Result<Json<Application>, Problem> {
    let chosen: Vec<LocationId> = given.chosen.into_iter().map(LocationId).collect();
    Ok(Json(platform.desk.choose_locations(&manager, ApplicationId(id), &chosen).await?.into()))
}
