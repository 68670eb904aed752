//! `import members`.

use super::{opened, told, unwritten};
use crate::app::App;
use crate::cli::ImportMembers;
use crate::commands::{exit, say};
use anyhow::Result;
use domain::Redacted;
use onboarding::{MemberImportOptions, MemberImportSummary};
use std::process::ExitCode;

pub async fn run(app: &App, options: &ImportMembers) -> Result<ExitCode> {
    let (reader, bar) = opened(&options.file)?;
    let wanted = MemberImportOptions {
        dry_run: options.dry_run,
        keep_going: options.keep_going,
        vouched: !options.unverified,
    };
    let manager = Redacted::new(options.manager.clone());
    let summary = app.providers().import_members(&manager, reader, wanted, |at| bar.show(at)).await?;
    bar.end();
    told(&options.file, &summary.errors, &summary.ignored_columns);
    let MemberImportSummary { rows, organisations, invited, unchanged, facilities, .. } = summary;
    let errors = summary.errors.total();
    say(&format!(
        "{rows} rows: {invited} invited, {unchanged} unchanged, {organisations} new organisations, \
         {facilities} facilities that they run now, {errors} errors"
    ));
    unwritten(summary.written, options.dry_run);
    Ok(exit(summary.errors.is_empty()))
}
