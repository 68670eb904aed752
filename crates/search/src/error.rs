//! What can go wrong when searching.

use domain::ErrorKind;

/// A search that gave no answer. The texts hold nothing of the query, so they may be logged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SearchError {
    /// A field of the query is out of its range.
    #[error("bad search: {field}: {detail}")]
    BadQuery {
        /// The field, as named in the query.
        field: &'static str,
        /// A sentence for the person who searches, in Dutch.
        detail: &'static str,
    },
    /// The cursor is damaged, of another version, or of another query.
    #[error("the cursor does not belong to this search")]
    BadCursor,
    /// The engine is away, busy or out of disk; trying again may help.
    #[error("search is unavailable: {0}")]
    Unavailable(String),
    /// The index is damaged; only a rebuild helps.
    #[error("the search index is damaged: {0}")]
    Corrupt(String),
}

impl SearchError {
    /// The kind that decides the answer's status.
    pub const fn kind(&self) -> ErrorKind {
        match self {
            Self::BadQuery { .. } | Self::BadCursor => ErrorKind::Invalid,
            Self::Unavailable(_) | Self::Corrupt(_) => ErrorKind::Unavailable,
        }
    }

    /// Stable code for machines.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::BadQuery { .. } => "bad_search",
            Self::BadCursor => "bad_cursor",
            Self::Unavailable(_) => "search_unavailable",
            Self::Corrupt(_) => "search_index_damaged",
        }
    }
}
