//! `audit verify`.

use super::{exit, progress, say};
use crate::app::App;
use crate::cli::Audit;
use anyhow::Result;
use std::process::ExitCode;

pub async fn run(app: &App, what: &Audit) -> Result<ExitCode> {
    let Audit::Verify = what;
    let bar = progress::spinner("rows");
    let reports = app.store.view().audit_log().verify(|rows| bar.set_position(rows)).await?;
    bar.finish_and_clear();
    let mut sound = true;
    for report in &reports {
        match report.broken_at {
            None => say(&format!("chain {}: {} rows, head {}", report.chain, report.rows, report.head)),
            Some(seq) => {
                sound = false;
                say(&format!(
                    "chain {}: BROKEN at row {seq}; {} rows before it are sound",
                    report.chain, report.rows
                ));
            }
        }
    }
    let rows: u64 = reports.iter().map(|report| report.rows).sum();
    say(&format!("{rows} rows in {} chains: {}", reports.len(), if sound { "sound" } else { "BROKEN" }));
    Ok(exit(sound))
}
