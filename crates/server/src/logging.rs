//! The log: to standard error, as text or JSON.

use crate::settings::{LogFormat, LogSettings};
use anyhow::{Context, Result};
use std::io::IsTerminal;
use tracing_subscriber::EnvFilter;

/// Begins to log. Once per process.
pub fn init(settings: &LogSettings) -> Result<()> {
    let filter = EnvFilter::try_new(&settings.filter).context("log.filter cannot be read")?;
    let colours = std::io::stderr().is_terminal(); // in a file or a journal they are noise
    let builder =
        tracing_subscriber::fmt().with_env_filter(filter).with_ansi(colours).with_writer(std::io::stderr);
    let begun = match settings.format {
        LogFormat::Text => builder.try_init(),
        LogFormat::Json => builder.json().try_init(),
    };
    begun.map_err(|error| anyhow::anyhow!("the log cannot begin: {error}"))
}
