//! The engines: one contract for both, what only one of them can do, how well they find what people type.

#[macro_use]
mod contract;
mod dutch;
mod dutch_queries;
mod embedded;
mod meilisearch;
mod meilisearch_queries;
mod server;
mod text;
