//! `DELETE /api/pilot/v1/newsletters/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::NewsletterId;
use http_kit::pilot::PilotActor;
use http_kit::{Path, Platform, Problem};
use uuid::Uuid;

/// Throws a draft away.
#[utoipa::path(delete, path = "/api/pilot/v1/newsletters/{id}", operation_id = "delete_newsletter", tag = "pilot",
params(("id" = Uuid, Path, description = "The newsletter")),
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "It is gone"),
    (status = 404, description = "`newsletter_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`newsletter_sent`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn delete_newsletter(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    platform.desk.delete_newsletter(&manager, NewsletterId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
