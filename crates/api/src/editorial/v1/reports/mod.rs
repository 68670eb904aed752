//! `/api/editorial/v1/reports`

pub(crate) mod transparency;
