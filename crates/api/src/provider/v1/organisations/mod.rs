//! `/api/provider/v1/organisations`: the organisations of the caller, and their members.

pub(crate) mod invitations;
pub(crate) mod list;
pub(crate) mod members;
pub(crate) mod proof;
