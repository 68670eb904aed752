//! `PUT /api/editorial/v1/views/{id}`

use crate::shapes::queue::NewView;
use axum::extract::State;
use axum::http::StatusCode;
use http_kit::editor::Actor;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// Changes one of the caller's views.
#[utoipa::path(put, path = "/api/editorial/v1/views/{id}", operation_id = "update_view", tag = "editorial cases",
params(("id" = Uuid, Path, description = "The view")), request_body = NewView,
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Changed"),
    (status = 403, description = "`csrf_token_invalid`, or `not_your_view`", body = Problem,
        content_type = "application/problem+json"),
    (status = 404, description = "`view_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn update_view(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    Json(view): Json<NewView>,
) -> Result<StatusCode, Problem> {
    platform.desk.change_view(&editor, id, &view.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
