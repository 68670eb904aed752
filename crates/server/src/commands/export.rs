//! `export`.

use super::{progress, say};
use crate::app::App;
use crate::cli::{Export, ExportStatements};
use anyhow::{Context, Result, bail};
use domain::belgium;
use domain::dsa::DsaStatement;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::process::ExitCode;

/// Statements that are read at a time: what keeps the memory the same however many there are.
const CHUNK: u64 = 500;

pub async fn run(app: &App, what: &Export) -> Result<ExitCode> {
    match what {
        Export::Statements(options) => statements(app, options).await?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes beside the file and moves it into place, so that nobody takes half of it for all.
async fn statements(app: &App, options: &ExportStatements) -> Result<()> {
    let today = belgium::day(app.clock.now());
    // The epoch lies before the platform, and every database knows it.
    let days = (options.from.unwrap_or_default(), options.to.unwrap_or(today));
    if days.0 > days.1 {
        bail!("--from is after --to");
    }
    let path = &options.file;
    let mut unfinished = path.clone().into_os_string();
    unfinished.push(".unfinished");
    let file = File::create(&unfinished).with_context(|| format!("cannot write {}", path.display()))?;
    let mut out = BufWriter::new(file);
    let desk = app.desk();
    let bar = progress::spinner("statements");
    let (mut cursor, mut written) = (None::<String>, 0_u64);
    loop {
        let page = desk.exported_statements(days, cursor.as_deref(), CHUNK).await?;
        for record in &page.statements {
            serde_json::to_writer(&mut out, &DsaStatement::from(&record.statement))?;
            out.write_all(b"\n").context("cannot write the statements")?;
            written += 1;
        }
        bar.set_position(written);
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    out.into_inner().context("cannot write the statements")?.sync_all()?;
    std::fs::rename(&unfinished, path).with_context(|| format!("cannot write {}", path.display()))?;
    bar.finish_and_clear();
    say(&format!("{written} statements written to {}", path.display()));
    Ok(())
}
