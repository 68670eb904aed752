//! `POST /api/editorial/v1/signals/{id}/withdraw`

use crate::shapes::signal::{Reason, Signal};
use axum::extract::State;
use domain::ids::SignalId;
use http_kit::editor::Actor;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// Takes a signal back before anybody gave a receipt.
#[utoipa::path(post, path = "/api/editorial/v1/signals/{id}/withdraw", operation_id = "withdraw_signal",
tag = "editorial signals", params(("id" = Uuid, Path, description = "The signal")), request_body = Reason,
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The signal as it stands now", body = Signal),
    (status = 403, description = "`csrf_token_invalid`, or `signal_forbidden`: for senior editors", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`signal_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`signal_state_forbids`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn withdraw_signal(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    Json(given): Json<Reason>,
) -> Result<Json<Signal>, Problem> {
    let full = platform.desk.withdraw_signal(&editor, SignalId(id), &given.reason).await?;
    Ok(Json(Signal::of(full, &platform.desk)))
}
