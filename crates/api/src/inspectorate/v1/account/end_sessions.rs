//! `DELETE /api/inspectorate/v1/account/sessions`

use crate::shapes::team::Ended;
use axum::extract::State;
use http_kit::holder::InspectorHolderActor;
use http_kit::{Json, Platform, Problem};

/// Ends every own session but this one.
#[utoipa::path(delete, path = "/api/inspectorate/v1/account/sessions", operation_id = "end_other_inspector_sessions",
tag = "inspectorate account", security(("inspectorate_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "How many ended", body = Ended),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`csrf_token_invalid`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn end_other_inspector_sessions(
    State(platform): State<Platform>,
    InspectorHolderActor(holder): InspectorHolderActor,
) -> Result<Json<Ended>, Problem> {
    let ended = platform.desk.end_other_sessions(&holder).await?;
    Ok(Json(Ended { ended }))
}
