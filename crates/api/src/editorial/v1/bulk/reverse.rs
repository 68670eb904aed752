//! `POST /api/editorial/v1/bulk/{id}/reverse`

use crate::shapes::bulk::Bulk;
use axum::extract::State;
use axum::http::StatusCode;
use http_kit::editor::Actor;
use http_kit::{Json, NoBody, Path, Platform, Problem};
use uuid::Uuid;

/// Undoes a decision on many texts. Every text on which it still stands waits again, and its author is told; what
/// changed since stays as it is and says so. For whoever decided, or a senior editor, within some hours.
#[utoipa::path(post, path = "/api/editorial/v1/bulk/{id}/reverse", operation_id = "undo_bulk",
tag = "editorial bulk", params(("id" = Uuid, Path, description = "The decision on many")),
request_body(content = NoBody, description = "Nothing"),
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 202, description = "It is undone, text by text", body = Bulk),
    (status = 403, description = "`csrf_token_invalid` or `not_your_bulk`", body = Problem,
        content_type = "application/problem+json"),
    (status = 404, description = "`bulk_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`bulk_reversed`, or `bulk_final` when it is too late", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn undo_bulk(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    _: NoBody,
) -> Result<(StatusCode, Json<Bulk>), Problem> {
    let bulk = platform.desk.reverse_bulk(&editor, id).await?;
    Ok((StatusCode::ACCEPTED, Json(bulk.into())))
}
