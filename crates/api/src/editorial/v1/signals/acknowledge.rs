//! `POST /api/editorial/v1/signals/{id}/acknowledge`

use crate::shapes::signal::{Signal, SignalReceiptNote};
use axum::extract::State;
use domain::ids::SignalId;
use http_kit::editor::Actor;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// Writes down the receipt of a contact that does not work with this platform.
#[utoipa::path(post, path = "/api/editorial/v1/signals/{id}/acknowledge", operation_id = "acknowledge_referral",
tag = "editorial signals", params(("id" = Uuid, Path, description = "The signal")), request_body = SignalReceiptNote,
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The signal as it stands now", body = Signal),
    (status = 403, description = "`csrf_token_invalid`, or `signal_forbidden`: for senior editors", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`signal_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`signal_state_forbids`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn acknowledge_referral(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    Json(receipt): Json<SignalReceiptNote>,
) -> Result<Json<Signal>, Problem> {
    let full = platform
        .desk
        .acknowledge_signal_elsewhere(&editor, SignalId(id), &receipt.note.unwrap_or_default())
        .await?;
    Ok(Json(Signal::of(full, &platform.desk)))
}
