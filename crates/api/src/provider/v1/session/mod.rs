//! `/api/provider/v1/session`

pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod get;
