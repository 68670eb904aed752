//! `GET /api/pilot/v1/applications/{id}`

use crate::shapes::application::Application;
use axum::extract::State;
use domain::ids::ApplicationId;
use http_kit::pilot::PilotReader;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// An application with its contact person and how the conditions stand. That it was looked at is audited.
#[utoipa::path(get, path = "/api/pilot/v1/applications/{id}", operation_id = "get_application", tag = "pilot",
params(("id" = Uuid, Path, description = "The application")), security(("pilot_session" = [])), responses(
    (status = 200, description = "The application", body = Application),
    (status = 404, description = "`application_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_application(
    State(platform): State<Platform>,
    PilotReader(manager): PilotReader,
    Path(id): Path<Uuid>,
) -> Result<Json<Application>, Problem> {
    Ok(Json(platform.desk.application(&manager, ApplicationId(id)).await?.into()))
}
