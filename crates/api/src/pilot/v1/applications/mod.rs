//! `/api/pilot/v1/applications`

pub(crate) mod get;
pub(crate) mod locations;
pub(crate) mod onboarding;
pub(crate) mod override_rule;
pub(crate) mod transition;
