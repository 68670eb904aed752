//! `replay`: another screening over past decisions.

use super::{progress, say};
use crate::app::{App, screening_files};
use crate::cli::Replay;
use anyhow::{Context, Result, bail};
use domain::belgium;
use domain::stats::Share;
use moderation::{Flip, ReplaySummary};
use screening::{Files, Screener};
use std::path::Path;
use std::process::ExitCode;

pub async fn run(app: &App, options: &Replay) -> Result<ExitCode> {
    if options.since > belgium::day(app.clock.now()) {
        bail!("--since lies in the future");
    }
    let screener = Screener::new(&files(&options.settings)?)?;
    let bar = progress::spinner("decisions");
    let mut problem = None;
    let told = |flip: &Flip| {
        let line = if options.json { serde_json::to_string(flip) } else { Ok(shown(flip)) };
        // Above the progress, which would otherwise stand in the middle of the lines.
        bar.suspend(|| match line {
            Ok(line) => say(&line),
            Err(error) => problem = Some(error),
        });
    };
    let summary = app.desk().replay(&screener, options.since, told, |seen| bar.set_position(seen)).await?;
    bar.finish_and_clear();
    if let Some(problem) = problem {
        return Err(problem.into());
    }
    if options.json {
        say(&serde_json::to_string(&serde_json::json!({ "summary": summary }))?);
    } else {
        lines(&summary).iter().for_each(|line| say(line));
    }
    Ok(ExitCode::SUCCESS)
}

/// The settings of a folder, or of one file in the place of the shipped one of the same name.
fn files(path: &Path) -> Result<Files> {
    if path.is_dir() {
        return screening_files(Some(path));
    }
    let content = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut files = Files::shipped();
    let known = files.names().find(|known| known.rsplit('/').next() == Some(name.as_str()));
    let known = known.map_or(name, str::to_owned);
    files.replace(&known, content)?;
    Ok(files)
}

fn shown(flip: &Flip) -> String {
    let Flip { day, sector, before, after, decided, case, .. } = flip;
    let change =
        |sign: char, codes: &[String]| codes.iter().map(|code| format!(" {sign}{code}")).collect::<String>();
    let flags = change('-', &flip.flags_lost) + &change('+', &flip.flags_gained);
    let articles = change('-', &flip.articles_lost) + &change('+', &flip.articles_gained);
    format!(
        "{day} {sector} {before} -> {after}, decided {decided}; flags{flags}; articles{articles}; case {case}"
    )
}

fn lines(summary: &ReplaySummary) -> Vec<String> {
    let share = |share: &Share| {
        let percent = |part: f64| format!("{:.1}%", part * 100.0);
        let (low, high) = (percent(share.interval.low), percent(share.interval.high));
        format!("{} of {} ({}, 95%: {low} to {high})", share.count, share.of, percent(share.share))
    };
    let mut lines = vec![
        format!(
            "{} decisions since {} compared with {}",
            summary.compared, summary.since, summary.engine_version
        ),
        format!(
            "{} proposals would change: {} to what the editor did, {} away from it",
            summary.flips, summary.nearer, summary.farther
        ),
        format!("as the editors decided, before: {}", share(&summary.agreed_before)),
        format!("as the editors decided, after:  {}", share(&summary.agreed_after)),
    ];
    if summary.unreadable > 0 {
        lines.push(format!("{} decisions left out: their texts are there no more", summary.unreadable));
    }
    for (sector, change) in &summary.sectors {
        lines.push(format!("sector {sector}: {} of {} would change", change.flips, change.compared));
        lines.push(format!("  before: {}", share(&change.agreed_before)));
        lines.push(format!("  after:  {}", share(&change.agreed_after)));
    }
    for (article, change) in &summary.articles {
        let found = |found: &domain::tally::Agreement| {
            format!("{} found and cited, {} found only, {} cited only", found.both, found.first, found.second)
        };
        lines.push(format!(
            "article {article}: before {}; after {}",
            found(&change.before),
            found(&change.after)
        ));
    }
    for (flag, change) in &summary.flags {
        let (before, after) = (change.before, change.after);
        lines.push(format!(
            "flag {flag}: before {before}, after {after} (-{}, +{})",
            change.lost, change.gained
        ));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_takes_the_place_of_the_shipped_one_of_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("insult.toml");
        std::fs::write(&file, "nonsense = [").unwrap();
        let wrong = Screener::new(&files(&file).unwrap()).unwrap_err().to_string();
        assert!(wrong.contains("lexicons/insult.toml"), "{wrong}");
        let other = folder.path().join("other.toml");
        std::fs::write(&other, "").unwrap();
        assert!(files(&other).unwrap_err().to_string().contains("other.toml"));
        assert!(files(&folder.path().join("missing.toml")).is_err());
    }
}
