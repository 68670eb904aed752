//! `POST /api/editorial/v1/password-resets/confirm`

use crate::shapes::team::TokenAndPassword;
use axum::extract::State;
use axum::http::StatusCode;
use http_kit::{Json, Platform, Problem};

/// Chooses a new password with the link from the mail, and ends the sessions. The second factor stays.
#[utoipa::path(post, path = "/api/editorial/v1/password-resets/confirm", operation_id = "confirm_password_reset",
tag = "editorial account", request_body = TokenAndPassword, responses(
    (status = 204, description = "Changed"),
    (status = 404, description = "`reset_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 410, description = "`reset_expired`: used or too old",
        body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn confirm_password_reset(
    State(platform): State<Platform>,
    Json(given): Json<TokenAndPassword>,
) -> Result<StatusCode, Problem> {
    platform.desk.reset_password(given.token.expose(), &given.password).await?;
    Ok(StatusCode::NO_CONTENT)
}
