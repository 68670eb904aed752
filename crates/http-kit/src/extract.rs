//! Extractors that answer every bad input with a problem document.
//!
//! | what is wrong | status |
//! | --- | --- |
//! | the content type | 415 |
//! | too long | 413 |
//! | not JSON, not UTF-8, broken off | 400 |
//! | a field or parameter that is missing, unknown, double, of another type or out of range | 422 |
//! | an id in the address that cannot be one | 404 |
//! | an `Idempotency-Key` that cannot be one | 400 |
//!
//! A type denies unknown fields and parameters with `#[serde(deny_unknown_fields)]`. U+0000 is refused
//! everywhere, for PostgreSQL cannot store it.

mod body;
mod csv;
mod form;
mod idempotency;
mod json;
mod maybe_json;
mod no_body;
mod nul;
mod pairs;
mod path;
mod shape;
mod strict;
mod upload;

pub use csv::Csv;
pub use form::{Form, Query};
pub use idempotency::IdempotencyKey;
pub use json::Json;
pub use maybe_json::MaybeJson;
pub use no_body::NoBody;
pub use path::Path;
pub use upload::Upload;
