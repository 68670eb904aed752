//! `/api/pilot/v1/programmes/{id}/feedback`

pub(crate) mod add_topic;
pub(crate) mod change_topic;
pub(crate) mod group;
pub(crate) mod list;
