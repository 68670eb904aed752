//! What tests of several crates share: a database of its own for each test, on either engine.

pub mod database;
#[cfg(feature = "platform")]
pub mod platform;
pub mod postgres;
#[cfg(feature = "platform")]
pub mod shaky;
