//! `/api/provider/v1/hearings`: very serious texts that members see before readers do.

pub(crate) mod answer;
pub(crate) mod list;
