//! `POST /api/editorial/v1/cases/{id}/claim`

use crate::shapes::case::Case;
use axum::extract::State;
use domain::ids::CaseId;
use http_kit::editor::Actor;
use http_kit::{Json, NoBody, Path, Platform, Problem};
use uuid::Uuid;

/// Takes a case for 15 minutes, or renews the hold on it.
#[utoipa::path(post, path = "/api/editorial/v1/cases/{id}/claim", operation_id = "claim_case",
tag = "editorial cases", params(("id" = Uuid, Path, description = "The case")),
request_body(content = NoBody, description = "Nothing"),
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The case, which the caller now holds", body = Case),
    (status = 403, description = "`csrf_token_invalid`, `senior_only`, or `own_decision` for an appeal against it",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`case_held` by another editor, or `case_closed`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn claim_case(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    _: NoBody,
) -> Result<Json<Case>, Problem> {
    super::answer(platform.desk.claim(&editor, CaseId(id)).await?, &platform)
}
