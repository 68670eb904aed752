//! `ledger export`, `ledger verify` and `ledger checkpoint`.

mod totals;

use super::{exit, progress, say};
use crate::app::App;
use crate::cli::{Ledger, LedgerVerify};
use anyhow::{Context, Result, bail};
use domain::ledger::{Checkpoint, PublishedCheckpoint, Verifier};
use domain::tally::Tally;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

/// `export` and `checkpoint`.
pub async fn run(app: &App, what: &Ledger) -> Result<ExitCode> {
    match what {
        Ledger::Export { file } => export(app, file).await?,
        Ledger::Checkpoint => {
            let checkpoint = app.desk().ledger_checkpoint().await?;
            say(&serde_json::to_string(&checkpoint)?);
        }
        Ledger::Verify(options) => return verify(options),
    }
    Ok(ExitCode::SUCCESS)
}

async fn export(app: &App, path: &Path) -> Result<()> {
    let file = File::create(path).with_context(|| format!("cannot write {}", path.display()))?;
    let mut out = BufWriter::new(file);
    let desk = app.desk();
    let bar = progress::spinner("entries");
    let mut cursor = None;
    let mut written = 0;
    loop {
        let mut pages = desk.ledger(cursor.as_deref(), None).await?;
        loop {
            let before = pages.remaining();
            let Some(lines) = pages.next().await? else { break };
            out.write_all(lines.as_bytes()).context("cannot write the ledger")?;
            written += before - pages.remaining();
            bar.set_position(written);
        }
        cursor = pages.next_cursor();
        if cursor.is_none() {
            break;
        }
    }
    out.into_inner().context("cannot write the ledger")?.sync_all()?;
    bar.finish_and_clear();
    say(&format!("{written} entries written to {}", path.display()));
    Ok(())
}

/// `verify`: needs no settings and no database.
pub fn verify(options: &LedgerVerify) -> Result<ExitCode> {
    let period = options.from.zip(options.to);
    if period.is_some_and(|(from, to)| from > to) {
        bail!("--from is after --to");
    }
    let checkpoint = options.checkpoint.as_deref().map(read_checkpoint).transpose()?;
    let file =
        File::open(&options.file).with_context(|| format!("cannot open {}", options.file.display()))?;
    let bar = progress::bytes(file.metadata()?.len());
    let mut verifier = Verifier::new(checkpoint);
    let mut tally = Tally::default();
    for line in BufReader::new(bar.wrap_read(file)).lines() {
        let line = line.context("cannot read the ledger")?;
        match verifier.line(&line) {
            Ok(entry) => {
                let from = options.from.is_none_or(|from| entry.day >= from);
                if from && options.to.is_none_or(|to| entry.day <= to) {
                    tally.count(&entry);
                }
            }
            Err(broken) => return Ok(complain(&bar, &broken.to_string())),
        }
    }
    let reached = match verifier.finish() {
        Ok(reached) => reached,
        Err(broken) => return Ok(complain(&bar, &broken.to_string())),
    };
    bar.finish_and_clear();
    if options.json {
        let answer = serde_json::json!({
            "entries": verifier.entries(), "checkpoint": reached, "totals": tally,
        });
        say(&serde_json::to_string_pretty(&answer)?);
    } else {
        say(&format!("{} entries, every hash is as it should be", verifier.entries()));
        say(&format!("checkpoint {reached}"));
        totals::lines(&tally).iter().for_each(|line| say(line));
    }
    Ok(exit(true))
}

fn complain(bar: &indicatif::ProgressBar, what: &str) -> ExitCode {
    bar.finish_and_clear();
    say(&format!("broken: {what}"));
    exit(false)
}

/// A checkpoint as a code, or a file with what `GET /api/v1/ledger/checkpoint` answers or with the code.
fn read_checkpoint(given: &str) -> Result<Checkpoint> {
    if let Ok(checkpoint) = given.parse() {
        return Ok(checkpoint);
    }
    let text = std::fs::read_to_string(given)
        .with_context(|| format!("{given:?} is neither a checkpoint nor a file that can be read"))?;
    if let Ok(published) = serde_json::from_str::<PublishedCheckpoint>(&text) {
        return Ok(published.checkpoint);
    }
    text.parse().with_context(|| format!("{given} holds no checkpoint"))
}
