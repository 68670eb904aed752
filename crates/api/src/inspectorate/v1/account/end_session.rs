//! `DELETE /api/inspectorate/v1/account/sessions/{session}`

use axum::extract::State;
use axum::http::StatusCode;
use http_kit::holder::InspectorHolderActor;
use http_kit::{Path, Platform, Problem};

/// Ends one of the own sessions.
#[utoipa::path(delete, path = "/api/inspectorate/v1/account/sessions/{session}", operation_id = "end_inspector_session",
tag = "inspectorate account", params(("session" = String, Path, description = "`id` of the session")),
security(("inspectorate_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Ended"),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`csrf_token_invalid`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`session_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn end_inspector_session(
    State(platform): State<Platform>,
    InspectorHolderActor(holder): InspectorHolderActor,
    Path(session): Path<String>,
) -> Result<StatusCode, Problem> {
    platform.desk.end_own_session(&holder, &session).await?;
    Ok(StatusCode::NO_CONTENT)
}
