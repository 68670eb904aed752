//! `POST /api/editorial/v1/code-of-conduct`

use crate::shapes::conduct::CodeDetail;
use axum::extract::State;
use axum::http::StatusCode;
use http_kit::editor::Actor;
use http_kit::{Json, NoBody, Platform, Problem};

/// Begins a draft with the articles of the newest version.
#[utoipa::path(post, path = "/api/editorial/v1/code-of-conduct", operation_id = "create_code_draft",
tag = "editorial code of conduct", request_body(content = NoBody, description = "Nothing"), security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 201, description = "The draft", body = CodeDetail),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`, or `csrf_token_invalid`",
        body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`too_many_drafts`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn create_code_draft(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    _: NoBody,
) -> Result<(StatusCode, Json<CodeDetail>), Problem> {
    let id = platform.desk.begin_code(&editor).await?;
    let begun = platform.desk.code_work_item(&editor, id).await?;
    Ok((StatusCode::CREATED, Json(CodeDetail::from(&begun))))
}
