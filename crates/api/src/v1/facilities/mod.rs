//! `/api/v1/facilities`

pub(crate) mod get;
pub(crate) mod list;
pub(crate) mod reviews;
