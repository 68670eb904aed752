//! Opaque cursors: where a page of a list ended.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Datelike, Utc};
use domain::{ErrorKind, FieldError, RuleError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// The cursor was not made by this list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor of this list")]
pub struct BadCursor;

impl From<BadCursor> for RuleError {
    fn from(_: BadCursor) -> Self {
        let field = FieldError::new("/cursor", "bad_cursor", "Deze cursor hoort niet bij deze lijst.");
        Self { kind: ErrorKind::Invalid, ..Self::invalid(vec![field]) }
    }
}

/// `kind` names the list and its order, so that a cursor of another one is refused.
pub(crate) fn encode<T: Serialize>(kind: &str, key: &T) -> Option<String> {
    serde_json::to_vec(&(kind, key)).ok().map(|json| URL_SAFE_NO_PAD.encode(json))
}

/// A time from a cursor, where the databases can hold it and compare it: PostgreSQL ends in the year 294276
/// and begins in -4713, and SQLite compares texts, which works for years of four digits.
pub(crate) fn storable(at: DateTime<Utc>) -> Result<DateTime<Utc>, BadCursor> {
    if (0..=9999).contains(&at.year()) { Ok(at) } else { Err(BadCursor) }
}

/// The place of a row in a list by time, for lists that a use case merges of several tables.
pub fn by_time(kind: &str, at: DateTime<Utc>, id: Uuid) -> Option<String> {
    encode(kind, &(at, id))
}

/// The place that a cursor of [`by_time`] names.
///
/// Errors: [`BadCursor`] where it was not made for this kind of list.
pub fn time_of(kind: &str, cursor: &str) -> Result<(DateTime<Utc>, Uuid), BadCursor> {
    let (at, id): (DateTime<Utc>, Uuid) = decode(kind, cursor)?;
    Ok((storable(at)?, id))
}

pub(crate) fn decode<T: DeserializeOwned>(kind: &str, cursor: &str) -> Result<T, BadCursor> {
    let json = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| BadCursor)?;
    let (of, key): (String, T) = serde_json::from_slice(&json).map_err(|_| BadCursor)?;
    if of == kind { Ok(key) } else { Err(BadCursor) }
}
