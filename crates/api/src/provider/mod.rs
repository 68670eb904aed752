//! `/api/provider`

pub(crate) mod v1;
