//! The `Idempotency-Key` header (draft-ietf-httpapi-idempotency-key-header).

use crate::problem::Problem;
use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::{HeaderMap, StatusCode, request::Parts};

/// A key by which a caller may repeat a call safely: 1 to 255 visible ASCII characters. Take
/// `Option<IdempotencyKey>` where it may be left out.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// The header's name.
    pub const HEADER: &'static str = "idempotency-key";
    /// The longest key in characters.
    pub const MAX_LENGTH: usize = 255;

    /// The key as the caller wrote it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn read(headers: &HeaderMap) -> Result<Option<Self>, Problem> {
        let mut lines = headers.get_all(Self::HEADER).iter();
        let key = match (lines.next(), lines.next()) {
            (None, _) => return Ok(None),
            (Some(only), None) => only.as_bytes(),
            (Some(_), Some(_)) => return Err(invalid()),
        };
        let fits = (1..=Self::MAX_LENGTH).contains(&key.len()) && key.iter().all(u8::is_ascii_graphic);
        match String::from_utf8(key.to_vec()) {
            Ok(key) if fits => Ok(Some(Self(key))),
            _ => Err(invalid()),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        Self::read(&parts.headers)?.ok_or_else(|| {
            let detail = "Stuur de header Idempotency-Key mee.";
            Problem::http(StatusCode::BAD_REQUEST, "idempotency_key_missing", detail)
        })
    }
}

impl<S: Send + Sync> OptionalFromRequestParts<S> for IdempotencyKey {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Option<Self>, Problem> {
        Self::read(&parts.headers)
    }
}

fn invalid() -> Problem {
    let detail = "De header Idempotency-Key is één waarde van 1 tot 255 zichtbare ASCII-tekens.";
    Problem::http(StatusCode::BAD_REQUEST, "idempotency_key_invalid", detail)
}
