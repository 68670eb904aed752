//! `POST /api/editorial/v1/invitations/{id}/resend`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::InvitationId;
use http_kit::editor::Actor;
use http_kit::{NoBody, Path, Platform, Problem};
use uuid::Uuid;

/// Sends an invitation again with a new link; the old one stops.
#[utoipa::path(post, path = "/api/editorial/v1/invitations/{id}/resend", operation_id = "resend_invitation",
tag = "editorial team", params(("id" = Uuid, Path, description = "The invitation")),
request_body(content = NoBody, description = "Nothing"), security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Sent"),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`, or `csrf_token_invalid`",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`invitation_not_found`",
        body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`invitation_closed`: used or revoked; `editor_exists`",
        body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`too_soon`: within a minute of the last mail",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn resend_invitation(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    _: NoBody,
) -> Result<StatusCode, Problem> {
    platform.desk.resend_invitation(&editor, InvitationId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
