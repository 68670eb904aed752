//! `POST /api/editorial/v1/code-of-conduct/{id}/propose`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::CodeId;
use http_kit::editor::Actor;
use http_kit::{NoBody, Path, Platform, Problem};
use uuid::Uuid;

/// Hands a draft to a second senior editor.
#[utoipa::path(post, path = "/api/editorial/v1/code-of-conduct/{id}/propose", operation_id = "propose_code_draft",
tag = "editorial code of conduct", params(("id" = Uuid, Path, description = "The draft or version")),
request_body(content = NoBody, description = "Nothing"), security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Proposed"),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`, or `csrf_token_invalid`",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`code_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`code_state_forbids`, `stale_base` or `nothing_changed`",
        body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn propose_code_draft(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    _: NoBody,
) -> Result<StatusCode, Problem> {
    platform.desk.propose_code(&editor, CodeId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
