//! `import facilities`.

use super::{exit, progress, say};
use crate::app::App;
use crate::cli::{Import, ImportFacilities};
use anyhow::{Context, Result};
use onboarding::register::{ImportOptions, ImportSummary, import_facilities};
use std::fs::File;
use std::io::BufReader;
use std::process::ExitCode;

pub async fn run(app: &App, what: &Import) -> Result<ExitCode> {
    let Import::Facilities(options) = what;
    app.store.migrate().await?;
    let file =
        File::open(&options.file).with_context(|| format!("cannot open {}", options.file.display()))?;
    // The file is read twice: once to check it, once to write it.
    let bar = progress::bytes(file.metadata()?.len() * 2);
    let length = bar.length().unwrap_or(0) / 2;
    let wanted = ImportOptions {
        dry_run: options.dry_run,
        keep_going: options.keep_going,
        participating: options.participating,
        invented: false,
        close_missing: options.close_missing,
    };
    let mut reader = BufReader::new(file);
    let summary =
        import_facilities(&app.store, app.clock.as_ref(), app.ids.as_ref(), &mut reader, wanted, |at| {
            bar.set_position(at.bytes + if at.writing { length } else { 0 });
            bar.set_message(if at.writing { "schrijven" } else { "nakijken" });
        })
        .await?;
    bar.finish_and_clear();
    report(options, &summary);
    Ok(exit(summary.errors.is_empty()))
}

fn report(options: &ImportFacilities, summary: &ImportSummary) {
    for error in summary.errors.kept() {
        say(&format!("{}: {error}", options.file.display()));
    }
    for column in &summary.ignored_columns {
        say(&format!("column {column:?} means nothing here and was passed over"));
    }
    let ImportSummary { rows, new, changed, unchanged, closed, .. } = summary;
    let errors = summary.errors.total();
    say(&format!(
        "{rows} rows: {new} new, {changed} changed, {unchanged} unchanged, {closed} closed, {errors} errors"
    ));
    if !summary.written {
        let why = if options.dry_run {
            "this was a dry run"
        } else {
            "the file has errors; --keep-going writes the good rows"
        };
        say(&format!("nothing was written: {why}"));
    }
}
