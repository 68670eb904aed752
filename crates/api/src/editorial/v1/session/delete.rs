//! `DELETE /api/editorial/v1/session`

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::IntoResponse;
use http_kit::holder::HolderActor;
use http_kit::session::Area;
use http_kit::{Platform, Problem};

/// Signs the editor out.
#[utoipa::path(delete, path = "/api/editorial/v1/session", operation_id = "delete_session",
tag = "editorial session", security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Signed out"),
))]
pub(crate) async fn delete_session(
    State(platform): State<Platform>,
    HolderActor(holder): HolderActor,
) -> Result<impl IntoResponse, Problem> {
    platform.desk.sign_out_holder(&holder).await?;
    let cookie = Area::Editorial.ended_cookie(platform.https);
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, cookie.to_string())]))
}
