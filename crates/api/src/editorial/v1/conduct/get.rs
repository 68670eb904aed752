//! `GET /api/editorial/v1/code-of-conduct/{id}`

use crate::shapes::conduct::CodeDetail;
use axum::extract::State;
use domain::ids::CodeId;
use http_kit::editor::Reader;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// A draft or a version, with what it changes.
#[utoipa::path(get, path = "/api/editorial/v1/code-of-conduct/{id}", operation_id = "get_code_draft",
tag = "editorial code of conduct", params(("id" = Uuid, Path, description = "The draft or version")),
security(("editorial_session" = [])), responses(
    (status = 200, description = "The draft", body = CodeDetail),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`code_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_code_draft(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Path(id): Path<Uuid>,
) -> Result<Json<CodeDetail>, Problem> {
    let found = platform.desk.code_work_item(&editor, CodeId(id)).await?;
    Ok(Json(CodeDetail::from(&found)))
}
