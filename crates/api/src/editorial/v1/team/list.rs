//! `GET /api/editorial/v1/team`

use crate::shapes::team::{Member, Team};
use axum::extract::State;
use http_kit::editor::Reader;
use http_kit::{Json, Platform, Problem};

/// Everybody with an account of the desk or the inspectorate, for senior editors.
#[utoipa::path(get, path = "/api/editorial/v1/team", operation_id = "list_team",
tag = "editorial team", security(("editorial_session" = [])), responses(
    (status = 200, description = "Everybody", body = Team),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_team(
    State(platform): State<Platform>,
    Reader(editor): Reader,
) -> Result<Json<Team>, Problem> {
    let members = platform.desk.team(&editor).await?;
    Ok(Json(Team { items: members.into_iter().map(Member::from).collect() }))
}
