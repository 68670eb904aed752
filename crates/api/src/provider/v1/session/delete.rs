//! `DELETE /api/provider/v1/session`

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::IntoResponse;
use http_kit::holder::ProviderHolderActor;
use http_kit::session::Area;
use http_kit::{Platform, Problem};

/// Signs the member out.
#[utoipa::path(delete, path = "/api/provider/v1/session", operation_id = "delete_provider_session",
tag = "provider", security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Signed out"),
))]
pub(crate) async fn delete_provider_session(
    State(platform): State<Platform>,
    ProviderHolderActor(member): ProviderHolderActor,
) -> Result<impl IntoResponse, Problem> {
    platform.desk.sign_out_holder(&member).await?;
    let cookie = Area::Provider.ended_cookie(platform.https);
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, cookie.to_string())]))
}
