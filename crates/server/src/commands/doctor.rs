//! `doctor`: the settings with secrets masked, then one line per check.

use super::{exit, say};
use crate::app::{App, connect};
use crate::chance::{SystemClock, SystemIds};
use crate::settings::{SecondFactor, Settings};
use anyhow::Result;
use domain::{Action, Contact, Ids};
use search::SearchError;
use std::process::ExitCode;
use std::sync::Arc;
use storage::{Store, Topic};

/// What a check found: a line, and whether it is sound.
struct Finding {
    name: &'static str,
    result: Result<String, String>,
}

pub async fn run(settings: Settings) -> Result<ExitCode> {
    say(settings.masked_toml());
    let (mut findings, mut warnings) = (Vec::new(), Vec::new());
    match connect(&settings, true).await {
        Err(error) => findings.push(Finding { name: "database", result: Err(format!("{error:#}")) }),
        Ok(store) => {
            findings.extend(database(&store).await);
            match App::over(settings, store, Arc::new(SystemClock), Arc::new(SystemIds)) {
                Ok(app) => {
                    findings.extend(rest(&app).await);
                    warnings.extend(stale_contacts(&app));
                }
                Err(error) => findings.push(Finding { name: "parts", result: Err(format!("{error:#}")) }),
            }
        }
    }
    for finding in &findings {
        match &finding.result {
            Ok(line) => say(&format!("ok    {}: {line}", finding.name)),
            Err(line) => say(&format!("FAIL  {}: {line}", finding.name)),
        }
    }
    for warning in &warnings {
        say(&format!("warn  {warning}"));
    }
    Ok(exit(findings.iter().all(|finding| finding.result.is_ok())))
}

async fn database(store: &Store) -> Vec<Finding> {
    let answers = match store.ping().await {
        Ok(()) => match store.settings(true).await {
            Ok(settings) => Ok(format!("{:?}, {}", store.engine(), list(&settings))),
            Err(error) => Err(error.to_string()),
        },
        Err(error) => Err(error.to_string()),
    };
    let schema = match store.pending_migrations().await {
        Ok(pending) if pending.is_empty() => Ok("up to date".to_owned()),
        Ok(pending) => Err(format!("{} changes are missing; run `waardering migrate`", pending.len())),
        Err(error) => Err(error.to_string()),
    };
    vec![Finding { name: "database", result: answers }, Finding { name: "schema", result: schema }]
}

async fn rest(app: &App) -> Vec<Finding> {
    let index = match app.index.check().await {
        Ok(report) => {
            let (facilities, reviews) = (report.counts.facilities, report.counts.reviews);
            Ok(format!("{}, {facilities} facilities, {reviews} reviews, {}", report.engine, report.detail))
        }
        // A server that is away is not helped by a rebuild.
        Err(error) => match app.index.needs_rebuild().await {
            Ok(None) if !matches!(error, SearchError::Corrupt(_)) => Err(error.to_string()),
            Err(_) => Err(error.to_string()),
            Ok(_) => Err(format!("{error}; run `waardering index rebuild`")),
        },
    };
    let mail = match app.transport.check().await {
        Ok(()) => Ok(format!("{:?} works", app.settings.mail.transport)),
        Err(error) => Err(error.to_string()),
    };
    let contacts =
        format!("version {}, {} contacts for signals", app.contacts.version, app.contacts.contacts.len());
    let screening = format!("engine and settings {}", app.screener.version());
    vec![
        Finding { name: "reasons", result: reasons(app).await },
        Finding { name: "screening", result: Ok(screening) },
        Finding { name: "contacts", result: Ok(contacts) },
        Finding { name: "index", result: index },
        Finding { name: "mail", result: mail },
        Finding { name: "keys", result: keys(app).await },
        Finding { name: "second factor", result: second_factor(app).await },
        Finding { name: "outbox", result: outbox(app).await },
    ]
}

/// Where the reason texts come from, and for which articles of the code of conduct in force there is none: no
/// fault, but more work for editors.
async fn reasons(app: &App) -> Result<String, String> {
    let today = app.clock.now().date_naive();
    let stored = app.store.view().conduct().in_force(today).await.map_err(|error| error.to_string())?;
    let articles = stored.map_or_else(|| app.content.code.current().articles.clone(), |code| code.articles);
    let reasons = &app.content.reasons;
    let without = articles.iter().filter(|one| reasons.text(&[&one.code], Action::Return, "nl").is_empty());
    let without: Vec<&str> = without.map(|article| article.code.as_str()).collect();
    let place = match app.settings.moderation.reasons() {
        Some(file) => file.display().to_string(),
        None => "the shipped texts".to_owned(),
    };
    let total = articles.len();
    Ok(match without.as_slice() {
        [] => format!("{place}, for all {total} articles in force"),
        some => {
            format!("{place}, nothing for {} of {total} articles in force: {}", some.len(), some.join(", "))
        }
    })
}

/// Contacts that were last compared with their source too long ago. A telephone number that changed is no
/// fault of the platform, but somebody has to look.
fn stale_contacts(app: &App) -> Vec<String> {
    let stale = app.contacts.stale(app.clock.now().date_naive());
    let line = |contact: &&Contact| match contact.verified_on {
        Some(day) => format!("contacts: {} was last verified on {day}; see {}", contact.id, contact.source),
        None => format!("contacts: nobody has verified {} yet; see {}", contact.id, contact.source),
    };
    stale.iter().map(line).collect()
}

/// Seals and opens something with the current key, and opens something of every key in use.
async fn keys(app: &App) -> Result<String, String> {
    let vault = app.store.vault();
    let probe = app.ids.secret();
    let opened = vault
        .seal("doctor", &probe, &SystemIds as &dyn Ids)
        .and_then(|sealed| vault.open("doctor", &sealed.bytes));
    match opened {
        Ok(plain) if plain.expose() == &probe => {}
        Ok(_) => return Err("a sealed value came back changed".to_owned()),
        Err(error) => return Err(error.to_string()),
    }
    let in_use =
        app.store.try_keys().await.map_err(|error| format!("stored identities cannot be opened: {error}"))?;
    Ok(format!("{:?} seals; stored identities are sealed with {in_use:?}", vault.current_key()))
}

/// How many of the team sign in with a second step; a reminder where it is optional, no fault.
async fn second_factor(app: &App) -> Result<String, String> {
    let view = app.store.view();
    let mut team = view.editors().all().await.map_err(|error| error.to_string())?;
    team.retain(|editor| editor.active);
    let ids: Vec<_> = team.iter().map(|editor| editor.id).collect();
    let with = view.second_factors().confirmed_among(&ids).await.map_err(|error| error.to_string())?;
    let rule = match app.settings.moderation.second_factor {
        SecondFactor::Required => "required",
        SecondFactor::Optional => "optional; consider moderation.second_factor = \"required\"",
    };
    Ok(format!("{} of {} active accounts have one, {rule}", with.len(), ids.len()))
}

async fn outbox(app: &App) -> Result<String, String> {
    let view = app.store.view();
    let (mut pending, mut dead) = (0, 0);
    for topic in Topic::ALL {
        let counts = view.outbox().counts(topic).await.map_err(|error| error.to_string())?;
        pending += counts.pending;
        dead += counts.dead;
    }
    if dead > 0 {
        let look = "`waardering outbox list` shows them, `waardering outbox retry` tries again";
        return Err(format!("{dead} messages were given up on; {look}"));
    }
    Ok(format!("{pending} waiting, none given up on"))
}

fn list(settings: &[(&'static str, String)]) -> String {
    settings.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(", ")
}
