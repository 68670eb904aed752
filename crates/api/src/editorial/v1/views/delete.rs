//! `DELETE /api/editorial/v1/views/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use http_kit::editor::Actor;
use http_kit::{NoBody, Path, Platform, Problem};
use uuid::Uuid;

/// Deletes one of the caller's views.
#[utoipa::path(delete, path = "/api/editorial/v1/views/{id}", operation_id = "delete_view", tag = "editorial cases",
params(("id" = Uuid, Path, description = "The view")), request_body(content = NoBody, description = "Nothing"),
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Deleted"),
    (status = 403, description = "`csrf_token_invalid`, or `not_your_view`", body = Problem,
        content_type = "application/problem+json"),
    (status = 404, description = "`view_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn delete_view(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    _: NoBody,
) -> Result<StatusCode, Problem> {
    platform.desk.delete_view(&editor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
