//! `index rebuild`.

use super::{progress, say};
use crate::app::App;
use crate::cli::Index;
use anyhow::Result;
use std::process::ExitCode;

pub async fn run(app: &App, what: &Index) -> Result<ExitCode> {
    let Index::Rebuild = what;
    let bar = progress::spinner("documents");
    let counts = jobs::rebuild_index(&app.store, app.index.as_ref(), &app.reference, &app.scoring(), |n| {
        bar.set_position(n);
    })
    .await?;
    bar.finish_and_clear();
    say(&format!("the index holds {} facilities and {} reviews", counts.facilities, counts.reviews));
    Ok(ExitCode::SUCCESS)
}
