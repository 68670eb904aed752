//! `GET /api/editorial/v1/cases/{id}/similar`

use crate::shapes::bulk::SimilarCases;
use axum::extract::State;
use domain::ids::CaseId;
use http_kit::editor::Reader;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// The undecided cases that resemble a case: the same text, facility or kind of problem in the same days, or the
/// same hand. What the caller cannot decide together with others says why.
#[utoipa::path(get, path = "/api/editorial/v1/cases/{id}/similar", operation_id = "list_similar_cases",
tag = "editorial bulk", params(("id" = Uuid, Path, description = "The case, decided or not")),
security(("editorial_session" = [])), responses(
    (status = 200, description = "The cases that resemble it", body = SimilarCases),
    (status = 403, description = "`tied`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_similar_cases(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Path(id): Path<Uuid>,
) -> Result<Json<SimilarCases>, Problem> {
    Ok(Json(platform.desk.similar_cases(&editor, CaseId(id)).await?.into()))
}
