//! The server's errors as ours, by their codes: their texts repeat what was searched for.

use crate::SearchError;
use meilisearch_sdk::errors::{Error, ErrorCode, MeilisearchError};

/// What an error means to the caller.
#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
pub fn fault(error: Error) -> SearchError {
    match &error {
        Error::Meilisearch(error) => answered(error),
        Error::MeilisearchCommunication(error) => {
            SearchError::Unavailable(format!("the search server answered {}", error.status_code))
        }
        Error::ParseError(_) => {
            SearchError::Unavailable("the search server answered something unreadable".to_owned())
        }
        Error::Timeout => SearchError::Unavailable("the search server did not finish in time".to_owned()),
        Error::Other(other) => {
            SearchError::Unavailable(format!("the search server cannot be reached: {other}"))
        }
        _ => SearchError::Unavailable("the search server could not be asked".to_owned()),
    }
}

/// The same for an error with a code, of an answer or of a task.
pub fn answered(error: &MeilisearchError) -> SearchError {
    let code = code(&error.error_code);
    match error.error_code {
        // An index that is away or has not our settings: restored, emptied, or of another program.
        ErrorCode::IndexNotFound
        | ErrorCode::InvalidSearchFilter
        | ErrorCode::InvalidSearchSort
        | ErrorCode::InvalidSearchFacets
        | ErrorCode::IndexPrimaryKeyAlreadyPresent
        | ErrorCode::InvalidStoreFile => SearchError::Corrupt(format!("the search server says {code}")),
        _ => SearchError::Unavailable(format!("the search server says {code}")),
    }
}

/// Whether the server says that the thing asked for is not there.
pub const fn is_missing(error: &Error) -> bool {
    matches!(
        error,
        Error::Meilisearch(MeilisearchError {
            error_code: ErrorCode::IndexNotFound | ErrorCode::DocumentNotFound | ErrorCode::ApiKeyNotFound,
            ..
        })
    )
}

/// Whether the server refuses the key for what was asked.
pub const fn is_refused(error: &Error) -> bool {
    matches!(
        error,
        Error::Meilisearch(MeilisearchError {
            error_code: ErrorCode::InvalidApiKey
                | ErrorCode::MissingAuthorizationHeader
                | ErrorCode::MissingMasterKey,
            ..
        })
    )
}

fn code(code: &ErrorCode) -> String {
    let text = serde_json::to_value(code).ok().and_then(|value| value.as_str().map(ToOwned::to_owned));
    text.unwrap_or_else(|| "an error".to_owned())
}
