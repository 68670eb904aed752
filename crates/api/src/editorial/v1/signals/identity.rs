//! `POST /api/editorial/v1/signals/{id}/identity`

use crate::shapes::signal::{Reason, Writer};
use axum::extract::State;
use domain::ids::SignalId;
use http_kit::editor::Actor;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// Shows who wrote the text that an open signal is about. Every call is an entry of the signal's log.
#[utoipa::path(post, path = "/api/editorial/v1/signals/{id}/identity", operation_id = "reveal_signal_identity",
tag = "editorial signals", params(("id" = Uuid, Path, description = "The signal")), request_body = Reason,
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "Who wrote it", body = Writer),
    (status = 403, description = "`csrf_token_invalid`, or `signal_forbidden`: for senior editors", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`signal_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`signal_state_forbids`: the signal is over", body = Problem, content_type = "application/problem+json"),
    (status = 410, description = "`identity_forgotten`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn reveal_signal_identity(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    Json(given): Json<Reason>,
) -> Result<Json<Writer>, Problem> {
    Ok(Json(platform.desk.signal_identity(&editor, SignalId(id), &given.reason).await?.into()))
}
