//! Who runs the pilots.

use crate::address::Address;
use crate::door::PILOT;
use crate::respond;
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use http_kit::pilot::PilotReader;
use http_kit::{Platform, Problem, session};
use moderation::PilotManager;

/// A pilot manager who is signed in. Anybody else is sent to the form to sign in, and back afterwards.
#[derive(Clone, Debug)]
pub(crate) struct AtPilots(pub PilotManager);

impl FromRequestParts<Platform> for AtPilots {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        match PilotReader::from_request_parts(parts, platform).await {
            Ok(PilotReader(manager)) => Ok(Self(manager)),
            Err(problem) if problem.status().is_server_error() => Err(problem.into_response()),
            Err(problem) if problem.code() == "second_factor_missing" => {
                Err(respond::see_other(PILOT.account).unwrap_or_else(IntoResponse::into_response))
            }
            Err(_) => {
                let login = Address::new(PILOT.root).with("next", PILOT.way_back(parts));
                Err(respond::see_other(&login.href()).unwrap_or_else(IntoResponse::into_response))
            }
        }
    }
}

impl AtPilots {
    /// Refuses a form that does not carry the session's token: 403.
    pub(super) fn check(&self, headers: &HeaderMap, token: &str) -> Result<(), Problem> {
        session::check_csrf(headers, Some(token), self.0.csrf_token().expose())
    }
}
