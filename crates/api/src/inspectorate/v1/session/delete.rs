//! `DELETE /api/inspectorate/v1/session`

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::IntoResponse;
use http_kit::holder::InspectorHolderActor;
use http_kit::session::Area;
use http_kit::{Platform, Problem};

/// Signs the inspector out.
#[utoipa::path(delete, path = "/api/inspectorate/v1/session", operation_id = "delete_inspector_session",
tag = "inspectorate", security(("inspectorate_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Signed out"),
))]
pub(crate) async fn delete_inspector_session(
    State(platform): State<Platform>,
    InspectorHolderActor(inspector): InspectorHolderActor,
) -> Result<impl IntoResponse, Problem> {
    platform.desk.sign_out_holder(&inspector).await?;
    let cookie = Area::Inspectorate.ended_cookie(platform.https);
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, cookie.to_string())]))
}
