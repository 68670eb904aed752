//! `/api/v1/promises/{token}`: what the link in the mail asks an author.

pub(crate) mod answer;
pub(crate) mod get;
pub(crate) mod undo;
