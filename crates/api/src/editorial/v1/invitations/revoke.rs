//! `DELETE /api/editorial/v1/invitations/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::InvitationId;
use http_kit::editor::Actor;
use http_kit::{Path, Platform, Problem};
use uuid::Uuid;

/// Takes an invitation back.
#[utoipa::path(delete, path = "/api/editorial/v1/invitations/{id}", operation_id = "revoke_invitation",
tag = "editorial team", params(("id" = Uuid, Path, description = "The invitation")),
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Revoked"),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`, or `csrf_token_invalid`",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`invitation_not_found`",
        body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`invitation_closed`: used or revoked",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn revoke_invitation(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    platform.desk.revoke_invitation(&editor, InvitationId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
