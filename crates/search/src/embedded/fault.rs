//! tantivy's errors as ours. Their texts name files and fields, never what was searched for.

use crate::SearchError;
use tantivy::TantivyError;
use tantivy::directory::error::OpenReadError;

/// What an error of the engine means to the caller.
#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
pub fn fault(error: TantivyError) -> SearchError {
    match &error {
        TantivyError::DataCorruption(_)
        | TantivyError::IncompatibleIndex(_)
        | TantivyError::DeserializeError(_)
        | TantivyError::SchemaError(_)
        | TantivyError::FieldNotFound(_)
        | TantivyError::OpenReadError(
            OpenReadError::FileDoesNotExist(_) | OpenReadError::IncompatibleIndex(_),
        ) => SearchError::Corrupt(error.to_string()),
        TantivyError::IoError(io)
        | TantivyError::OpenReadError(OpenReadError::IoError { io_error: io, .. })
            if matches!(io.kind(), std::io::ErrorKind::InvalidData | std::io::ErrorKind::UnexpectedEof) =>
        {
            SearchError::Corrupt(error.to_string())
        }
        _ => SearchError::Unavailable(error.to_string()),
    }
}

/// An error of the file system.
#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
pub fn io_fault(error: std::io::Error) -> SearchError {
    SearchError::Unavailable(error.to_string())
}
