//! `/api/pilot/v1/organisations`: organisations, their first owners, and whether it is proven who acts for them.

pub(crate) mod add_facilities;
pub(crate) mod create;
pub(crate) mod doubt;
pub(crate) mod get;
pub(crate) mod invite_owner;
pub(crate) mod letter;
pub(crate) mod list;
pub(crate) mod release_facility;
pub(crate) mod verify;
