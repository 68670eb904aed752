//! `/api/inspectorate/v1/signals`

pub(crate) mod acknowledge;
pub(crate) mod get;
pub(crate) mod identity;
pub(crate) mod list;
pub(crate) mod note;
