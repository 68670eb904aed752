//! `fill`: fills a database through the storage crate: what thousands of people would write in years. Everything
//! is as the use cases leave it, except that no mail is sent and nothing waits in the outbox; the search
//! index is filled afterwards by `waardering index rebuild`.

mod dashboard;
mod facilities;
mod readers;
mod reviews;

use anyhow::{Context, Result};
use benches::texts;
use clap::Parser;
use server::app::connect;
use server::chance::SystemIds;
use server::settings::{LoadOptions, Settings};
use std::path::PathBuf;

/// Fill a database with invented facilities, reviews and open cases.
#[derive(Debug, Parser)]
struct Options {
    /// The platform's configuration.
    #[arg(long)]
    config: PathBuf,
    /// Texts to draw from, such as `corpus/demo/reviews.jsonl`.
    #[arg(long)]
    texts: PathBuf,
    /// How many invented facilities.
    #[arg(long)]
    facilities: usize,
    /// How many published reviews, spread evenly over them.
    #[arg(long, default_value_t = 0)]
    reviews: usize,
    /// How many reviews that wait in the queue.
    #[arg(long, default_value_t = 0)]
    cases: usize,
    /// More invented facilities, one for each number, with so many published reviews; the n-th has the
    /// address `verzonnen-met-NUMBER`.
    #[arg(long, value_delimiter = ',')]
    crowds: Vec<usize>,
    /// How many confirmed readers of the newsletter of the programme `platform`.
    #[arg(long, default_value_t = 0)]
    readers: usize,
    /// Also what the dashboard of the pilots counts: answers, applications, and sums of all months.
    #[arg(long)]
    dashboard: bool,
}

#[tokio::main]
async fn main() -> Result<()> {
    let options = Options::parse();
    let env = std::iter::empty();
    let loaded = LoadOptions { config_file: Some(options.config.clone()), env, overrides: Vec::new() };
    let settings = Settings::load(loaded).context("the configuration")?;
    let texts = texts::read(&options.texts)?;
    let store = connect(&settings, false).await?;
    store.migrate().await?;
    let facilities = facilities::add(&store, options.facilities).await?;
    let mut crowded = Vec::new();
    for count in options.crowds {
        crowded.push((facilities::with_crowd(&store, count).await?, count));
    }
    readers::add(&store, options.readers, "platform").await?;
    let responder = if options.dashboard { Some(dashboard::Responder::add(&store).await?) } else { None };
    let filler = reviews::Filler::new(store.clone(), facilities, texts, responder)?;
    filler.add(options.reviews, options.cases, &crowded).await?;
    if options.dashboard {
        dashboard::applications(&store).await?;
        let tx = store.begin().await?;
        tx.rebuild_insight().await?;
        tx.commit(&SystemIds).await?;
    }
    Ok(())
}
