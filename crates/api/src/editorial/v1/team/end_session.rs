//! `DELETE /api/editorial/v1/team/{id}/sessions/{session}`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::EditorId;
use http_kit::editor::Actor;
use http_kit::{Path, Platform, Problem};
use uuid::Uuid;

/// Ends one session of somebody.
#[utoipa::path(delete, path = "/api/editorial/v1/team/{id}/sessions/{session}", operation_id = "end_member_session",
tag = "editorial team", params(("id" = Uuid, Path, description = "The account"), ("session" = String, Path, description = "`id` of the session")),
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Ended"),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`, or `csrf_token_invalid`",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`editor_not_found`, or `session_not_found`",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn end_member_session(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path((id, session)): Path<(Uuid, String)>,
) -> Result<StatusCode, Problem> {
    platform.desk.end_member_session(&editor, EditorId(id), &session).await?;
    Ok(StatusCode::NO_CONTENT)
}
