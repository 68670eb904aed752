//! What every route shares: problem details, strict extractors, rate limits, session cookies, caching
//! and security headers, and the shell of layers around the router.
//!
//! A handler takes its input through the extractors of [`extract`], which answer every bad input with
//! a [`Problem`]; use cases answer with a [`domain::RuleError`], which becomes one in [`problem`], the
//! only place that knows statuses. [`Shell::wrap`] puts the outer layers around a router.

mod account;
pub mod caching;
pub mod caller;
pub mod client;
pub mod cursor;
pub mod editor;
pub mod extract;
pub mod fallback;
pub mod front;
pub mod guard;
pub mod holder;
pub mod inspector;
pub mod limits;
pub mod openapi;
pub mod pilot;
pub mod platform;
pub mod problem;
pub mod provider;
pub mod request_id;
pub mod request_log;
pub mod security_headers;
pub mod session;
pub mod shell;

pub use caller::Caller;
pub use client::{ClientAddress, TrustedProxies};
pub use extract::{Csv, Form, IdempotencyKey, Json, MaybeJson, NoBody, Path, Query, Upload};
pub use front::{Front, FrontParts, Keep};
pub use platform::{Parts, Platform};
pub use problem::{FieldError, Problem, ProblemDocument};
pub use shell::Shell;
