//! Who runs the pilots.

use crate::door::PILOT;
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::Response;
use http_kit::pilot::PilotReader;
use http_kit::{Platform, Problem, session};
use moderation::PilotManager;

/// A pilot manager who is signed in. Anybody else is sent to the form to sign in, and back afterwards.
#[derive(Clone, Debug)]
pub(crate) struct AtPilots(pub PilotManager);

impl FromRequestParts<Platform> for AtPilots {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        let found = PilotReader::from_request_parts(parts, platform).await;
        found.map(|PilotReader(manager)| Self(manager)).map_err(|problem| PILOT.turn_away(parts, problem))
    }
}

impl AtPilots {
    /// Refuses a form that does not carry the session's token: 403.
    pub(super) fn check(&self, headers: &HeaderMap, token: &str) -> Result<(), Problem> {
        session::check_csrf(headers, Some(token), self.0.csrf_token().expose())
    }
}
