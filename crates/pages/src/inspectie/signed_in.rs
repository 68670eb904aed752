//! Who is at the inspectorate.

use crate::door::INSPECTORATE;
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::Response;
use http_kit::inspector::InspectorReader;
use http_kit::{Platform, Problem, session};
use moderation::Inspector;

/// An inspector who is signed in. Anybody else is sent to the form to sign in, and back afterwards.
#[derive(Clone, Debug)]
pub(crate) struct AtInspectorate(pub Inspector);

impl FromRequestParts<Platform> for AtInspectorate {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        let found = InspectorReader::from_request_parts(parts, platform).await;
        found
            .map(|InspectorReader(inspector)| Self(inspector))
            .map_err(|problem| INSPECTORATE.turn_away(parts, problem))
    }
}

impl AtInspectorate {
    /// Refuses a form that does not carry the session's token: 403.
    pub(super) fn check(&self, headers: &HeaderMap, token: &str) -> Result<(), Problem> {
        session::check_csrf(headers, Some(token), self.0.csrf_token().expose())
    }
}
