//! `POST /api/pilot/v1/newsletters/{id}/trial`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::NewsletterId;
use http_kit::pilot::PilotActor;
use http_kit::{Path, Platform, Problem};
use uuid::Uuid;

/// Sends a newsletter to the caller's own mailbox, in each language in which it is written.
#[utoipa::path(post, path = "/api/pilot/v1/newsletters/{id}/trial", operation_id = "create_newsletter_trial",
tag = "pilot", params(("id" = Uuid, Path, description = "The newsletter")),
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 202, description = "The mail is on its way"),
    (status = 404, description = "`newsletter_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn create_newsletter_trial(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    platform.desk.try_newsletter(&manager, NewsletterId(id)).await?;
    Ok(StatusCode::ACCEPTED)
}
