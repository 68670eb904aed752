//! Who is at the desk.

use crate::door::DESK;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;
use http_kit::editor::Reader;
use http_kit::{Platform, Problem, session};
use moderation::Editor;

/// An editor who is signed in. Anybody else is sent to the form to sign in, and back afterwards.
#[derive(Clone, Debug)]
pub(crate) struct AtDesk(pub Editor);

impl FromRequestParts<Platform> for AtDesk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        let found = Reader::from_request_parts(parts, platform).await;
        found.map(|Reader(editor)| Self(editor)).map_err(|problem| DESK.turn_away(parts, problem))
    }
}

impl AtDesk {
    /// Refuses a form that does not carry the session's token: 403.
    pub(super) fn check(&self, headers: &axum::http::HeaderMap, token: &str) -> Result<(), Problem> {
        session::check_csrf(headers, Some(token), self.0.csrf_token().expose())
    }
}
