//! `/api/provider/v1/organisations/{id}/invitations`

pub(crate) mod create;
pub(crate) mod file;
pub(crate) mod list;
pub(crate) mod resend;
pub(crate) mod withdraw;
