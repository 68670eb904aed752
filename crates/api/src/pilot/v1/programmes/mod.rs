//! `/api/pilot/v1/programmes`

pub(crate) mod applications;
pub(crate) mod edit;
pub(crate) mod feedback;
pub(crate) mod list;
pub(crate) mod onboardings;
pub(crate) mod waiting_list;
