//! `GET /api/inspectorate/v1/signals/{id}`

use crate::shapes::signal::Signal;
use axum::extract::State;
use domain::ids::SignalId;
use http_kit::inspector::InspectorReader;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// A signal with its log. That it was read is an entry of the log too.
#[utoipa::path(get, path = "/api/inspectorate/v1/signals/{id}", operation_id = "get_referred_signal",
tag = "inspectorate", params(("id" = Uuid, Path, description = "The signal")),
security(("inspectorate_session" = [])), responses(
    (status = 200, description = "The signal", body = Signal),
    (status = 404, description = "`signal_not_found`, also for one that was not handed over or of another sector", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_referred_signal(
    State(platform): State<Platform>,
    InspectorReader(inspector): InspectorReader,
    Path(id): Path<Uuid>,
) -> Result<Json<Signal>, Problem> {
    let full = platform.desk.signal(&inspector, SignalId(id)).await?;
    Ok(Json(Signal::of(full, &platform.desk)))
}
