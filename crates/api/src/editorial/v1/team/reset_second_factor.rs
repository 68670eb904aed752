//! `DELETE /api/editorial/v1/team/{id}/second-factor`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::EditorId;
use http_kit::editor::Actor;
use http_kit::{Path, Platform, Problem};
use uuid::Uuid;

/// Takes away the second factor of somebody who lost it, ends the sessions and tells the person by mail.
#[utoipa::path(delete, path = "/api/editorial/v1/team/{id}/second-factor", operation_id = "reset_second_factor",
tag = "editorial team", params(("id" = Uuid, Path, description = "The account")),
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Taken away"),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`, or `csrf_token_invalid`",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`editor_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`own_account`, or `no_second_factor`",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn reset_second_factor(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    platform.desk.reset_second_factor(&editor, EditorId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
