//! `POST /api/editorial/v1/cases/{id}/hide-before`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::CaseId;
use http_kit::editor::Actor;
use http_kit::{Path, Platform, Problem};
use uuid::Uuid;

/// Shows an update without what the review said before, now or once it is public. Nobody needs to hold the case.
#[utoipa::path(post, path = "/api/editorial/v1/cases/{id}/hide-before", operation_id = "hide_case_before",
tag = "editorial cases", params(("id" = Uuid, Path, description = "The case")),
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Readers do not see it"),
    (status = 403, description = "`other_sector` or `tied`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`nothing_before`: there is no earlier text that readers see", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn hide_case_before(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    platform.desk.hide_before(&editor, CaseId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
