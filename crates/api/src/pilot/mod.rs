//! `/api/pilot`

pub(crate) mod v1;
