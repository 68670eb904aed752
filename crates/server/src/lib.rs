//! The binary: settings, wiring, commands.
//!
//! Everything is put together in [`app`]; a command in [`commands`] takes what it needs from there.

pub mod app;
pub mod chance;
pub mod cli;
pub mod commands;
pub mod demo;
pub mod filled;
pub mod health;
pub mod logging;
pub mod settings;
pub mod web;
