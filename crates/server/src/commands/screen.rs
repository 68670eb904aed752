//! `screen`: JSON Lines in, JSON Lines out.

use super::exit;
use crate::app::screening_files;
use crate::cli::Screen;
use anyhow::{Context, Result};
use screening::Screener;
use std::io::{BufWriter, Write};
use std::process::ExitCode;

pub fn run(options: &Screen) -> Result<ExitCode> {
    let screener = Screener::new(&screening_files(options.folder.as_deref())?)?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    let bad = screening::run_jsonl(&screener, std::io::stdin().lock(), &mut out, std::io::stderr())?;
    out.flush().context("cannot write to standard output")?;
    Ok(exit(bad == 0))
}
