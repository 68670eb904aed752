//! Whoever signed in to an account of the desk, also where a second factor still has to be set up.

use crate::address::Address;
use crate::respond;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use http_kit::holder::HolderReader;
use http_kit::{Platform, Problem, session};
use moderation::AccountHolder;

/// The holder of an account. Anybody else is sent to the form to sign in.
#[derive(Clone, Debug)]
pub(crate) struct Holder(pub AccountHolder);

impl FromRequestParts<Platform> for Holder {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        match HolderReader::from_request_parts(parts, platform).await {
            Ok(HolderReader(holder)) => Ok(Self(holder)),
            Err(problem) if problem.status().is_server_error() => Err(problem.into_response()),
            Err(_) => {
                let login = Address::new("/redactie").with("next", "/redactie/account");
                Err(respond::see_other(&login.href()).unwrap_or_else(IntoResponse::into_response))
            }
        }
    }
}

impl Holder {
    /// Refuses a form that does not carry the session's token: 403.
    pub(super) fn check(&self, headers: &axum::http::HeaderMap, token: &str) -> Result<(), Problem> {
        session::check_csrf(headers, Some(token), self.0.csrf_token().expose())
    }
}
