//! `DELETE /api/editorial/v1/code-of-conduct/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::CodeId;
use http_kit::editor::Actor;
use http_kit::{Path, Platform, Problem};
use uuid::Uuid;

/// Throws a draft away.
#[utoipa::path(delete, path = "/api/editorial/v1/code-of-conduct/{id}", operation_id = "delete_code_draft",
tag = "editorial code of conduct", params(("id" = Uuid, Path, description = "The draft or version")),
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Thrown away"),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`, or `csrf_token_invalid`",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`code_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`code_state_forbids`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn delete_code_draft(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    platform.desk.discard_code(&editor, CodeId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
