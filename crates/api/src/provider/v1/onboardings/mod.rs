//! `/api/provider/v1/onboardings`: the checklists of the caller's applications to pilots.

pub(crate) mod charter;
pub(crate) mod contacts;
pub(crate) mod facility;
pub(crate) mod handed_out;
pub(crate) mod read;
