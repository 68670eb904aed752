//! `bounces`.

use super::say;
use crate::app::App;
use crate::cli::Bounces;
use anyhow::{Context, Result};
use jobs::Taken;
use notify::{Bounce, NotABounce};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Most bytes of a notification that are read. Mail servers cut what they send back; what tells stands in front.
const MOST: u64 = 1024 * 1024;
/// "Try again later" to a mail server (`EX_TEMPFAIL` of sysexits.h): it keeps the mail and asks again.
const LATER: u8 = 75;

#[derive(Default)]
struct Tally {
    counted: u64,
    nothing: u64,
    other: u64,
}

pub async fn run(app: &App, options: &Bounces) -> Result<ExitCode> {
    if options.paths == [PathBuf::from("-")] {
        // Nobody sees this but the mail server, which would send back to the sender what fails for good.
        let taken = async { anyhow::Ok(take(app, &read(std::io::stdin())?, &mut Tally::default()).await?) };
        return Ok(match taken.await {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                tracing::error!(error = %format!("{error:#}"), "a notification could not be taken up");
                ExitCode::from(LATER)
            }
        });
    }
    let mut files = Vec::new();
    for path in &options.paths {
        list(path, &mut files)?;
    }
    let mut tally = Tally::default();
    for file in &files {
        let bytes = std::fs::File::open(file).map_err(Into::into).and_then(read);
        take(app, &bytes.with_context(|| file.display().to_string())?, &mut tally).await?;
        if options.delete {
            std::fs::remove_file(file).with_context(|| file.display().to_string())?;
        }
    }
    say(&format!(
        "{} mails read: {} bounces counted, {} that are counted already or of no known mail, {} that are no bounces",
        files.len(),
        tally.counted,
        tally.nothing,
        tally.other
    ));
    Ok(ExitCode::SUCCESS)
}

async fn take(app: &App, bytes: &[u8], tally: &mut Tally) -> Result<()> {
    match Bounce::read(bytes) {
        Ok(bounce) => match jobs::take_bounce(&app.store, &bounce, app.ids.as_ref()).await? {
            Taken::Counted => tally.counted += 1,
            Taken::Nothing => tally.nothing += 1,
        },
        Err(NotABounce::NotOurs) => tally.nothing += 1,
        Err(NotABounce::NoReport | NotABounce::NotFailed) => tally.other += 1,
    }
    Ok(())
}

fn read(from: impl Read) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MOST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The file, or the files of the folder and its folders: a Maildir has them in `new` and `cur`.
fn list(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let told = || path.display().to_string();
    if !path.is_dir() {
        anyhow::ensure!(path.is_file(), "{}: no such file or folder", told());
        files.push(path.to_owned());
        return Ok(());
    }
    let mut inside = std::fs::read_dir(path)
        .and_then(|inside| inside.collect::<Result<Vec<_>, _>>())
        .with_context(told)?;
    inside.sort_by_key(std::fs::DirEntry::file_name);
    for entry in inside {
        let kind = entry.file_type().with_context(told)?;
        if kind.is_dir() {
            list(&entry.path(), files)?;
        } else if kind.is_file() {
            files.push(entry.path());
        }
    }
    Ok(())
}
