//! `POST /api/editorial/v1/account/second-factor/confirm`

use crate::shapes::team::RecoveryCodes;
use axum::extract::State;
use domain::Redacted;
use http_kit::holder::HolderActor;
use http_kit::{Json, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;

/// A code of the app.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FirstCode {
    /// Six digits.
    #[schema(value_type = String, example = "123456")]
    pub(crate) code: Redacted<String>,
}

/// Ends setting up with a first code of the app. The recovery codes are shown this once.
#[utoipa::path(post, path = "/api/editorial/v1/account/second-factor/confirm", operation_id = "confirm_second_factor",
tag = "editorial account", request_body = FirstCode, security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The recovery codes", body = RecoveryCodes),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`csrf_token_invalid`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`second_factor_not_begun`",
        body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields` with `/code`",
        body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`too_many_codes`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn confirm_second_factor(
    State(platform): State<Platform>,
    HolderActor(holder): HolderActor,
    Json(given): Json<FirstCode>,
) -> Result<Json<RecoveryCodes>, Problem> {
    let codes = platform.desk.confirm_second_factor(&holder, &given.code).await?;
    Ok(Json(RecoveryCodes { recovery_codes: codes }))
}
