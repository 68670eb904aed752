//! `POST /api/editorial/v1/code-of-conduct/{id}/reject`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::CodeId;
use http_kit::editor::Actor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Why not.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CodeRejection)]
pub(crate) struct Rejection {
    /// For who wrote it, 1 to 1,000 graphemes.
    remark: String,
}

/// Rejects what another senior editor proposed.
#[utoipa::path(post, path = "/api/editorial/v1/code-of-conduct/{id}/reject", operation_id = "reject_code_draft",
tag = "editorial code of conduct", params(("id" = Uuid, Path, description = "The draft or version")),
request_body = Rejection, security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Rejected"),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`, `second_person` for who wrote or proposed it, or `csrf_token_invalid`",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`code_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`code_state_forbids`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields` with `/remark`",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn reject_code_draft(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    Json(given): Json<Rejection>,
) -> Result<StatusCode, Problem> {
    platform.desk.reject_code(&editor, CodeId(id), &given.remark).await?;
    Ok(StatusCode::NO_CONTENT)
}
