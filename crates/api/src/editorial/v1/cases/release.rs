//! `POST /api/editorial/v1/cases/{id}/release`

use crate::shapes::case::Case;
use axum::extract::State;
use domain::ids::CaseId;
use http_kit::editor::Actor;
use http_kit::{Json, NoBody, Path, Platform, Problem};
use uuid::Uuid;

/// Gives a case back.
#[utoipa::path(post, path = "/api/editorial/v1/cases/{id}/release", operation_id = "release_case",
tag = "editorial cases", params(("id" = Uuid, Path, description = "The case")),
request_body(content = NoBody, description = "Nothing"),
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The case, which nobody holds now", body = Case),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`claim_lost` or `case_closed`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn release_case(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    _: NoBody,
) -> Result<Json<Case>, Problem> {
    super::answer(platform.desk.release(&editor, CaseId(id)).await?, &platform)
}
