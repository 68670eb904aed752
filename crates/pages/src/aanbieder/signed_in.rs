//! Who is a member of a provider.

use crate::door::PROVIDER;
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::Response;
use http_kit::provider::MemberReader;
use http_kit::{Platform, Problem, session};
use moderation::ProviderMember;

/// A member of a provider who is signed in. Anybody else is sent to the form to sign in, and back afterwards.
#[derive(Clone, Debug)]
pub(crate) struct AtProvider(pub ProviderMember);

impl FromRequestParts<Platform> for AtProvider {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        let found = MemberReader::from_request_parts(parts, platform).await;
        found.map(|MemberReader(member)| Self(member)).map_err(|problem| PROVIDER.turn_away(parts, problem))
    }
}

impl AtProvider {
    /// Refuses a form that does not carry the session's token: 403.
    pub(crate) fn check(&self, headers: &HeaderMap, token: &str) -> Result<(), Problem> {
        session::check_csrf(headers, Some(token), self.0.csrf_token().expose())
    }
}
