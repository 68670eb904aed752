//! `POST /api/editorial/v1/team/{id}/deactivate`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::EditorId;
use http_kit::editor::Actor;
use http_kit::{NoBody, Path, Platform, Problem};
use uuid::Uuid;

/// Keeps somebody from signing in, and ends the sessions.
#[utoipa::path(post, path = "/api/editorial/v1/team/{id}/deactivate", operation_id = "deactivate_team_member",
tag = "editorial team", params(("id" = Uuid, Path, description = "The account")),
request_body(content = NoBody, description = "Nothing"), security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Deactivated"),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`, or `csrf_token_invalid`",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`editor_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`own_account`: not the own account",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn deactivate_team_member(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    _: NoBody,
) -> Result<StatusCode, Problem> {
    platform.desk.set_member_active(&editor, EditorId(id), false).await?;
    Ok(StatusCode::NO_CONTENT)
}
