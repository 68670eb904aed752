//! `PUT /api/editorial/v1/account/password`

use axum::extract::State;
use axum::http::StatusCode;
use domain::Redacted;
use http_kit::holder::HolderActor;
use http_kit::{Json, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;

/// The password that holds and the one that is to hold.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PasswordChange {
    /// The password that holds.
    #[schema(value_type = String, format = Password)]
    pub(crate) current: Redacted<String>,
    /// The new one, 12 to 200 characters.
    #[schema(value_type = String, format = Password)]
    pub(crate) password: Redacted<String>,
}

/// Gives the own account another password and ends its other sessions.
#[utoipa::path(put, path = "/api/editorial/v1/account/password", operation_id = "change_password",
tag = "editorial account", request_body = PasswordChange, security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Changed"),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`csrf_token_invalid`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields` with `/current` or `/password`",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn change_password(
    State(platform): State<Platform>,
    HolderActor(holder): HolderActor,
    Json(change): Json<PasswordChange>,
) -> Result<StatusCode, Problem> {
    platform.desk.change_password(&holder, &change.current, &change.password).await?;
    Ok(StatusCode::NO_CONTENT)
}
