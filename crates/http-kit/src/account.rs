//! What the extractors of the accounts share: the cookie of a part of the platform and the session behind it.

use crate::problem::Problem;
use crate::session::Area;
use axum::http::HeaderMap;
use domain::{ErrorKind, Redacted, RuleError};

/// The token in the cookie of a part of the platform.
///
/// Errors: `no_session` (401) where there is none.
pub(crate) fn token(area: Area, headers: &HeaderMap) -> Result<Redacted<String>, Problem> {
    area.token(headers).ok_or_else(|| {
        let detail = "Meld je aan om verder te gaan.";
        RuleError::new(ErrorKind::Unauthenticated, "no_session", detail).into()
    })
}

/// Makes an extractor of whoever a cookie signs in, and one of the same whose call also carries the session's
/// token in `X-CSRF-Token`.
macro_rules! accounts {
    ($reader:ident, $actor:ident, $area:expr, |$desk:ident, $token:ident| $opened:expr) => {
        impl<S> axum::extract::FromRequestParts<S> for $reader
        where
            S: Send + Sync,
            $crate::Platform: axum::extract::FromRef<S>,
        {
            type Rejection = $crate::Problem;

            async fn from_request_parts(
                parts: &mut axum::http::request::Parts,
                state: &S,
            ) -> Result<Self, $crate::Problem> {
                let $token = &$crate::account::token($area, &parts.headers)?;
                let $desk = &<$crate::Platform as axum::extract::FromRef<S>>::from_ref(state).desk;
                Ok(Self($opened.await?))
            }
        }

        impl<S> axum::extract::FromRequestParts<S> for $actor
        where
            S: Send + Sync,
            $crate::Platform: axum::extract::FromRef<S>,
        {
            type Rejection = $crate::Problem;

            async fn from_request_parts(
                parts: &mut axum::http::request::Parts,
                state: &S,
            ) -> Result<Self, $crate::Problem> {
                let $reader(account) = $reader::from_request_parts(parts, state).await?;
                $crate::session::check_csrf(&parts.headers, None, account.csrf_token().expose())?;
                Ok(Self(account))
            }
        }
    };
}

pub(crate) use accounts;
