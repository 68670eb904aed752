//! `searching`: fills both search engines with the same invented documents and asks both the same 200
//! questions, in turns, through the contract that the platform uses (`search::SearchIndex`).

mod corpus;
mod engines;
mod queries;
mod rounds;

use anyhow::Result;
use clap::Parser;
use serde_json::json;
use std::path::PathBuf;
use std::sync::Arc;

/// Measure the search engines.
#[derive(Debug, Parser)]
struct Options {
    /// Folder for the index of the embedded engine; must not exist.
    #[arg(long)]
    folder: PathBuf,
    /// Texts to draw sentences from, such as `corpus/demo/reviews.jsonl`.
    #[arg(long)]
    texts: PathBuf,
    /// Address of a Meilisearch server; without it only the embedded engine is measured.
    #[arg(long)]
    url: Option<String>,
    /// Its key.
    #[arg(long, default_value = "")]
    key: String,
    /// How many invented facilities.
    #[arg(long)]
    facilities: usize,
    /// How many invented reviews.
    #[arg(long)]
    reviews: usize,
    /// Clients that ask at once, each waiting for its answer before it asks again.
    #[arg(long, value_delimiter = ',', default_values_t = [1, 8, 64])]
    clients: Vec<usize>,
    /// Length of each round.
    #[arg(long, default_value_t = 10.0)]
    seconds: f64,
    /// Rounds of every engine and number of clients; the engines take turns.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
}

#[tokio::main]
async fn main() -> Result<()> {
    let options = Options::parse();
    let corpus = corpus::Corpus::new(&options.texts, options.facilities, options.reviews)?;
    let queries = Arc::new(queries::all(&corpus)?);
    let mut engines = vec![Arc::new(engines::embedded(&options.folder)?)];
    if let Some(url) = &options.url {
        engines.push(Arc::new(engines::meilisearch(url, &options.key)?));
    }
    let mut built = Vec::new();
    for engine in &engines {
        built.push(engine.build(&corpus).await?);
    }
    let rounds = rounds::all(&engines, &queries, &options).await?;
    let slowest = rounds::slowest(&engines, &queries).await?;
    print(&json!({ "queries": queries.len(), "built": built, "rounds": rounds, "slowest": slowest }))
}

/// Prints the result for `benches/run`.
#[expect(clippy::print_stdout, reason = "the result of the command")]
fn print(result: &serde_json::Value) -> Result<()> {
    println!("{}", serde_json::to_string(result)?);
    Ok(())
}
