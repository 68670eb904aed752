//! `GET /api/editorial/v1/bulk/{id}`

use crate::shapes::bulk::Bulk;
use axum::extract::State;
use http_kit::editor::Reader;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// A decision on many texts: how far it has come, and what became of each text. The caller's own, or for a senior
/// editor anybody's.
#[utoipa::path(get, path = "/api/editorial/v1/bulk/{id}", operation_id = "get_bulk", tag = "editorial bulk",
params(("id" = Uuid, Path, description = "The decision on many")), security(("editorial_session" = [])), responses(
    (status = 200, description = "How far it has come", body = Bulk),
    (status = 403, description = "`not_your_bulk`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`bulk_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_bulk(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Path(id): Path<Uuid>,
) -> Result<Json<Bulk>, Problem> {
    Ok(Json(platform.desk.bulk(&editor, id).await?.into()))
}
