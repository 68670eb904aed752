//! Use cases of providers and pilots and the register, on both engines.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

mod find;
mod founding;
mod import;
mod insight;
mod invitations;
mod joining;
mod member_import;
mod member_lists;
mod members;
mod offer;
mod register;
mod replies;
mod runs;
mod verification;
