//! Signing in, which is the same in every part of the platform.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use domain::Redacted;
use http_kit::holder::device;
use http_kit::session::{self, Area};
use http_kit::{Platform, Problem};
use moderation::SignedIn;
use serde::Deserialize;
use utoipa::ToSchema;

/// An address and a password.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Credentials {
    /// E-mail address.
    #[schema(value_type = String, example = "redactie@voorbeeld.be")]
    email: Redacted<String>,
    /// Password.
    #[schema(value_type = String, format = Password)]
    password: Redacted<String>,
    /// A code of the authenticator app or a recovery code, where the account has a second factor.
    #[schema(value_type = Option<String>)]
    code: Option<Redacted<String>>,
}

impl Credentials {
    /// What was given, and on what device.
    ///
    /// Errors: `cross_site` (403) where another website started the call.
    pub(crate) fn given(self, headers: &HeaderMap) -> Result<moderation::Credentials, Problem> {
        session::refuse_cross_site(headers)?;
        let Self { email, password, code } = self;
        Ok(moderation::Credentials { email, password, code, device: device(headers) })
    }
}

/// The answer to whoever signed in: 204 with the cookie.
pub(crate) fn begun(platform: &Platform, area: Area, signed_in: SignedIn) -> impl IntoResponse + use<> {
    let cookie = area.cookie(signed_in.token.into_inner(), platform.https);
    (StatusCode::NO_CONTENT, [(SET_COOKIE, cookie.to_string())])
}
