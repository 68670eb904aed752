//! `screen-stream`: submissions in the order of time in, scores out.

use super::exit;
use crate::app::screening_files;
use crate::cli::Screen;
use anyhow::{Context, Result};
use screening::authenticity::{Capacity, Engine, Key, Settings};
use std::io::{BufWriter, Write};
use std::process::ExitCode;
use std::sync::Arc;

pub fn run(options: &Screen) -> Result<ExitCode> {
    // Nothing is kept, so that a key that is known does no harm, and two runs tell the same.
    let settings = Settings::load(&screening_files(options.folder.as_deref())?, Key::public())?;
    let mut engine = Engine::new(Arc::new(settings), Capacity::default());
    let mut out = BufWriter::new(std::io::stdout().lock());
    let bad = screening::run_stream(&mut engine, std::io::stdin().lock(), &mut out, std::io::stderr())?;
    out.flush().context("cannot write to standard output")?;
    Ok(exit(bad == 0))
}
