//! `GET /api/editorial/v1/signals/{id}`

use crate::shapes::signal::Signal;
use axum::extract::State;
use domain::ids::SignalId;
use http_kit::editor::Reader;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// A signal with its log, for senior editors. That it was read is an entry of the log too.
#[utoipa::path(get, path = "/api/editorial/v1/signals/{id}", operation_id = "get_signal",
tag = "editorial signals", params(("id" = Uuid, Path, description = "The signal")),
security(("editorial_session" = [])), responses(
    (status = 200, description = "The signal", body = Signal),
    (status = 403, description = "`signal_forbidden`: for senior editors", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`signal_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_signal(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Path(id): Path<Uuid>,
) -> Result<Json<Signal>, Problem> {
    let full = platform.desk.signal(&editor, SignalId(id)).await?;
    Ok(Json(Signal::of(full, &platform.desk)))
}
