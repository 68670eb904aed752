//! `PUT /api/editorial/v1/team/{id}`

use crate::shapes::words;
use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::EditorId;
use domain::{Role, Sector};
use http_kit::editor::Actor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What somebody may do from now on.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MemberChange {
    /// What the account may do.
    #[schema(value_type = words::Role)]
    role: Role,
    /// Limited to these sectors; none stands for all of them.
    #[schema(value_type = Option<Vec<words::Sector>>)]
    sectors: Option<Vec<Sector>>,
}

/// Changes what somebody may do. Another role ends the sessions.
#[utoipa::path(put, path = "/api/editorial/v1/team/{id}", operation_id = "change_team_member",
tag = "editorial team", params(("id" = Uuid, Path, description = "The account")),
request_body = MemberChange, security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Changed"),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`, or `csrf_token_invalid`",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`editor_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`own_role`: nobody changes the own role",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn change_team_member(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    Json(change): Json<MemberChange>,
) -> Result<StatusCode, Problem> {
    let sectors = change.sectors.unwrap_or_default();
    platform.desk.change_member(&editor, EditorId(id), change.role, &sectors).await?;
    Ok(StatusCode::NO_CONTENT)
}
