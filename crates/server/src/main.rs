//! `waardering`: the platform in one program.

use clap::Parser;
use server::cli::Cli;
use std::process::ExitCode;

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
