//! `import`.

mod facilities;
mod members;

use super::{progress, say};
use crate::app::App;
use crate::cli::Import;
use anyhow::{Context, Result};
use indicatif::ProgressBar;
use onboarding::register::{ImportProgress, RowErrors};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::process::ExitCode;

pub async fn run(app: &App, what: &Import) -> Result<ExitCode> {
    app.store.migrate().await?;
    match what {
        Import::Facilities(options) => facilities::run(app, options).await,
        Import::Members(options) => members::run(app, options).await,
    }
}

/// How far an import is. It goes through its file twice: once to check it, once to write it.
struct Bar {
    bar: ProgressBar,
    length: u64,
}

impl Bar {
    fn show(&self, at: ImportProgress) {
        self.bar.set_position(at.bytes + if at.writing { self.length } else { 0 });
        self.bar.set_message(if at.writing { "schrijven" } else { "nakijken" });
    }

    fn end(&self) {
        self.bar.finish_and_clear();
    }
}

fn opened(file: &Path) -> Result<(BufReader<File>, Bar)> {
    let opened = File::open(file).with_context(|| format!("cannot open {}", file.display()))?;
    let length = opened.metadata()?.len();
    Ok((BufReader::new(opened), Bar { bar: progress::bytes(length * 2), length }))
}

/// What is wrong with the file.
fn told(file: &Path, errors: &RowErrors, ignored_columns: &[String]) {
    for error in errors.kept() {
        say(&format!("{}: {error}", file.display()));
    }
    for column in ignored_columns {
        say(&format!("column {column:?} means nothing here and was passed over"));
    }
}

/// Why nothing was written, where nothing was.
fn unwritten(written: bool, dry_run: bool) {
    if !written {
        let why = if dry_run {
            "this was a dry run"
        } else {
            "the file has errors; --keep-going writes the good rows"
        };
        say(&format!("nothing was written: {why}"));
    }
}
