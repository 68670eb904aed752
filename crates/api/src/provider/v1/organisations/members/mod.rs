//! `/api/provider/v1/organisations/{id}/members`

pub(crate) mod change;
pub(crate) mod list;
pub(crate) mod remove;
