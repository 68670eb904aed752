//! `/api/provider/v1/facilities/{id}/relationship-codes`

pub(crate) mod create;
pub(crate) mod get;
