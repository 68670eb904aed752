//! `GET /api/editorial/v1/cases/{id}/context`

use crate::shapes::context::CaseContext;
use axum::extract::State;
use domain::ids::CaseId;
use http_kit::editor::Reader;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// What surrounds a case: what came in lately about the facility, texts that resemble this one, and what
/// points to the same hand behind another address.
#[utoipa::path(get, path = "/api/editorial/v1/cases/{id}/context", operation_id = "get_case_context",
tag = "editorial cases", params(("id" = Uuid, Path, description = "The case")),
security(("editorial_session" = [])), responses(
    (status = 200, description = "What surrounds it", body = CaseContext),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_case_context(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Path(id): Path<Uuid>,
) -> Result<Json<CaseContext>, Problem> {
    let full = platform.desk.case(&editor, CaseId(id)).await?;
    Ok(Json(platform.desk.context(&editor, &full).await?.into()))
}
