//! `/api/pilot/v1/programmes/{id}/newsletters` and `/api/pilot/v1/newsletters`

pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod get;
pub(crate) mod list;
pub(crate) mod replace;
pub(crate) mod send;
pub(crate) mod stop;
pub(crate) mod trial;
