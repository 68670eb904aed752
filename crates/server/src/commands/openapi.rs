//! `openapi`.

use super::say;
use anyhow::Result;
use std::process::ExitCode;

pub fn run() -> Result<ExitCode> {
    say(&api::openapi().to_pretty_json()?);
    Ok(ExitCode::SUCCESS)
}
