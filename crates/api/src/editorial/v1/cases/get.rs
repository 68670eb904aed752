//! `GET /api/editorial/v1/cases/{id}`

use crate::shapes::case::Case;
use axum::extract::State;
use domain::ids::CaseId;
use http_kit::editor::Reader;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// A case with all that an editor needs to decide. Looking at a case that one holds renews the hold.
#[utoipa::path(get, path = "/api/editorial/v1/cases/{id}", operation_id = "get_case", tag = "editorial cases",
params(("id" = Uuid, Path, description = "The case")), security(("editorial_session" = [])), responses(
    (status = 200, description = "The case", body = Case),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_case(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Path(id): Path<Uuid>,
) -> Result<Json<Case>, Problem> {
    super::answer(platform.desk.case(&editor, CaseId(id)).await?, &platform)
}
