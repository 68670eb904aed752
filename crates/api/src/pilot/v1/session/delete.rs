//! `DELETE /api/pilot/v1/session`

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::IntoResponse;
use http_kit::holder::PilotHolderActor;
use http_kit::session::Area;
use http_kit::{Platform, Problem};

/// Signs the pilot manager out.
#[utoipa::path(delete, path = "/api/pilot/v1/session", operation_id = "delete_pilot_session",
tag = "pilot", security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Signed out"),
))]
pub(crate) async fn delete_pilot_session(
    State(platform): State<Platform>,
    PilotHolderActor(manager): PilotHolderActor,
) -> Result<impl IntoResponse, Problem> {
    platform.desk.sign_out_holder(&manager).await?;
    let cookie = Area::Pilot.ended_cookie(platform.https);
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, cookie.to_string())]))
}
