//! Who is signed in, and signing out.

use crate::Desk;
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::ids::EditorId;
use domain::{ErrorKind, Redacted, Role, RuleError, Sector};
use serde_json::json;
use storage::{EditorRecord, NewAudit, SessionRecord, SessionStage, StorageError, Vault};

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

/// A part of the platform with sessions of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The editorial desk.
    Editorial,
    /// The inspectorate.
    Inspectorate,
    /// Providers.
    Provider,
    /// Pilot managers.
    Pilot,
}

impl Audience {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Editorial => "editorial",
            Self::Inspectorate => "inspectorate",
            Self::Provider => "provider",
            Self::Pilot => "pilot",
        }
    }

    /// Where an account with this role signs in.
    pub const fn of(role: Role) -> Self {
        match role {
            Role::Editor | Role::SeniorEditor => Self::Editorial,
            Role::Inspector => Self::Inspectorate,
            Role::Provider => Self::Provider,
            Role::PilotManager => Self::Pilot,
        }
    }

    /// Whether an account with this role may sign in here.
    pub(crate) fn admits(self, role: Role) -> bool {
        Self::of(role) == self
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

    pub(crate) fn session(&self) -> [u8; 32] {
        self.session
    }
}

impl Desk {
    /// The editor whose session a cookie opens.
    ///
    /// Errors: `no_session` (401) where it is unknown, ended or too long unused, or its editor is no
    /// longer active; `second_factor_missing` (403) where one has to be set up first.
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
        let (editor, session) = self.session_of_any_stage(audience, token).await?;
        match session.stage {
            SessionStage::Open => Ok((editor, session)),
            SessionStage::Enrol => Err(second_factor_missing()),
            SessionStage::Code => Err(no_session()),
        }
    }

    /// The session of a cookie at this stage, with its account.
    pub(crate) async fn session_in(
        &self,
        audience: Audience,
        token: &Redacted<String>,
        stage: SessionStage,
    ) -> Result<(EditorRecord, SessionRecord), RuleError> {
        let found = self.session_of_any_stage(audience, token).await?;
        if found.1.stage == stage { Ok(found) } else { Err(no_session()) }
    }

    pub(crate) async fn session_of_any_stage(
        &self,
        audience: Audience,
        token: &Redacted<String>,
    ) -> Result<(EditorRecord, SessionRecord), RuleError> {
        let now = self.clock.now();
        let hash = Vault::token_hash(token.expose());
        let view = self.store.view();
        let session = view.sessions().find(hash).await?.ok_or_else(no_session)?;
        if session.audience != audience.as_str() || !self.lasts(&session, now) {
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

    /// Whether a session has neither run out nor been unused for too long.
    pub(crate) fn lasts(&self, session: &SessionRecord, now: DateTime<Utc>) -> bool {
        let idle = TimeDelta::minutes(i64::from(self.rules.session_idle_minutes));
        now < session.expires_at && now < session.last_seen_at + idle
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

fn second_factor_missing() -> RuleError {
    let detail = "Stel eerst je tweede stap in. Dat moet op dit platform voor je verder kan.";
    RuleError::new(ErrorKind::Forbidden, "second_factor_missing", detail)
}

pub(crate) fn no_session() -> RuleError {
    RuleError::new(ErrorKind::Unauthenticated, "no_session", "Meld je aan om verder te gaan.")
}
