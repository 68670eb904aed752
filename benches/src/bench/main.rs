//! `bench`: what the measurements of `benches/run` need beside the platform itself: a load generator and
//! the two bare programs that the platform is compared with.

mod bare_inserts;
mod bare_route;
mod connection;
mod load;
mod tables;

use anyhow::Result;
use clap::{Parser, Subcommand};
use serde::Serialize;

#[derive(Debug, Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Send requests over kept connections and print how many came back and how fast.
    Load(load::Options),
    /// Serve one body on every facility's address: the least that axum needs for it.
    BareRoute(bare_route::Options),
    /// Insert and commit the rows of submissions that the platform wrote, and nothing else.
    BareInserts(bare_inserts::Options),
}

fn main() -> Result<()> {
    match Cli::parse().command {
        // One thread: the generator shares the machine with what it measures.
        Command::Load(options) => one_thread()?.block_on(load::run(options)),
        Command::BareRoute(options) => many_threads()?.block_on(bare_route::run(options)),
        Command::BareInserts(options) => many_threads()?.block_on(bare_inserts::run(options)),
    }
}

fn one_thread() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()
}

/// As the platform runs.
fn many_threads() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()
}

/// Prints a result for `benches/run`.
#[expect(clippy::print_stdout, reason = "the result of the command")]
fn print(result: &impl Serialize) -> Result<()> {
    println!("{}", serde_json::to_string(result)?);
    Ok(())
}
