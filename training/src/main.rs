//! Training and judging screening: `cargo run --release -p training -- COMMAND`, from the root of the
//! repository. Nothing of this is in the platform; what it writes are the model files of
//! `config/screening/`, and the figures of `docs/screening.md`.

mod corpus;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "Training and judging screening")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Prints how many texts, labels and personal data the corpora hold
    Count,
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Count => corpus::count(),
    }
}
