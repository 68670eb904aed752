//! `/api/provider/v1/facilities`

pub(crate) mod insight;
pub(crate) mod list;
pub(crate) mod notifications;
pub(crate) mod reviews;
