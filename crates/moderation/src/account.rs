//! Editors' accounts, kept by whoever runs the machine (the command `user`).

use crate::{Desk, password};
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::EditorId;
use domain::text::{graphemes, normalise_line};
use domain::{EmailAddress, ErrorKind, FieldError, Ids, Redacted, Role, RuleError, Sector};
use serde_json::{Value, json};
use storage::{EditorRecord, NewAudit, StorageError, Tx};
use templates::Language;

/// A new editor.
#[derive(Clone, Debug)]
pub struct NewEditor {
    /// E-mail address to sign in with.
    pub email: Redacted<String>,
    /// Name for colleagues.
    pub name: Redacted<String>,
    /// What the editor may do.
    pub role: Role,
    /// The sectors that the editor reads; none stands for all.
    pub sectors: Vec<Sector>,
    /// Password, 12 to 200 characters.
    pub password: Redacted<String>,
}

/// Longest name of an editor, in graphemes.
const MAX_NAME: usize = 100;

impl Desk {
    /// Adds an editor or an inspector. A member of a provider is added with [`Desk::add_member`].
    ///
    /// Errors: `invalid_fields` (422), `editor_exists` (409).
    pub async fn add_editor(&self, new: &NewEditor) -> Result<EditorId, RuleError> {
        of_team(new.role)?;
        let editor = self.new_account(new).await?;
        let mut tx = self.store.begin().await?;
        self.insert_account(&mut tx, &editor).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(editor.id)
    }

    /// An account that is not stored yet.
    pub(crate) async fn new_account(&self, new: &NewEditor) -> Result<EditorRecord, RuleError> {
        Ok(EditorRecord {
            id: EditorId::next(self.ids.as_ref()),
            email: account_address(&new.email)?,
            name: account_name(&new.name)?,
            password_hash: self.hashed(&new.password).await?,
            role: new.role,
            sectors: Sector::scope(&new.sectors),
            active: true,
            language: Language::default().code().to_owned(),
        })
    }

    /// Stores a new account.
    pub(crate) async fn insert_account(&self, tx: &mut Tx, editor: &EditorRecord) -> Result<(), RuleError> {
        let now = self.clock.now();
        match tx.editors().insert(editor, now).await {
            Err(StorageError::Duplicate) => {
                let detail = "Er is al een account met dit e-mailadres.";
                return Err(RuleError::new(ErrorKind::Conflict, "editor_exists", detail));
            }
            other => other?,
        }
        let detail = json!({ "role": editor.role, "sectors": editor.sectors });
        tx.record(by_operator(editor.id, "editor.added", detail, now));
        Ok(())
    }

    /// Gives an editor a new password and ends the editor's sessions.
    pub async fn set_password(
        &self,
        email: &Redacted<String>,
        password: &Redacted<String>,
    ) -> Result<(), RuleError> {
        let hash = self.hashed(password).await?;
        self.change(email, "editor.password_set", |editor| editor.password_hash = hash).await
    }

    /// Lets an editor sign in, or not any more; ends the editor's sessions.
    pub async fn set_active(&self, email: &Redacted<String>, active: bool) -> Result<(), RuleError> {
        let action = if active { "editor.activated" } else { "editor.deactivated" };
        self.change(email, action, |editor| editor.active = active).await
    }

    /// Takes away the second factor of somebody who lost it; ends the sessions.
    ///
    /// Errors: `editor_not_found` (404), `no_second_factor` (409).
    pub async fn drop_second_factor(&self, email: &Redacted<String>) -> Result<(), RuleError> {
        let now = self.clock.now();
        let email = account_address(email)?;
        let mut tx = self.store.begin().await?;
        let found = tx.editors().find_by_email(email.expose()).await?;
        let editor = found.ok_or_else(|| RuleError::not_found("editor_not_found"))?;
        if !tx.second_factors().delete(editor.id).await? {
            let detail = "Dit account heeft geen tweede stap.";
            return Err(RuleError::new(ErrorKind::Conflict, "no_second_factor", detail));
        }
        tx.sessions().delete_of(editor.id.0).await?;
        tx.record(by_operator(editor.id, "editor.second_factor_reset", json!({}), now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// The editors, at most 1,000.
    pub async fn editors(&self) -> Result<Vec<EditorRecord>, RuleError> {
        Ok(self.store.view().editors().all().await?)
    }

    async fn change(
        &self,
        email: &Redacted<String>,
        action: &'static str,
        change: impl FnOnce(&mut EditorRecord),
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        let email = account_address(email)?;
        let mut tx = self.store.begin().await?;
        let found = tx.editors().find_by_email(email.expose()).await?;
        let mut editor = found.ok_or_else(|| RuleError::not_found("editor_not_found"))?;
        change(&mut editor);
        tx.editors().update(&editor, now).await?;
        tx.sessions().delete_of(editor.id.0).await?;
        tx.record(by_operator(editor.id, action, json!({}), now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    pub(crate) async fn hashed(&self, password: &Redacted<String>) -> Result<Redacted<String>, RuleError> {
        hashed_password(password, self.ids.as_ref()).await
    }
}

/// The hash of a new password of an account.
///
/// Errors: `invalid_fields` (422) with `/password` where it is too short or too long.
pub async fn hashed_password(
    password: &Redacted<String>,
    ids: &dyn Ids,
) -> Result<Redacted<String>, RuleError> {
    password::hash(password, ids).await.map_err(|error| {
        RuleError::invalid(vec![FieldError::new(
            "/password",
            "bad_password",
            format!("Kies een ander wachtwoord: {error}."),
        )])
    })
}

/// Refuses a role of somebody who is no colleague: `invalid_fields` (422) with `/role`.
pub(crate) fn of_team(role: Role) -> Result<(), RuleError> {
    if role.is_of_team() {
        return Ok(());
    }
    let detail = "Deze rol hoort bij een aanbieder en niet bij de redactie.";
    Err(RuleError::invalid(vec![FieldError::new("/role", "not_of_team", detail)]))
}

/// The form in which the addresses of accounts are stored and looked up.
///
/// Errors: `invalid_fields` (422) with `/email`.
pub fn account_address(email: &Redacted<String>) -> Result<Redacted<String>, RuleError> {
    let address = EmailAddress::parse(email.expose()).map_err(|_| {
        RuleError::invalid(vec![FieldError::new("/email", "bad_email", "Dit is geen geldig e-mailadres.")])
    })?;
    Ok(Redacted::new(address.deliverable().expose().to_lowercase()))
}

/// The name of an account, as it is stored.
///
/// Errors: `invalid_fields` (422) with `/name`.
pub fn account_name(name: &Redacted<String>) -> Result<Redacted<String>, RuleError> {
    let name = normalise_line(name.expose());
    if (1..=MAX_NAME).contains(&graphemes(&name)) {
        return Ok(Redacted::new(name));
    }
    let detail = format!("Geef een naam van 1 tot {MAX_NAME} tekens.");
    Err(RuleError::invalid(vec![FieldError::new("/name", "bad_length", detail)]))
}

/// An audit row about what whoever runs the machine did to an account.
pub(crate) fn by_operator(id: EditorId, action: &'static str, detail: Value, at: DateTime<Utc>) -> NewAudit {
    NewAudit { at, actor: Actor::Operator, action, subject_kind: "editor", subject: id.0, detail }
}
