//! `keys generate` and `keys rotate`.

use super::say;
use crate::app::App;
use crate::chance::{SystemClock, SystemIds};
use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::{Clock, Ids};
use std::process::ExitCode;
use storage::Topic;

pub fn generate() -> Result<ExitCode> {
    say(&section(&SystemIds, &SystemClock.now().format("%Y-%m-%d").to_string()));
    Ok(ExitCode::SUCCESS)
}

/// A section `[keys]` with a new encryption key and a new pepper.
pub fn section(ids: &dyn Ids, id: &str) -> String {
    let secret = || STANDARD.encode(ids.secret());
    format!(
        "[keys]\n\
         # The first key seals, all of them open. To rotate: put a new key first, restart, run\n\
         # `waardering keys rotate`, and take the old key away when the outbox is empty.\n\
         encryption = [{{ id = \"{id}\", key = \"{}\" }}]\n\
         # Never change this one: submitters would no longer be recognised.\n\
         pepper = \"{}\"",
        secret(),
        secret()
    )
}

/// Values that are sealed again in one transaction.
const BATCH: u64 = 200;

pub async fn rotate(app: &App) -> Result<ExitCode> {
    let mut done = 0;
    loop {
        let batch = app.store.reseal(BATCH, app.ids.as_ref()).await?;
        done += batch;
        if batch == 0 {
            break;
        }
    }
    say(&format!("{done} values sealed again with the key {:?}", app.store.vault().current_key()));
    let mut waiting = 0;
    for topic in Topic::ALL {
        let counts = app.store.view().outbox().counts(topic).await?;
        waiting += counts.pending + counts.dead;
    }
    if waiting > 0 {
        say(&format!("{waiting} messages wait in the outbox: keep the old key until they are delivered"));
    }
    Ok(ExitCode::SUCCESS)
}
