//! `/api/provider/v1/reviews/{id}/reply`

pub(crate) mod appeal;
pub(crate) mod create;
pub(crate) mod draft;
pub(crate) mod get;
pub(crate) mod preview;
pub(crate) mod replace;
