//! Editors, from their cookie. The only way a route gets an [`Editor`] to act as.

use crate::Platform;
use crate::problem::Problem;
use crate::session::{self, Area};
use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use domain::{ErrorKind, RuleError};
use moderation::Editor;

/// An editor who is signed in, for calls that change nothing.
#[derive(Clone, Debug)]
pub struct Reader(pub Editor);

/// An editor who is signed in and whose call carries the session's token in `X-CSRF-Token`, for JSON
/// calls that change something. (A page's form carries it in a field; see [`session::check_csrf`].)
#[derive(Clone, Debug)]
pub struct Actor(pub Editor);

impl<S> FromRequestParts<S> for Reader
where
    S: Send + Sync,
    Platform: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let platform = Platform::from_ref(state);
        let token = Area::Editorial.token(&parts.headers).ok_or_else(no_session)?;
        Ok(Self(platform.desk.authenticate(&token).await?))
    }
}

impl<S> FromRequestParts<S> for Actor
where
    S: Send + Sync,
    Platform: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Reader(editor) = Reader::from_request_parts(parts, state).await?;
        session::check_csrf(&parts.headers, None, editor.csrf_token().expose())?;
        Ok(Self(editor))
    }
}

fn no_session() -> Problem {
    let detail = "Meld je aan om verder te gaan.";
    RuleError::new(ErrorKind::Unauthenticated, "no_session", detail).into()
}
