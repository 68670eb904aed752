//! `POST /api/inspectorate/v1/signals/{id}/acknowledge`

use crate::shapes::signal::{Signal, SignalReceiptNote};
use axum::extract::State;
use domain::ids::SignalId;
use http_kit::inspector::InspectorActor;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// Gives the receipt. The senior editor who handed the signal over gets it by mail.
#[utoipa::path(post, path = "/api/inspectorate/v1/signals/{id}/acknowledge", operation_id = "acknowledge_signal",
tag = "inspectorate", params(("id" = Uuid, Path, description = "The signal")), request_body = SignalReceiptNote,
security(("inspectorate_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The signal as it stands now", body = Signal),
    (status = 404, description = "`signal_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`signal_state_forbids`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn acknowledge_signal(
    State(platform): State<Platform>,
    InspectorActor(inspector): InspectorActor,
    Path(id): Path<Uuid>,
    Json(receipt): Json<SignalReceiptNote>,
) -> Result<Json<Signal>, Problem> {
    let full =
        platform.desk.acknowledge_signal(&inspector, SignalId(id), &receipt.note.unwrap_or_default()).await?;
    Ok(Json(Signal::of(full, &platform.desk)))
}
