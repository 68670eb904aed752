//! `PUT /api/editorial/v1/code-of-conduct/{id}`

use crate::shapes::conduct::{CodeDetail, WrittenCode};
use axum::extract::State;
use domain::ids::CodeId;
use http_kit::editor::Actor;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// Stores what was written. A code of an article keeps its meaning for ever: a changed rule gets a new one.
#[utoipa::path(put, path = "/api/editorial/v1/code-of-conduct/{id}", operation_id = "change_code_draft",
tag = "editorial code of conduct", params(("id" = Uuid, Path, description = "The draft or version")),
request_body = WrittenCode, security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "Stored", body = CodeDetail),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`, or `csrf_token_invalid`",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`code_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`code_state_forbids`, or `stale_draft`: a colleague changed it",
        body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn change_code_draft(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    Json(written): Json<WrittenCode>,
) -> Result<Json<CodeDetail>, Problem> {
    let seen = written.updated_at;
    platform.desk.save_code(&editor, CodeId(id), seen, &written.into()).await?;
    let saved = platform.desk.code_work_item(&editor, CodeId(id)).await?;
    Ok(Json(CodeDetail::from(&saved)))
}
