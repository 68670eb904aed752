//! `demo`.

use super::{load, progress, say, serve};
use crate::app::{App, connect};
use crate::chance::{SystemClock, SystemIds};
use crate::cli::{Cli, Demo};
use crate::demo::{Card, Folder, seed};
use crate::settings::Override;
use crate::{logging, web};
use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

pub async fn run(cli: &Cli, options: &Demo) -> Result<ExitCode> {
    let folder = Folder::open(cli.data.as_deref().unwrap_or(Path::new("demo")), &SystemIds)?;
    // Taken first, so that nothing is filled for a port that somebody else has.
    let listener = web::listen(options.addr).await?;
    let addr = listener.local_addr()?;
    let cli = Cli { config: Some(folder.config()), data: None, command: crate::cli::Command::Migrate };
    let settings =
        load(&cli, vec![Override { key: "server.addr", value: addr.to_string(), option: "--addr" }])?;
    logging::init(&settings.log)?;

    let accounts = match folder.card()? {
        Some(card) => {
            say("Deze map bevat al een demo. De gegevens blijven zoals ze zijn.");
            card.accounts
        }
        None => {
            say("De demo wordt gevuld met verzonnen voorzieningen en waarderingen.");
            folder.begin_anew(&settings)?;
            let bar = progress::bar(0, "stappen");
            let store = connect(&settings, false).await?;
            let accounts = seed(&settings, store, |done, all| {
                bar.set_length(all);
                bar.set_position(done);
            })
            .await?;
            bar.finish_and_clear();
            accounts
        }
    };
    let app = App::build(settings, Arc::new(SystemClock), Arc::new(SystemIds)).await?;
    app.store.migrate().await?;
    std::fs::create_dir_all(&app.settings.mail.dir)?;
    let card = Card {
        base_url: app.settings.server.base_url.clone(),
        mail_dir: app.settings.mail.dir.canonicalize()?,
        accounts,
    };
    folder.write_card(&card)?;
    greet(&card, &folder.config());
    serve::run_roles(&app, Some(listener), true, web::stop_signal()?).await?;
    Ok(ExitCode::SUCCESS)
}

fn greet(card: &Card, config: &Path) {
    let base = &card.base_url;
    say("");
    say(&format!("  Zoeken en lezen    {base}/"));
    say(&format!("  Redactie           {base}/redactie"));
    say(&format!("  Inspectie          {base}/inspectie"));
    for (role, account) in &card.accounts {
        say(&format!("    {role:<16} {}  wachtwoord: {}", account.email, account.password));
    }
    say(&format!("  Beschrijving API   {base}/api/v1/openapi.json"));
    say(&format!("  Mails (bestanden)  {}", card.mail_dir.display()));
    say(&format!("  Andere opdrachten  waardering doctor --config {}", config.display()));
    say("");
    say("  De voorzieningen met waarderingen en de waarderingen zelf zijn verzonnen.");
    say("  Stoppen: Ctrl-C");
}
