//! `/api/v1/ledger`

pub(crate) mod checkpoint;
pub(crate) mod list;
