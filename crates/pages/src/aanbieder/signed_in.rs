//! Who is a member of a provider.

use crate::address::Address;
use crate::door::PROVIDER;
use crate::respond;
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use http_kit::provider::MemberReader;
use http_kit::{Platform, Problem, session};
use moderation::ProviderMember;

/// A member of a provider who is signed in. Anybody else is sent to the form to sign in, and back afterwards.
#[derive(Clone, Debug)]
pub(crate) struct AtProvider(pub ProviderMember);

impl FromRequestParts<Platform> for AtProvider {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        match MemberReader::from_request_parts(parts, platform).await {
            Ok(MemberReader(member)) => Ok(Self(member)),
            Err(problem) if problem.status().is_server_error() => Err(problem.into_response()),
            Err(problem) if problem.code() == "second_factor_missing" => {
                Err(respond::see_other(PROVIDER.account).unwrap_or_else(IntoResponse::into_response))
            }
            Err(_) => {
                let login = Address::new(PROVIDER.root).with("next", PROVIDER.way_back(parts));
                Err(respond::see_other(&login.href()).unwrap_or_else(IntoResponse::into_response))
            }
        }
    }
}

impl AtProvider {
    /// Refuses a form that does not carry the session's token: 403.
    pub(super) fn check(&self, headers: &HeaderMap, token: &str) -> Result<(), Problem> {
        session::check_csrf(headers, Some(token), self.0.csrf_token().expose())
    }
}
