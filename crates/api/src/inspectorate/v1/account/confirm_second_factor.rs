//! `POST /api/inspectorate/v1/account/second-factor/confirm`

use crate::editorial::v1::account::confirm_second_factor::FirstCode;
use crate::shapes::team::RecoveryCodes;
use axum::extract::State;
use http_kit::holder::InspectorHolderActor;
use http_kit::{Json, Platform, Problem};

/// Ends setting up with a first code of the app. The recovery codes are shown this once.
#[utoipa::path(post, path = "/api/inspectorate/v1/account/second-factor/confirm", operation_id = "confirm_inspector_second_factor",
tag = "inspectorate account", request_body = FirstCode, security(("inspectorate_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The recovery codes", body = RecoveryCodes),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`csrf_token_invalid`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`second_factor_not_begun`",
        body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields` with `/code`",
        body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`too_many_codes`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn confirm_inspector_second_factor(
    State(platform): State<Platform>,
    InspectorHolderActor(holder): InspectorHolderActor,
    Json(given): Json<FirstCode>,
) -> Result<Json<RecoveryCodes>, Problem> {
    let codes = platform.desk.confirm_second_factor(&holder, &given.code).await?;
    Ok(Json(RecoveryCodes { recovery_codes: codes }))
}
