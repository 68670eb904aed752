//! `/api/editorial`

pub(crate) mod v1;
