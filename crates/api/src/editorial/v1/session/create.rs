//! `POST /api/editorial/v1/session`

use crate::shapes::credentials::{Credentials, begun};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use http_kit::session::Area;
use http_kit::{Json, Platform, Problem};

/// Signs an editor in. The cookie is for this platform only and closed to scripts.
#[utoipa::path(post, path = "/api/editorial/v1/session", operation_id = "create_session",
tag = "editorial session", request_body = Credentials, responses(
    (status = 204, description = "Signed in", headers(("Set-Cookie" = String, description = "The session"))),
    (status = 401, description = "`wrong_credentials`, the same for an unknown address and a wrong password; \
        `second_factor_required` where `code` is missing; `wrong_code`",
        body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`too_many_codes`: five wrong ones", body = Problem,
        content_type = "application/problem+json"),
    (status = 403, description = "`cross_site`: another website started the call", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn create_session(
    State(platform): State<Platform>,
    headers: HeaderMap,
    Json(credentials): Json<Credentials>,
) -> Result<impl IntoResponse, Problem> {
    let signed_in = platform.desk.sign_in_with(&credentials.given(&headers)?).await?;
    Ok(begun(&platform, Area::Editorial, signed_in))
}
