//! `POST /api/editorial/v1/password-resets`

use axum::extract::State;
use axum::http::StatusCode;
use domain::Redacted;
use http_kit::{Json, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;

/// Whose password was forgotten.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResetRequest {
    /// E-mail address.
    #[schema(value_type = String, example = "redactie@voorbeeld.be")]
    email: Redacted<String>,
}

/// Mails a link to choose a new password, if the address has an account. The answer never tells.
#[utoipa::path(post, path = "/api/editorial/v1/password-resets", operation_id = "request_password_reset",
tag = "editorial account", request_body = ResetRequest, responses(
    (status = 202, description = "A mail comes if the address has an account"),
    (status = 422, description = "`invalid_fields`: not an address",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn request_password_reset(
    State(platform): State<Platform>,
    Json(asked): Json<ResetRequest>,
) -> Result<StatusCode, Problem> {
    platform.desk.ask_password_reset(&asked.email).await?;
    Ok(StatusCode::ACCEPTED)
}
