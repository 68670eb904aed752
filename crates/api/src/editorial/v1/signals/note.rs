//! `POST /api/editorial/v1/signals/{id}/note`

use crate::shapes::signal::{Signal, SignalNote};
use axum::extract::State;
use domain::ids::SignalId;
use http_kit::editor::Actor;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// Adds a note to the log.
#[utoipa::path(post, path = "/api/editorial/v1/signals/{id}/note", operation_id = "note_signal",
tag = "editorial signals", params(("id" = Uuid, Path, description = "The signal")), request_body = SignalNote,
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The signal as it stands now", body = Signal),
    (status = 403, description = "`csrf_token_invalid`, or `signal_forbidden`: for senior editors", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`signal_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`signal_state_forbids`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn note_signal(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    Json(note): Json<SignalNote>,
) -> Result<Json<Signal>, Problem> {
    let full = platform.desk.note_signal(&editor, SignalId(id), &note.note).await?;
    Ok(Json(Signal::of(full, &platform.desk)))
}
