//! `PUT /api/inspectorate/v1/account/password`

use crate::editorial::v1::account::password::PasswordChange;
use axum::extract::State;
use axum::http::StatusCode;
use http_kit::holder::InspectorHolderActor;
use http_kit::{Json, Platform, Problem};

/// Gives the own account another password and ends its other sessions.
#[utoipa::path(put, path = "/api/inspectorate/v1/account/password", operation_id = "change_inspector_password",
tag = "inspectorate account", request_body = PasswordChange, security(("inspectorate_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Changed"),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`csrf_token_invalid`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields` with `/current` or `/password`",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn change_inspector_password(
    State(platform): State<Platform>,
    InspectorHolderActor(holder): InspectorHolderActor,
    Json(change): Json<PasswordChange>,
) -> Result<StatusCode, Problem> {
    platform.desk.change_password(&holder, &change.current, &change.password).await?;
    Ok(StatusCode::NO_CONTENT)
}
