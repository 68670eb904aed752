//! The commands, one file each.

mod audit;
mod bounces;
mod codes;
mod demo;
mod doctor;
mod export;
mod import;
mod index;
mod keys;
mod ledger;
mod migrate;
mod openapi;
mod outbox;
mod progress;
mod replay;
mod screen;
mod screen_stream;
mod serve;
mod user;

pub use keys::section as key_section;

use crate::app::App;
use crate::chance::{SystemClock, SystemIds};
use crate::cli::{Cli, Command};
use crate::logging;
use crate::settings::{LoadOptions, Override, Settings};
use anyhow::Result;
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

/// Runs what the command line asks for.
pub fn run(cli: &Cli) -> Result<ExitCode> {
    // These need no settings and no database.
    match &cli.command {
        Command::Screen(options) => return screen::run(options),
        Command::ScreenStream(options) => return screen_stream::run(options),
        Command::Openapi => return openapi::run(),
        Command::Ledger(crate::cli::Ledger::Verify(options)) => return ledger::verify(options),
        Command::Keys(crate::cli::Keys::Generate) => return keys::generate(),
        Command::Codes(what) => return codes::run(what),
        _ => {}
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        match &cli.command {
            Command::Demo(options) => demo::run(cli, options).await,
            Command::Serve(options) => serve::run(cli, options).await,
            Command::Migrate => migrate::run(&app(cli, Vec::new()).await?).await,
            Command::Import(what) => import::run(&app(cli, Vec::new()).await?, what).await,
            Command::Export(what) => export::run(&app(cli, Vec::new()).await?, what).await,
            Command::Index(what) => index::run(&app(cli, Vec::new()).await?, what).await,
            Command::User(what) => user::run(&app(cli, Vec::new()).await?, what).await,
            Command::Audit(what) => audit::run(&app(cli, Vec::new()).await?, what).await,
            Command::Ledger(what) => ledger::run(&app(cli, Vec::new()).await?, what).await,
            Command::Replay(options) => replay::run(&app(cli, Vec::new()).await?, options).await,
            Command::Outbox(what) => outbox::run(&app(cli, Vec::new()).await?, what).await,
            Command::Bounces(options) => bounces::run(&app(cli, Vec::new()).await?, options).await,
            Command::Keys(_) => keys::rotate(&app(cli, Vec::new()).await?).await,
            Command::Doctor => doctor::run(load(cli, Vec::new())?).await,
            Command::Screen(_) | Command::ScreenStream(_) | Command::Openapi | Command::Codes(_) => {
                Ok(ExitCode::SUCCESS)
            }
        }
    })
}

/// The settings of the command line, the environment and the file it names.
fn load(cli: &Cli, mut overrides: Vec<Override>) -> Result<Settings> {
    if let Some(data) = &cli.data {
        overrides.push(Override::path("data.dir", data, "--data")?);
    }
    // A variable that is not UTF-8 cannot be one of ours.
    let env = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    Ok(Settings::load(LoadOptions { config_file: cli.config.clone(), env, overrides })?)
}

/// The platform with the real time and chance.
async fn app(cli: &Cli, overrides: Vec<Override>) -> Result<App> {
    let settings = load(cli, overrides)?;
    logging::init(&settings.log)?;
    App::build(settings, Arc::new(SystemClock), Arc::new(SystemIds)).await
}

/// Prints a line for whoever runs the command. Where nobody reads on (`... | head`), nothing is left to say.
fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// The exit code of a command that found something wrong.
fn exit(sound: bool) -> ExitCode {
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
