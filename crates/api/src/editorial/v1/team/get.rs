//! `GET /api/editorial/v1/team/{id}`

use crate::shapes::team::{Member, MemberDetail, Session};
use axum::extract::State;
use domain::ids::EditorId;
use http_kit::editor::Reader;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// Somebody with an account and the browsers that are signed in to it.
#[utoipa::path(get, path = "/api/editorial/v1/team/{id}", operation_id = "get_team_member",
tag = "editorial team", params(("id" = Uuid, Path, description = "The account")),
security(("editorial_session" = [])), responses(
    (status = 200, description = "The account", body = MemberDetail),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`editor_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_team_member(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Path(id): Path<Uuid>,
) -> Result<Json<MemberDetail>, Problem> {
    let (member, sessions) = platform.desk.member(&editor, EditorId(id)).await?;
    let sessions = sessions.into_iter().map(Session::from).collect();
    Ok(Json(MemberDetail { member: Member::from(member), sessions }))
}
