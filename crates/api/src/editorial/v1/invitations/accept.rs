//! `POST /api/editorial/v1/invitations/accept`

use crate::shapes::team::TokenAndPassword;
use axum::extract::State;
use axum::http::StatusCode;
use http_kit::{Json, Platform, Problem};

/// Joins the team with the link from the mail and a password of one's own.
#[utoipa::path(post, path = "/api/editorial/v1/invitations/accept", operation_id = "accept_invitation",
tag = "editorial team", request_body = TokenAndPassword, responses(
    (status = 204, description = "Joined; sign in with the password"),
    (status = 404, description = "`invitation_not_found`",
        body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`editor_exists`", body = Problem, content_type = "application/problem+json"),
    (status = 410, description = "`invitation_used`, or `invitation_expired`",
        body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn accept_invitation(
    State(platform): State<Platform>,
    Json(given): Json<TokenAndPassword>,
) -> Result<StatusCode, Problem> {
    platform.desk.accept_invitation(given.token.expose(), &given.password).await?;
    Ok(StatusCode::NO_CONTENT)
}
