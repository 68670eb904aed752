//! `POST /api/inspectorate/v1/account/recovery-codes`

use crate::shapes::team::{OwnPassword, RecoveryCodes};
use axum::extract::State;
use http_kit::holder::InspectorHolderActor;
use http_kit::{Json, Platform, Problem};

/// New recovery codes in place of the old ones, shown this once.
#[utoipa::path(post, path = "/api/inspectorate/v1/account/recovery-codes", operation_id = "create_inspector_recovery_codes",
tag = "inspectorate account", request_body = OwnPassword, security(("inspectorate_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The recovery codes", body = RecoveryCodes),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`csrf_token_invalid`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`no_second_factor`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields` with `/password`",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn create_inspector_recovery_codes(
    State(platform): State<Platform>,
    InspectorHolderActor(holder): InspectorHolderActor,
    Json(given): Json<OwnPassword>,
) -> Result<Json<RecoveryCodes>, Problem> {
    let codes = platform.desk.new_recovery_codes(&holder, &given.password).await?;
    Ok(Json(RecoveryCodes { recovery_codes: codes }))
}
