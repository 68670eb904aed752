//! `POST /api/inspectorate/v1/account/second-factor/remove`

use crate::shapes::team::OwnPassword;
use axum::extract::State;
use axum::http::StatusCode;
use http_kit::holder::InspectorHolderActor;
use http_kit::{Json, Platform, Problem};

/// Takes the second factor of the own account away.
#[utoipa::path(post, path = "/api/inspectorate/v1/account/second-factor/remove", operation_id = "remove_inspector_second_factor",
tag = "inspectorate account", request_body = OwnPassword, security(("inspectorate_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Taken away"),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`csrf_token_invalid`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`no_second_factor`, or `second_factor_needed` where everybody must have one",
        body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields` with `/password`",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn remove_inspector_second_factor(
    State(platform): State<Platform>,
    InspectorHolderActor(holder): InspectorHolderActor,
    Json(given): Json<OwnPassword>,
) -> Result<StatusCode, Problem> {
    platform.desk.remove_second_factor(&holder, &given.password).await?;
    Ok(StatusCode::NO_CONTENT)
}
