//! `POST /api/editorial/v1/code-of-conduct/{id}/withdraw`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::CodeId;
use http_kit::editor::Actor;
use http_kit::{NoBody, Path, Platform, Problem};
use uuid::Uuid;

/// Takes a proposal back, to go on writing.
#[utoipa::path(post, path = "/api/editorial/v1/code-of-conduct/{id}/withdraw", operation_id = "withdraw_code_draft",
tag = "editorial code of conduct", params(("id" = Uuid, Path, description = "The draft or version")),
request_body(content = NoBody, description = "Nothing"), security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "A draft again"),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`, or `csrf_token_invalid`",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`code_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`code_state_forbids`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn withdraw_code_draft(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    _: NoBody,
) -> Result<StatusCode, Problem> {
    platform.desk.withdraw_code(&editor, CodeId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
