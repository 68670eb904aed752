//! Whoever holds an account of the desk, from the cookie: for the own account only, and also where a second
//! factor still has to be set up.

use crate::Platform;
use crate::problem::Problem;
use crate::session::{self, Area};
use axum::extract::{FromRef, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use domain::{ErrorKind, RuleError};
use moderation::{AccountHolder, browser_family};

/// The holder of an account, for calls that change nothing.
#[derive(Clone, Debug)]
pub struct HolderReader(pub AccountHolder);

/// The holder of an account whose call carries the session's token in `X-CSRF-Token`, for JSON calls that
/// change something. (A page's form carries it in a field; see [`session::check_csrf`].)
#[derive(Clone, Debug)]
pub struct HolderActor(pub AccountHolder);

/// The family of the browser that makes a request, for the list of sessions.
pub fn device(headers: &HeaderMap) -> String {
    headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).map(browser_family).unwrap_or_default()
}

impl<S> FromRequestParts<S> for HolderReader
where
    S: Send + Sync,
    Platform: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let platform = Platform::from_ref(state);
        let token = Area::Editorial.token(&parts.headers).ok_or_else(no_session)?;
        Ok(Self(platform.desk.authenticate_holder(&token).await?))
    }
}

impl<S> FromRequestParts<S> for HolderActor
where
    S: Send + Sync,
    Platform: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let HolderReader(holder) = HolderReader::from_request_parts(parts, state).await?;
        session::check_csrf(&parts.headers, None, holder.csrf_token().expose())?;
        Ok(Self(holder))
    }
}

fn no_session() -> Problem {
    let detail = "Meld je aan om verder te gaan.";
    RuleError::new(ErrorKind::Unauthenticated, "no_session", detail).into()
}
