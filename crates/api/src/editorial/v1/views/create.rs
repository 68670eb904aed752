//! `POST /api/editorial/v1/views`

use crate::shapes::queue::NewView;
use axum::extract::State;
use axum::http::StatusCode;
use http_kit::editor::Actor;
use http_kit::{Json, Platform, Problem};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A saved view.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct SavedView {
    /// Its id.
    id: Uuid,
}

/// Saves a filter under a name, for the caller or for everybody.
#[utoipa::path(post, path = "/api/editorial/v1/views", operation_id = "create_view", tag = "editorial cases",
request_body = NewView, security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 201, description = "Saved", body = SavedView),
    (status = 403, description = "`csrf_token_invalid`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`too_many_views`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn create_view(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Json(view): Json<NewView>,
) -> Result<(StatusCode, Json<SavedView>), Problem> {
    let id = platform.desk.save_view(&editor, &view.into()).await?;
    Ok((StatusCode::CREATED, Json(SavedView { id })))
}
