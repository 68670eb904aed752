//! `openapi`.

use super::say;
use anyhow::Result;
use std::process::ExitCode;

pub fn run() -> Result<ExitCode> {
    say("x");
    Ok(ExitCode::SUCCESS)
}
