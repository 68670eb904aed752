//! `GET /api/editorial/v1/code-of-conduct`

use crate::shapes::conduct::{CodeItem, CodeWork};
use axum::extract::State;
use http_kit::editor::Reader;
use http_kit::{Json, Platform, Problem};

/// What is written, proposed, approved for later or rejected.
#[utoipa::path(get, path = "/api/editorial/v1/code-of-conduct", operation_id = "list_code_drafts",
tag = "editorial code of conduct", security(("editorial_session" = [])), responses(
    (status = 200, description = "The drafts", body = CodeWork),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_code_drafts(
    State(platform): State<Platform>,
    Reader(editor): Reader,
) -> Result<Json<CodeWork>, Problem> {
    let found = platform.desk.code_work(&editor).await?;
    Ok(Json(CodeWork { items: found.into_iter().map(CodeItem::from).collect() }))
}
