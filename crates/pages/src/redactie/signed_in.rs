//! Who is at the desk.

use crate::address::Address;
use crate::door::DESK;
use crate::respond;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use http_kit::editor::Reader;
use http_kit::{Platform, Problem, session};
use moderation::Editor;

/// An editor who is signed in. Anybody else is sent to the form to sign in, and back afterwards.
#[derive(Clone, Debug)]
pub(crate) struct AtDesk(pub Editor);

impl FromRequestParts<Platform> for AtDesk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        match Reader::from_request_parts(parts, platform).await {
            Ok(Reader(editor)) => Ok(Self(editor)),
            Err(problem) if problem.status().is_server_error() => Err(problem.into_response()),
            Err(problem) if problem.code() == "second_factor_missing" => {
                Err(respond::see_other(DESK.account).unwrap_or_else(IntoResponse::into_response))
            }
            Err(_) => {
                let login = Address::new(DESK.root).with("next", DESK.way_back(parts));
                Err(respond::see_other(&login.href()).unwrap_or_else(IntoResponse::into_response))
            }
        }
    }
}

impl AtDesk {
    /// Refuses a form that does not carry the session's token: 403.
    pub(super) fn check(&self, headers: &axum::http::HeaderMap, token: &str) -> Result<(), Problem> {
        session::check_csrf(headers, Some(token), self.0.csrf_token().expose())
    }
}
