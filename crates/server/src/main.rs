//! `waardering`: the platform in one program.

use clap::Parser;
use server::cli::Cli;
use std::process::ExitCode;
use tikv_jemallocator::Jemalloc;

/// It gives back, from a thread of its own, what word lists and models took while they were read; the system's own
/// keeps half of it.
#[global_allocator]
static ALLOCATOR: Jemalloc = Jemalloc;

fn main() -> ExitCode {
    let cli = Cli::parse();
    match server::commands::run(&cli) {
        Ok(code) => code,
        Err(error) => {
            complain(&error);
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stderr, reason = "the last word to whoever runs the command")]
fn complain(error: &anyhow::Error) {
    eprintln!("waardering: {error:#}");
}
