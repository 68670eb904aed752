//! Signing in and out.

use crate::account::address;
use crate::{Desk, password};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::ids::EditorId;
use domain::{ErrorKind, Redacted, Role, RuleError, Sector};
use serde_json::json;
use storage::{EditorRecord, NewAudit, SessionRecord, StorageError, Vault};

/// An editor who is signed in. Made only by [`Desk::authenticate`]; whoever has one may act as it.
#[derive(Clone, Debug)]
pub struct Editor {
    id: EditorId,
    name: Redacted<String>,
    role: Role,
    sectors: Vec<Sector>,
    csrf_token: Redacted<String>,
    session: [u8; 32],
}

/// What signing in gives: the secrets of a new session.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// What the cookie holds.
    pub token: Redacted<String>,
    /// What changing calls must carry.
    pub csrf_token: Redacted<String>,
}

/// A part of the platform with sessions of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    Editorial,
    Inspectorate,
}

impl Audience {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Editorial => "editorial",
            Self::Inspectorate => "inspectorate",
        }
    }

    /// Whether an account with this role may sign in here.
    pub(crate) const fn admits(self, role: Role) -> bool {
        role.works_at_desk() == matches!(self, Self::Editorial)
    }
}

impl Editor {
    /// Which editor.
    pub fn id(&self) -> EditorId {
        self.id
    }

    /// Name for colleagues.
    pub fn name(&self) -> &Redacted<String> {
        &self.name
    }

    /// What the editor may do.
    pub fn role(&self) -> Role {
        self.role
    }

    /// The sectors that the editor is limited to; none stands for all.
    pub fn sectors(&self) -> &[Sector] {
        &self.sectors
    }

    /// Whether the texts of this sector are the editor's to read and decide.
    pub fn may_read(&self, sector: Sector) -> bool {
        sector.is_in(&self.sectors)
    }

    /// What changing calls of this session must carry.
    pub fn csrf_token(&self) -> &Redacted<String> {
        &self.csrf_token
    }
}

impl Desk {
    /// Signs an editor in.
    ///
    /// Errors: `wrong_credentials` (401), the same for an unknown address, a wrong password and an account
    /// of the inspectorate.
    pub async fn sign_in(&self, email: &str, password: &Redacted<String>) -> Result<SignedIn, RuleError> {
        self.open_session(Audience::Editorial, email, password).await
    }

    pub(crate) async fn open_session(
        &self,
        audience: Audience,
        email: &str,
        password: &Redacted<String>,
    ) -> Result<SignedIn, RuleError> {
        let now = self.clock.now();
        // What is no address belongs to nobody; the same work is done for it.
        let email = address(&Redacted::new(email.to_owned())).unwrap_or_default();
        let editor = self.store.view().editors().find_by_email(email.expose()).await?;
        let right = password::verify(password, editor.as_ref().map(|editor| &editor.password_hash)).await;
        let admitted = editor.filter(|editor| right && audience.admits(editor.role));
        let checked = admitted.ok_or_else(wrong_credentials)?;
        let mut tx = self.store.begin().await?;
        // Checking takes long enough for the password to be changed meanwhile, which ends all sessions.
        let editor =
            tx.editors().find(checked.id).await?.filter(|now| now.active && now.role == checked.role);
        let editor =
            editor.filter(|now| now.password_hash == checked.password_hash).ok_or_else(wrong_credentials)?;
        let token = URL_SAFE_NO_PAD.encode(self.ids.secret());
        let csrf_token = Redacted::new(URL_SAFE_NO_PAD.encode(self.ids.secret()));
        let session = SessionRecord {
            token_hash: Vault::token_hash(&token),
            audience: audience.as_str().to_owned(),
            account: editor.id.0,
            csrf_token: csrf_token.clone(),
            created_at: now,
            last_seen_at: now,
            expires_at: now + TimeDelta::hours(i64::from(self.rules.session_hours)),
        };
        tx.sessions().insert(&session).await?;
        tx.record(audit(&editor, "editor.signed_in", now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(SignedIn { token: Redacted::new(token), csrf_token })
    }

    /// The editor whose session a cookie opens.
    ///
    /// Errors: `no_session` (401) where it is unknown, ended or too long unused, or its editor is no
    /// longer active.
    pub async fn authenticate(&self, token: &Redacted<String>) -> Result<Editor, RuleError> {
        let (editor, session) = self.session_of(Audience::Editorial, token).await?;
        Ok(Editor {
            id: editor.id,
            name: editor.name,
            role: editor.role,
            sectors: editor.sectors,
            csrf_token: session.csrf_token,
            session: session.token_hash,
        })
    }

    /// The session that a cookie opens, with its account.
    pub(crate) async fn session_of(
        &self,
        audience: Audience,
        token: &Redacted<String>,
    ) -> Result<(EditorRecord, SessionRecord), RuleError> {
        let now = self.clock.now();
        let hash = Vault::token_hash(token.expose());
        let view = self.store.view();
        let session = view.sessions().find(hash).await?.ok_or_else(no_session)?;
        let idle = TimeDelta::minutes(i64::from(self.rules.session_idle_minutes));
        if session.audience != audience.as_str()
            || session.expires_at <= now
            || session.last_seen_at + idle <= now
        {
            return Err(no_session());
        }
        let editor = view.editors().find(EditorId(session.account)).await?;
        let admitted = editor.filter(|editor| editor.active && audience.admits(editor.role));
        let editor = admitted.ok_or_else(no_session)?;
        // To the minute, so that reading does not write every time.
        if session.last_seen_at + TimeDelta::minutes(1) <= now
            && let Err(error) = self.touch(hash, now).await
        {
            // Signed out between the two statements: that is an answer, not a fault.
            view.sessions().find(hash).await?.ok_or_else(no_session)?;
            return Err(error.into());
        }
        Ok((editor, session))
    }

    /// The editor behind a decision whose pause is over; there is no session then.
    ///
    /// Errors: `no_session` (401) where the editor is no longer active.
    pub(crate) async fn editor_behind(&self, id: EditorId) -> Result<Editor, RuleError> {
        let editor = self.store.view().editors().find(id).await?;
        let editor = editor.filter(|editor| editor.active).ok_or_else(no_session)?;
        Ok(Editor {
            id: editor.id,
            name: editor.name,
            role: editor.role,
            sectors: editor.sectors,
            csrf_token: Redacted::default(),
            session: [0; 32],
        })
    }

    async fn touch(&self, session: [u8; 32], now: DateTime<Utc>) -> Result<(), StorageError> {
        let tx = self.store.begin().await?;
        tx.sessions().touch(session, now).await?;
        tx.commit(self.ids.as_ref()).await
    }

    /// Signs an editor out.
    pub async fn sign_out(&self, editor: &Editor) -> Result<(), RuleError> {
        self.close_session(editor.id, editor.session).await
    }

    pub(crate) async fn close_session(&self, account: EditorId, session: [u8; 32]) -> Result<(), RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        tx.sessions().delete(session).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Editor(account),
            action: "editor.signed_out",
            subject_kind: "editor",
            subject: account.0,
            detail: json!({}),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }
}

fn audit(editor: &EditorRecord, action: &'static str, at: DateTime<Utc>) -> NewAudit {
    NewAudit {
        at,
        actor: Actor::Editor(editor.id),
        action,
        subject_kind: "editor",
        subject: editor.id.0,
        detail: json!({ "role": editor.role }),
    }
}

fn wrong_credentials() -> RuleError {
    let detail = "Dit e-mailadres en dit wachtwoord horen niet bij elkaar.";
    RuleError::new(ErrorKind::Unauthenticated, "wrong_credentials", detail)
}

fn no_session() -> RuleError {
    RuleError::new(ErrorKind::Unauthenticated, "no_session", "Meld je aan om verder te gaan.")
}
