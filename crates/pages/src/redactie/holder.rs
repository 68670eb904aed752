//! Whoever signed in to an account of the desk or of the inspectorate, also where a second factor still has to be set up.

use crate::address::Address;
use crate::door::Door;
use crate::respond;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use http_kit::holder::{HolderReader, InspectorHolderReader, PilotHolderReader, ProviderHolderReader};
use http_kit::{Platform, Problem, session};
use moderation::{AccountHolder, Audience};

/// The holder of an account behind the door that the request came to. Anybody else is sent to the form to sign in.
#[derive(Clone, Debug)]
pub(crate) struct Holder(pub AccountHolder);

impl FromRequestParts<Platform> for Holder {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        let Ok(door) = Door::from_request_parts(parts, platform).await;
        let holder = match door.audience {
            Audience::Editorial => {
                HolderReader::from_request_parts(parts, platform).await.map(|HolderReader(holder)| holder)
            }
            Audience::Inspectorate => InspectorHolderReader::from_request_parts(parts, platform)
                .await
                .map(|InspectorHolderReader(holder)| holder),
            Audience::Provider => ProviderHolderReader::from_request_parts(parts, platform)
                .await
                .map(|ProviderHolderReader(holder)| holder),
            Audience::Pilot => PilotHolderReader::from_request_parts(parts, platform)
                .await
                .map(|PilotHolderReader(holder)| holder),
        };
        match holder {
            Ok(holder) => Ok(Self(holder)),
            Err(problem) if problem.status().is_server_error() => Err(problem.into_response()),
            Err(_) => {
                let login = Address::new(door.root).with("next", door.account);
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
