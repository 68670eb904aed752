//! `GET /api/editorial/v1/invitations`

use crate::shapes::team::{Invitation, Invitations};
use axum::extract::State;
use http_kit::editor::Reader;
use http_kit::{Json, Platform, Problem};

/// The newest invitations, at most 200, for senior editors.
#[utoipa::path(get, path = "/api/editorial/v1/invitations", operation_id = "list_invitations",
tag = "editorial team", security(("editorial_session" = [])), responses(
    (status = 200, description = "The invitations", body = Invitations),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_invitations(
    State(platform): State<Platform>,
    Reader(editor): Reader,
) -> Result<Json<Invitations>, Problem> {
    let now = platform.desk.now();
    let found = platform.desk.invitations(&editor).await?;
    Ok(Json(Invitations { items: found.into_iter().map(|one| Invitation::of(one, now)).collect() }))
}
