//! `POST /api/pilot/v1/applications/{id}/overrides`

use crate::shapes::application::Application;
use axum::extract::State;
use domain::ids::ApplicationId;
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A condition to set aside.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOverride {
    /// The condition.
    #[schema(example = "two_organisers")]
    rule: String,
    /// Why. Kept, sealed, with who did it and when: 10 to 1,000 graphemes.
    reason: String,
}

/// Sets a condition aside that is unmet or unknown, with a reason: it does not stand in the way of a move any more.
#[utoipa::path(post, path = "/api/pilot/v1/applications/{id}/overrides", operation_id = "override_rule",
tag = "pilot", params(("id" = Uuid, Path, description = "The application")), request_body = NewOverride,
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The application as it stands now", body = Application),
    (status = 404, description = "`application_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`rule_is_met`, `rule_set_aside` or `application_over`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn override_rule(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<Uuid>,
    Json(new): Json<NewOverride>,
) -> Result<Json<Application>, Problem> {
    let full = platform.desk.set_rule_aside(&manager, ApplicationId(id), &new.rule, &new.reason).await?;
    Ok(Json(full.into()))
}
