//! `POST /api/v1/applications/confirm`

use crate::shapes::words;
use axum::extract::State;
use domain::Redacted;
use domain::pilot::ApplicationState;
use http_kit::{Json, Platform, Problem};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// The secret of the link from the mail.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ApplicationConfirmation {
    /// What follows `/meedoen/bevestig/` in the link.
    #[schema(value_type = String)]
    token: Redacted<String>,
}

/// A confirmed application.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ConfirmedApplication {
    /// Which one.
    id: Uuid,
    /// Where it stands.
    #[schema(value_type = words::ApplicationState)]
    status: ApplicationState,
    /// The page of the application. Whoever has it can take the application back.
    #[schema(value_type = String, format = "uri")]
    manage_url: Redacted<String>,
}

/// Confirms an application with the link from the mail. Doing it again changes nothing.
#[utoipa::path(post, path = "/api/v1/applications/confirm", operation_id = "confirm_application",
tag = "programmes", request_body = ApplicationConfirmation, responses(
    (status = 200, description = "Confirmed", body = ConfirmedApplication),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`application_state_forbids`: it was taken back", body = Problem,
        content_type = "application/problem+json"),
    (status = 410, description = "`link_expired`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn confirm_application(
    State(platform): State<Platform>,
    Json(confirmation): Json<ApplicationConfirmation>,
) -> Result<Json<ConfirmedApplication>, Problem> {
    let confirmed = platform.submissions.confirm_application(confirmation.token.expose()).await?;
    let (id, status) = (confirmed.id.0, confirmed.state);
    Ok(Json(ConfirmedApplication { id, status, manage_url: confirmed.manage_url }))
}
