//! Opaque cursors for lists: base64url of a JSON array with a version and the position.
//!
//! A cursor is not signed: it holds nothing but sort keys that the caller has seen, and what it holds
//! is bound as a query's parameter.

use crate::problem::{FieldError, Problem};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The longest cursor in characters; ours stay far below.
pub const MAX_LENGTH: usize = 1024;

/// A text that is no cursor of this list, or of an older version of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor of this list")]
pub struct CursorError;

/// Writes a position as a cursor. `version` changes with the shape or the meaning of the position.
/// Fails only for a position that JSON cannot hold or that is longer than [`MAX_LENGTH`].
pub fn encode<T: Serialize>(version: u16, position: &T) -> Result<String, CursorError> {
    let json = serde_json::to_vec(&(version, position)).map_err(|_| CursorError)?;
    let cursor = URL_SAFE_NO_PAD.encode(json);
    if cursor.len() > MAX_LENGTH { Err(CursorError) } else { Ok(cursor) }
}

/// Reads a cursor that [`encode`] wrote with the same version.
pub fn decode<T: DeserializeOwned>(version: u16, cursor: &str) -> Result<T, CursorError> {
    if cursor.len() > MAX_LENGTH {
        return Err(CursorError);
    }
    let json = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| CursorError)?;
    let (found, position): (u16, serde_json::Value) =
        serde_json::from_slice(&json).map_err(|_| CursorError)?;
    if found != version || contains_nul(&position) {
        return Err(CursorError);
    }
    serde_json::from_value(position).map_err(|_| CursorError)
}

/// PostgreSQL takes no NUL in a text, so a forged cursor must not bring one.
fn contains_nul(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::String(text) => text.contains('\0'),
        serde_json::Value::Array(items) => items.iter().any(contains_nul),
        serde_json::Value::Object(members) => members.values().any(contains_nul),
        _ => false,
    }
}

impl From<CursorError> for Problem {
    fn from(_: CursorError) -> Self {
        let detail = "Deze cursor hoort niet bij deze lijst. Begin opnieuw zonder cursor.";
        Self::invalid(vec![FieldError::new("/cursor", "invalid_cursor", detail)])
    }
}
