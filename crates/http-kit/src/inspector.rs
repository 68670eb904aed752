//! Inspectors, from their cookie. The only way a route gets an [`Inspector`] to act as.

use crate::Platform;
use crate::problem::Problem;
use crate::session::{self, Area};
use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use domain::{ErrorKind, RuleError};
use moderation::Inspector;

/// An inspector who is signed in, for calls that change nothing.
#[derive(Clone, Debug)]
pub struct InspectorReader(pub Inspector);

/// An inspector who is signed in and whose call carries the session's token in `X-CSRF-Token`, for JSON
/// calls that change something. (A page's form carries it in a field; see [`session::check_csrf`].)
#[derive(Clone, Debug)]
pub struct InspectorActor(pub Inspector);

impl<S> FromRequestParts<S> for InspectorReader
where
    S: Send + Sync,
    Platform: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let platform = Platform::from_ref(state);
        let token = Area::Inspectorate.token(&parts.headers).ok_or_else(no_session)?;
        Ok(Self(platform.desk.authenticate_inspector(&token).await?))
    }
}

impl<S> FromRequestParts<S> for InspectorActor
where
    S: Send + Sync,
    Platform: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let InspectorReader(inspector) = InspectorReader::from_request_parts(parts, state).await?;
        session::check_csrf(&parts.headers, None, inspector.csrf_token().expose())?;
        Ok(Self(inspector))
    }
}

fn no_session() -> Problem {
    let detail = "Meld je aan om verder te gaan.";
    RuleError::new(ErrorKind::Unauthenticated, "no_session", detail).into()
}
