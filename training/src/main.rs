//! Training and judging screening: `cargo run --release -p training -- COMMAND`, from the root of the
//! repository. Nothing of this is in the platform; what it writes are the model files of
//! `config/screening/`, and the figures of `docs/screening.md`.

mod authenticity;
mod conduct;
mod corpus;
mod errors;
mod evaluate;
mod figures;
mod linear;
mod models;
mod persons;
mod readability;
mod risk;
mod speed;

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
    /// Trains and judges the authenticity model
    #[command(subcommand)]
    Authenticity(authenticity::Command),
    /// Trains and judges the conduct model
    #[command(subcommand)]
    Conduct(conduct::Command),
    /// Trains the risk figure
    #[command(subcommand)]
    Risk(risk::Command),
    /// Trains and judges the model of names
    Persons(persons::Options),
    /// Judges screening on labelled texts, with 95% intervals, and compares with docs/screening.md
    Evaluate(evaluate::Options),
    /// Trains and judges the model of readability
    Readability(readability::Options),
    /// Writes models/words.fst and models/letters.bin from the dictionary of config/screening/words
    Words,
    /// Measures how fast screening is, one thread
    Speed {
        /// How often the corpus is read
        #[arg(long, default_value_t = 20)]
        rounds: usize,
    },
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Count => corpus::count(),
        Command::Authenticity(command) => authenticity::run(&command),
        Command::Conduct(command) => conduct::run(&command),
        Command::Risk(command) => risk::run(&command),
        Command::Persons(options) => persons::run(&options),
        Command::Evaluate(options) => evaluate::run(&options),
        Command::Readability(options) => readability::run(&options),
        Command::Words => readability::write_words(),
        Command::Speed { rounds } => speed::measure(rounds),
    }
}
