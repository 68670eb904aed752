//! `POST /api/editorial/v1/session`

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use domain::Redacted;
use http_kit::holder::device;
use http_kit::session::{self, Area};
use http_kit::{Json, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;

/// An address and a password.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Credentials {
    /// E-mail address.
    #[schema(value_type = String, example = "redactie@voorbeeld.be")]
    pub(crate) email: Redacted<String>,
    /// Password.
    #[schema(value_type = String, format = Password)]
    pub(crate) password: Redacted<String>,
    /// A code of the authenticator app or a recovery code, where the account has a second factor.
    #[schema(value_type = Option<String>)]
    pub(crate) code: Option<Redacted<String>>,
}

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
    session::refuse_cross_site(&headers)?;
    let given = moderation::Credentials {
        email: credentials.email,
        password: credentials.password,
        code: credentials.code,
        device: device(&headers),
    };
    let signed_in = platform.desk.sign_in_with(&given).await?;
    let cookie = Area::Editorial.cookie(signed_in.token.into_inner(), platform.https);
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, cookie.to_string())]))
}
