//! `/api/v1/screening`

pub(crate) mod preview;
