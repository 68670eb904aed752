//! `import facilities`.

use super::{opened, told, unwritten};
use crate::app::App;
use crate::cli::ImportFacilities;
use crate::commands::{exit, say};
use anyhow::Result;
use onboarding::register::{ImportOptions, ImportSummary, import_facilities};
use std::process::ExitCode;

pub async fn run(app: &App, options: &ImportFacilities) -> Result<ExitCode> {
    let (mut reader, bar) = opened(&options.file)?;
    let wanted = ImportOptions {
        dry_run: options.dry_run,
        keep_going: options.keep_going,
        participating: options.participating,
        invented: false,
        close_missing: options.close_missing,
    };
    let summary =
        import_facilities(&app.store, app.clock.as_ref(), app.ids.as_ref(), &mut reader, wanted, |at| {
            bar.show(at);
        })
        .await?;
    bar.end();
    report(options, &summary);
    Ok(exit(summary.errors.is_empty()))
}

fn report(options: &ImportFacilities, summary: &ImportSummary) {
    told(&options.file, &summary.errors, &summary.ignored_columns);
    let ImportSummary { rows, new, changed, unchanged, closed, .. } = summary;
    let errors = summary.errors.total();
    say(&format!(
        "{rows} rows: {new} new, {changed} changed, {unchanged} unchanged, {closed} closed, {errors} errors"
    ));
    unwritten(summary.written, options.dry_run);
}
