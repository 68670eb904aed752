//! `DELETE /api/editorial/v1/team/{id}/sessions`

use crate::shapes::team::Ended;
use axum::extract::State;
use domain::ids::EditorId;
use http_kit::editor::Actor;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// Ends every session of somebody.
#[utoipa::path(delete, path = "/api/editorial/v1/team/{id}/sessions", operation_id = "end_member_sessions",
tag = "editorial team", params(("id" = Uuid, Path, description = "The account")),
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "How many ended", body = Ended),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`, or `csrf_token_invalid`",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`editor_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn end_member_sessions(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
) -> Result<Json<Ended>, Problem> {
    let ended = platform.desk.end_member_sessions(&editor, EditorId(id)).await?;
    Ok(Json(Ended { ended }))
}
