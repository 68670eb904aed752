//! `POST /api/editorial/v1/cases/{id}/undo`

use crate::shapes::case::Case;
use axum::extract::State;
use domain::ids::CaseId;
use http_kit::editor::Actor;
use http_kit::{Json, NoBody, Path, Platform, Problem};
use uuid::Uuid;

/// Undoes a decision of the caller that was handed in as `undoable` and has not taken effect. The caller
/// holds the case again.
#[utoipa::path(post, path = "/api/editorial/v1/cases/{id}/undo", operation_id = "undo_decision",
tag = "editorial cases", params(("id" = Uuid, Path, description = "The case")),
request_body(content = NoBody, description = "Nothing"),
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The case, which the caller holds again", body = Case),
    (status = 403, description = "`csrf_token_invalid`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`nothing_to_undo`: there is none, it is another editor's, or it is too late",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn undo_decision(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    _: NoBody,
) -> Result<Json<Case>, Problem> {
    super::answer(platform.desk.undo(&editor, CaseId(id)).await?.case, &platform)
}
