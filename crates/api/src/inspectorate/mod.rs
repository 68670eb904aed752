//! `/api/inspectorate`

pub(crate) mod v1;
