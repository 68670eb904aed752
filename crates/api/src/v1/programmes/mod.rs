//! `/api/v1/programmes`: the pilots that providers can join.

pub(crate) mod apply;
pub(crate) mod list;
