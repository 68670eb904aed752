//! `GET /api/editorial/v1/team-load`

use crate::shapes::load::TeamLoad;
use axum::extract::State;
use http_kit::editor::Reader;
use http_kit::{Json, Platform, Problem};

/// Who has how much work, and what runs late, for senior editors.
#[utoipa::path(get, path = "/api/editorial/v1/team-load", operation_id = "get_team_load",
tag = "editorial team", security(("editorial_session" = [])), responses(
    (status = 200, description = "The load now", body = TeamLoad),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_team_load(
    State(platform): State<Platform>,
    Reader(editor): Reader,
) -> Result<Json<TeamLoad>, Problem> {
    Ok(Json(TeamLoad::from(platform.desk.load_of_team(&editor).await?)))
}
