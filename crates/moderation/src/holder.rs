//! The own account: its sessions and its password.

use crate::session::{Audience, no_session};
use crate::{Desk, password};
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::EditorId;
use domain::{FieldError, Redacted, Role, RuleError, Sector};
use serde_json::{Value, json};
use storage::{EditorRecord, NewAudit, SessionRecord, SessionStage};

/// Whoever signed in to an account of the desk or of the inspectorate with its password, also where a second factor still has to be
/// set up. Made only by [`Desk::authenticate_holder`]; opens the own account and nothing else.
#[derive(Clone, Debug)]
pub struct AccountHolder {
    pub(crate) id: EditorId,
    pub(crate) email: Redacted<String>,
    name: Redacted<String>,
    role: Role,
    sectors: Vec<Sector>,
    csrf_token: Redacted<String>,
    pub(crate) session: [u8; 32],
    pub(crate) open: bool,
    audience: Audience,
}

/// A browser that is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSession {
    /// What it is ended by: 32 hexadecimal digits, of no use to open it.
    pub handle: String,
    /// When it began.
    pub began_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    pub last_seen_at: DateTime<Utc>,
    /// The family of the browser; empty where nothing is known.
    pub device: String,
    /// Whether it is the one that asks.
    pub current: bool,
}

impl AccountHolder {
    /// Which account.
    pub fn id(&self) -> EditorId {
        self.id
    }

    /// Name for colleagues.
    pub fn name(&self) -> &Redacted<String> {
        &self.name
    }

    /// What the account may do.
    pub fn role(&self) -> Role {
        self.role
    }

    /// The sectors that the account is limited to; none stands for all.
    pub fn sectors(&self) -> &[Sector] {
        &self.sectors
    }

    /// What changing calls of this session must carry.
    pub fn csrf_token(&self) -> &Redacted<String> {
        &self.csrf_token
    }

    /// Which part of the platform the account signed in to.
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// Whether the rest of that part is open too: nothing has to be set up first.
    pub fn is_open(&self) -> bool {
        self.open
    }
}

impl Desk {
    /// The account whose session a cookie opens, for what everybody does with the own account.
    ///
    /// Errors: `no_session` (401), as [`Desk::authenticate`].
    pub async fn authenticate_holder(
        &self,
        audience: Audience,
        token: &Redacted<String>,
    ) -> Result<AccountHolder, RuleError> {
        let (account, session) = self.session_of_any_stage(audience, token).await?;
        if session.stage == SessionStage::Code {
            return Err(no_session());
        }
        Ok(AccountHolder {
            id: account.id,
            email: account.email,
            name: account.name,
            role: account.role,
            sectors: account.sectors,
            csrf_token: session.csrf_token,
            session: session.token_hash,
            open: session.stage == SessionStage::Open,
            audience,
        })
    }

    /// Signs out.
    pub async fn sign_out_holder(&self, holder: &AccountHolder) -> Result<(), RuleError> {
        self.close_session(holder.id, holder.session).await
    }

    /// The browsers that are signed in to the own account, last used first.
    pub async fn own_sessions(&self, holder: &AccountHolder) -> Result<Vec<OpenSession>, RuleError> {
        let found = self.records_of(holder.id).await?;
        Ok(found.iter().map(|session| shown(session, Some(holder.session))).collect())
    }

    /// Ends one session of the own account.
    ///
    /// Errors: `session_not_found` (404).
    pub async fn end_own_session(&self, holder: &AccountHolder, handle: &str) -> Result<(), RuleError> {
        self.end_one(holder.id, handle, Actor::Editor(holder.id)).await
    }

    /// Ends every session of the own account but the one that asks; says how many.
    pub async fn end_other_sessions(&self, holder: &AccountHolder) -> Result<u64, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let ended = tx.sessions().delete_others(holder.id.0, holder.session).await?;
        let detail = json!({ "ended": ended });
        tx.record(about(holder.id, Actor::Editor(holder.id), "editor.sessions_ended", detail, now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(ended)
    }

    /// Gives the own account another password and ends its other sessions.
    ///
    /// Errors: `invalid_fields` (422) with `/current` (`wrong_password`) or `/password` (`bad_password`).
    pub async fn change_password(
        &self,
        holder: &AccountHolder,
        current: &Redacted<String>,
        new: &Redacted<String>,
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        let known = self.check_password(holder, current, "/current").await?;
        let hash = self.hashed(new).await?;
        let mut tx = self.store.begin().await?;
        let mut editor = tx.editors().lock(holder.id).await?.ok_or_else(no_session)?;
        if editor.password_hash != known.password_hash {
            return Err(wrong_password("/current"));
        }
        editor.password_hash = hash;
        tx.editors().update(&editor, now).await?;
        tx.sessions().delete_others(holder.id.0, holder.session).await?;
        tx.password_resets().delete_of(holder.id).await?;
        let actor = Actor::Editor(holder.id);
        tx.record(about(holder.id, actor, "editor.password_changed", json!({}), now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// The account, where the password is its own; `pointer` names the field that held it.
    pub(crate) async fn check_password(
        &self,
        holder: &AccountHolder,
        given: &Redacted<String>,
        pointer: &str,
    ) -> Result<EditorRecord, RuleError> {
        let account = self.store.view().editors().find(holder.id).await?;
        let account = account.filter(|account| account.active).ok_or_else(no_session)?;
        if password::verify(given, Some(&account.password_hash)).await {
            return Ok(account);
        }
        Err(wrong_password(pointer))
    }

    /// The sessions of an account that can still be used or finished.
    pub(crate) async fn records_of(&self, account: EditorId) -> Result<Vec<SessionRecord>, RuleError> {
        let now = self.clock.now();
        let mut found = self.store.view().sessions().of(account.0, now).await?;
        found.retain(|session| session.stage != SessionStage::Code && self.lasts(session, now));
        Ok(found)
    }

    pub(crate) async fn end_one(
        &self,
        account: EditorId,
        handle: &str,
        actor: Actor,
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        let found = self.records_of(account).await?;
        let session = found.iter().find(|session| handle_of(session) == handle);
        let session = session.ok_or_else(|| RuleError::not_found("session_not_found"))?;
        let mut tx = self.store.begin().await?;
        tx.sessions().delete(session.token_hash).await?;
        tx.record(about(account, actor, "editor.sessions_ended", json!({ "ended": 1 }), now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }
}

/// A session for a list. Half a hash names it; it opens nothing.
pub(crate) fn shown(session: &SessionRecord, current: Option<[u8; 32]>) -> OpenSession {
    OpenSession {
        handle: handle_of(session),
        began_at: session.created_at,
        last_seen_at: session.last_seen_at,
        device: session.device.clone(),
        current: current == Some(session.token_hash),
    }
}

fn handle_of(session: &SessionRecord) -> String {
    session.token_hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// An audit row about an account.
pub(crate) fn about(
    account: EditorId,
    actor: Actor,
    action: &'static str,
    detail: Value,
    at: DateTime<Utc>,
) -> NewAudit {
    NewAudit { at, actor, action, subject_kind: "editor", subject: account.0, detail }
}

fn wrong_password(pointer: &str) -> RuleError {
    RuleError::invalid(vec![FieldError::new(pointer, "wrong_password", "Dit is niet je wachtwoord.")])
}
