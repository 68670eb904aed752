//! Opaque cursors: base64url of a versioned search-after key.
//!
//! A page begins after a key, not after a number of items, so that documents which arrive meanwhile
//! neither repeat nor hide others. The key ends with the document's id and is never equal for two.

use crate::SearchError;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Grows when the meaning of a key changes; older cursors are then refused.
const VERSION: u8 = 1;
/// No cursor we make is longer, as names are cut before they become part of a key.
const MAX_LEN: usize = 2_000;

/// Position in a sorted result. Ascending in all parts; descending values are stored inverted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    /// The value sorted by.
    #[serde(rename = "p")]
    pub primary: u64,
    /// First tie-breaker: the folded name of a facility, empty for reviews.
    #[serde(rename = "n")]
    pub name: String,
    /// Second tie-breaker: publication time of a review, 0 for facilities.
    #[serde(rename = "t")]
    pub time: u64,
    /// Last tie-breaker.
    #[serde(rename = "i")]
    pub id: Uuid,
}

/// What a cursor says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    #[serde(rename = "v")]
    version: u8,
    #[serde(rename = "f")]
    fingerprint: u64,
    /// How widely the words were taken on the first page; the later pages keep to it.
    #[serde(rename = "s")]
    pub stage: u8,
    /// Key of the last item before this page.
    #[serde(rename = "k")]
    pub after: Key,
}

impl Cursor {
    /// A cursor after `after`, for the query with this fingerprint.
    pub const fn new(fingerprint: u64, stage: u8, after: Key) -> Self {
        Self { version: VERSION, fingerprint, stage, after }
    }

    /// The text that travels.
    pub fn encode(&self) -> String {
        // A struct of numbers and strings always serialises; an empty cursor would be refused anyway.
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(self).unwrap_or_default())
    }

    /// Reads a cursor of the query with this fingerprint.
    ///
    /// # Errors
    /// [`SearchError::BadCursor`] when it is damaged, too old, or made by another query.
    pub fn decode(text: &str, fingerprint: u64) -> Result<Self, SearchError> {
        if text.len() > MAX_LEN {
            return Err(SearchError::BadCursor);
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| SearchError::BadCursor)?;
        let cursor: Self = serde_json::from_slice(&bytes).map_err(|_| SearchError::BadCursor)?;
        if cursor.version == VERSION && cursor.fingerprint == fingerprint {
            Ok(cursor)
        } else {
            Err(SearchError::BadCursor)
        }
    }
}

/// Tells queries apart: a check sum of the query as JSON. Pass the query without its cursor and its
/// limit. Not a protection, a convenience.
pub fn fingerprint<Q: Serialize>(query: &Q) -> u64 {
    fnv(&serde_json::to_vec(query).unwrap_or_default())
}

/// FNV-1a, 64 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>).
pub(crate) fn fnv(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
