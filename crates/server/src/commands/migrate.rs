//! `migrate`.

use super::say;
use crate::app::App;
use anyhow::Result;
use std::process::ExitCode;

pub async fn run(app: &App) -> Result<ExitCode> {
    let pending = app.store.pending_migrations().await?;
    app.store.migrate().await?;
    for name in &pending {
        say(&format!("applied {name}"));
    }
    say(&format!("the database is up to date ({} changes applied)", pending.len()));
    Ok(ExitCode::SUCCESS)
}
