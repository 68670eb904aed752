//! `/api/provider/v1/facilities/{id}/invitations`

pub(crate) mod create;
pub(crate) mod list;
pub(crate) mod withdraw;
