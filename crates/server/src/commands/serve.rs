//! `serve`.

use super::{app, progress};
use crate::app::App;
use crate::cli::{Cli, Serve, ServeRole};
use crate::settings::{Override, SearchEngine};
use crate::web;
use anyhow::{Result, bail};
use moderation::Desk;
use search::RebuildReason;
use std::process::ExitCode;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

pub async fn run(cli: &Cli, options: &Serve) -> Result<ExitCode> {
    let mut overrides = Vec::new();
    if let Some(addr) = options.addr {
        overrides.push(Override { key: "server.addr", value: addr.to_string(), option: "--addr" });
    }
    let app = app(cli, overrides).await?;
    app.store.migrate().await?;
    let web = options.role.contains(&ServeRole::Web);
    let listener = if web { Some(web::listen(app.settings.server.addr).await?) } else { None };
    let worker = options.role.contains(&ServeRole::Worker);
    run_roles(&app, listener, worker, web::stop_signal()?).await?;
    Ok(ExitCode::SUCCESS)
}

/// Answers requests and works until told to stop.
pub async fn run_roles(
    app: &App,
    listener: Option<TcpListener>,
    worker: bool,
    stop: watch::Receiver<bool>,
) -> Result<()> {
    if listener.is_none() && !worker {
        bail!("nothing to do: --role names neither web nor worker");
    }
    // Before the first request: what was approved while nobody served.
    let desk = app.desk();
    desk.refresh_code().await?;
    desk.refresh_programmes().await?;
    let follows = follow_code(&desk, stop.clone());
    let works = async {
        if worker {
            let index = fill_index(app, true).await;
            let worker = app.worker();
            tokio::join!(
                worker.run(app.housekeeping()?, stop.clone()),
                follow_index(app, index, stop.clone())
            );
        }
        anyhow::Ok(())
    };
    let answers = async {
        if let Some(listener) = listener {
            tracing::info!(addr = %app.settings.server.addr, base_url = %app.settings.server.base_url, "listening");
            web::serve(app, listener, stop.clone()).await?;
        }
        anyhow::Ok(())
    };
    tokio::try_join!(works, answers, follows)?;
    Ok(())
}

/// How often this node looks whether another code of conduct is in force.
const CODE_EVERY: Duration = Duration::from_secs(2);

/// Lets a code of conduct that was approved on any node take effect on this one, within seconds and at
/// midnight of its date. A database that is away for a moment is asked again.
async fn follow_code(desk: &Desk, mut stop: watch::Receiver<bool>) -> Result<()> {
    while !*stop.borrow() {
        tokio::select! {
            () = tokio::time::sleep(CODE_EVERY) => match desk.refresh_programmes().await.and(desk.refresh_code().await) {
                Ok(true) => tracing::info!(version = desk.rules().code.current().version, "code of conduct in force"),
                Ok(false) => {}
                Err(error) => tracing::warn!(code = error.code, "the code of conduct in force could not be read"),
            },
            changed = stop.changed() => if changed.is_err() { break },
        }
    }
    Ok(())
}

/// How often an index that cannot be asked, or that somebody else rebuilds, is looked at again.
const INDEX_EVERY: Duration = Duration::from_secs(10);
/// After so many looks a rebuild that is still announced was broken off.
const PATIENT_LOOKS: u32 = 60;

/// Whether the index is filled, or why not yet.
enum Index {
    Filled,
    Away,
    Rebuilding,
}

/// Fills an index that is new, damaged or of another version. A server that is away is no reason not to
/// start: the database answers meanwhile.
async fn fill_index(app: &App, patient: bool) -> Index {
    let reason = match app.index.needs_rebuild().await {
        Ok(None) => return Index::Filled,
        Ok(Some(RebuildReason::BrokenOff)) if patient => return Index::Rebuilding,
        Ok(Some(reason)) => reason.as_str(),
        Err(error) => {
            tracing::warn!(%error, "the search engine cannot be asked");
            return Index::Away;
        }
    };
    tracing::info!(reason, "filling the search index");
    let bar = progress::spinner("documents");
    let filled = jobs::rebuild_index(&app.store, app.index.as_ref(), &app.reference, &app.scoring(), |n| {
        bar.set_position(n);
    })
    .await;
    bar.finish_and_clear();
    match filled {
        Ok(counts) => {
            tracing::info!(
                facilities = counts.facilities,
                reviews = counts.reviews,
                "the search index is filled"
            );
            Index::Filled
        }
        Err(error) => {
            tracing::warn!(%error, "the search index could not be filled");
            Index::Away
        }
    }
}

/// Looks again until the index is filled, and a server again and again: it may come back emptied.
async fn follow_index(app: &App, mut now: Index, mut stop: watch::Receiver<bool>) {
    let mut looks = 0;
    let may_be_emptied = app.settings.search.engine == SearchEngine::Meilisearch;
    while (may_be_emptied || !matches!(now, Index::Filled)) && !*stop.borrow() {
        tokio::select! {
            () = tokio::time::sleep(INDEX_EVERY) => {
                looks = if matches!(now, Index::Rebuilding) { looks + 1 } else { 0 };
                now = fill_index(app, looks < PATIENT_LOOKS).await;
            }
            changed = stop.changed() => if changed.is_err() { break },
        }
    }
}
