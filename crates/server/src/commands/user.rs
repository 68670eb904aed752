//! `user`.

use super::say;
use crate::app::App;
use crate::cli::{Membership, User};
use anyhow::{Context, Result, bail};
use domain::{Redacted, Role, RuleError, Sector};
use moderation::{NewEditor, NewMember};
use std::io::{BufRead, IsTerminal};
use std::process::ExitCode;

pub async fn run(app: &App, what: &User) -> Result<ExitCode> {
    app.store.migrate().await?;
    let desk = app.desk();
    let secret = |text: &str| Redacted::new(text.to_owned());
    match what {
        User::Add { email, name, role, sectors, provider } => {
            let new = NewEditor {
                email: secret(email),
                name: secret(name),
                role: *role,
                sectors: sectors.clone(),
                password: read_password()?,
            };
            let id = match role {
                Role::Provider => desk.add_member(&member(new.clone(), provider)?).await,
                _ => desk.add_editor(&new).await,
            };
            let id = id.map_err(explain)?;
            say(&format!("{role} {id} added{}", scope(&new.sectors)));
        }
        User::Password { email } => {
            desk.set_password(&secret(email), &read_password()?).await.map_err(explain)?;
            say("password set; the editor's sessions have ended");
        }
        User::Deactivate { email } => {
            desk.set_active(&secret(email), false).await.map_err(explain)?;
            say("the editor can no longer sign in");
        }
        User::Activate { email } => {
            desk.set_active(&secret(email), true).await.map_err(explain)?;
            say("the editor can sign in again");
        }
        User::ResetSecondFactor { email } => {
            desk.drop_second_factor(&secret(email)).await.map_err(explain)?;
            say("the second factor is gone; the sessions have ended");
        }
        User::List => {
            for editor in desk.editors().await.map_err(explain)? {
                let active = if editor.active { "" } else { " (not active)" };
                let scope = scope(&editor.sectors);
                say(&format!("{}  {}  {}{scope}{active}", editor.id, editor.role, editor.email.expose()));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A member of a provider, with the organisation that the command names.
fn member(account: NewEditor, given: &Membership) -> Result<NewMember> {
    let Some(number) = given.organisation.clone() else {
        bail!("a provider needs --organisation with an enterprise number");
    };
    Ok(NewMember {
        account,
        number,
        organisation: given.organisation_name.clone(),
        role: given.member_role,
        function: given.function,
        vouched: !given.unverified,
        facilities: given.facilities.clone(),
    })
}

/// The sectors that an account is limited to, for a line of output.
fn scope(sectors: &[Sector]) -> String {
    let names: Vec<&str> = sectors.iter().map(|sector| sector.as_str()).collect();
    if names.is_empty() { String::new() } else { format!(", sectors {}", names.join(" ")) }
}

/// One line from standard input. Not an option, which other users of the machine could see.
fn read_password() -> Result<Redacted<String>> {
    let stdin = std::io::stdin();
    if stdin.is_terminal() {
        say("Type the password (12 to 200 characters) and press Enter:");
    }
    let mut line = String::new();
    stdin.lock().read_line(&mut line).context("cannot read the password")?;
    let password = line.trim_end_matches(['\n', '\r']);
    if password.is_empty() {
        bail!("no password on standard input");
    }
    Ok(Redacted::new(password.to_owned()))
}

fn explain(error: RuleError) -> anyhow::Error {
    let fields: Vec<String> = error.fields.iter().map(|field| field.detail.clone()).collect();
    if fields.is_empty() { anyhow::anyhow!(error.detail) } else { anyhow::anyhow!(fields.join(" ")) }
}
