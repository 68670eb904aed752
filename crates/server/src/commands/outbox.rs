//! `outbox list` and `outbox retry`.

use super::say;
use crate::app::App;
use crate::cli::Outbox;
use anyhow::Result;
use std::process::ExitCode;
use storage::Topic;

pub async fn run(app: &App, what: &Outbox) -> Result<ExitCode> {
    match what {
        Outbox::List => list(app).await?,
        Outbox::Retry => {
            let tx = app.store.begin().await?;
            let revived = tx.outbox().revive(app.clock.now()).await?;
            tx.commit(app.ids.as_ref()).await?;
            say(&format!("{revived} messages are tried again"));
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn list(app: &App) -> Result<()> {
    let view = app.store.view();
    for topic in Topic::ALL {
        let counts = view.outbox().counts(topic).await?;
        say(&format!("{topic}: {} waiting, {} given up on", counts.pending, counts.dead));
    }
    for message in view.outbox().dead(50).await? {
        let error = message.last_error.as_deref().unwrap_or("?");
        say(&format!("  {} {} since {}: {error}", message.id, message.topic, message.created_at));
    }
    Ok(())
}
