//! What stands around every handler: limits, problems, caching, sessions, the description.

mod caching;
mod clients;
mod common;
mod front;
mod json;
mod openapi;
mod parameters;
mod sessions;
mod shell;
