//! Signing in and out.

use crate::account::address;
use crate::second_factor::Verdict;
use crate::{Desk, password};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::ids::EditorId;
use domain::{ErrorKind, Redacted, Role, RuleError, Sector};
use serde_json::json;
use storage::{EditorRecord, NewAudit, SessionRecord, SessionStage, StorageError, Tx, Vault};

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

/// What somebody shows to sign in.
#[derive(Clone, Debug, Default)]
pub struct Credentials {
    /// E-mail address.
    pub email: Redacted<String>,
    /// Password.
    pub password: Redacted<String>,
    /// A code of the authenticator app, or a recovery code.
    pub code: Option<Redacted<String>>,
    /// The family of the browser, as [`crate::browser_family`] has it.
    pub device: String,
}

/// What signing in gives: the secrets of a new session.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// What the cookie holds.
    pub token: Redacted<String>,
    /// What changing calls must carry.
    pub csrf_token: Redacted<String>,
    /// What has to come next.
    pub next: NextStep,
}

/// What has to come after a right password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Nothing: the session is open.
    Work,
    /// A code, with [`Desk::finish_sign_in`].
    Code,
    /// A second factor has to be set up.
    Enrol,
}

/// A part of the platform with sessions of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    Editorial,
    Inspectorate,
}

/// How long a code may be waited for.
const CODE_MINUTES: i64 = 10;

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

    pub(crate) fn session(&self) -> [u8; 32] {
        self.session
    }
}

impl Desk {
    /// Signs an editor in who has no second factor.
    ///
    /// Errors: as [`Desk::sign_in_with`].
    pub async fn sign_in(&self, email: &str, password: &Redacted<String>) -> Result<SignedIn, RuleError> {
        let email = Redacted::new(email.to_owned());
        self.sign_in_with(&Credentials { email, password: password.clone(), ..Credentials::default() }).await
    }

    /// Signs an editor in, in one step.
    ///
    /// Errors: `wrong_credentials` (401), the same for an unknown address, a wrong password and an account
    /// of the inspectorate; `second_factor_required` and `wrong_code` (401), `too_many_codes` (429).
    pub async fn sign_in_with(&self, given: &Credentials) -> Result<SignedIn, RuleError> {
        self.open_session(Audience::Editorial, given, false).await
    }

    /// Signs an editor in as far as the password goes: where a second factor is asked for, the session is
    /// half open until [`Desk::finish_sign_in`], for ten minutes.
    ///
    /// Errors: `wrong_credentials` (401).
    pub async fn begin_sign_in(&self, given: &Credentials) -> Result<SignedIn, RuleError> {
        self.open_session(Audience::Editorial, given, true).await
    }

    /// Opens a half open session with a code; its token is replaced.
    ///
    /// Errors: `no_session` and `wrong_code` (401), `too_many_codes` (429).
    pub async fn finish_sign_in(
        &self,
        token: &Redacted<String>,
        code: &Redacted<String>,
    ) -> Result<SignedIn, RuleError> {
        let (editor, half) = self.session_in(Audience::Editorial, token, SessionStage::Code).await?;
        let mut tx = self.store.begin().await?;
        let editor = tx.editors().find(editor.id).await?.filter(|now| now.active).ok_or_else(no_session)?;
        if let Verdict::Refused(refusal) = self.judge_code(&mut tx, editor.id, code).await? {
            tx.commit(self.ids.as_ref()).await?;
            return Err(refusal);
        }
        tx.sessions().delete(half.token_hash).await?;
        let open =
            self.start(&mut tx, Audience::Editorial, &editor, SessionStage::Open, &half.device).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(open)
    }

    /// Whether a session waits for a code.
    pub async fn waits_for_code(&self, token: &Redacted<String>) -> Result<bool, RuleError> {
        match self.session_in(Audience::Editorial, token, SessionStage::Code).await {
            Ok(_) => Ok(true),
            Err(refusal) if refusal.kind == ErrorKind::Unauthenticated => Ok(false),
            Err(other) => Err(other),
        }
    }

    pub(crate) async fn open_session(
        &self,
        audience: Audience,
        given: &Credentials,
        may_wait: bool,
    ) -> Result<SignedIn, RuleError> {
        // What is no address belongs to nobody; the same work is done for it.
        let email = address(&given.email).unwrap_or_default();
        let editor = self.store.view().editors().find_by_email(email.expose()).await?;
        let right =
            password::verify(&given.password, editor.as_ref().map(|editor| &editor.password_hash)).await;
        let admitted = editor.filter(|editor| right && audience.admits(editor.role));
        let checked = admitted.ok_or_else(wrong_credentials)?;
        let mut tx = self.store.begin().await?;
        // Checking takes long enough for the password to be changed meanwhile, which ends all sessions.
        let editor =
            tx.editors().find(checked.id).await?.filter(|now| now.active && now.role == checked.role);
        let editor =
            editor.filter(|now| now.password_hash == checked.password_hash).ok_or_else(wrong_credentials)?;
        let stage = match (self.has_second_factor(&tx, editor.id).await?, &given.code) {
            (true, Some(code)) => match self.judge_code(&mut tx, editor.id, code).await? {
                Verdict::Right => SessionStage::Open,
                Verdict::Refused(refusal) => {
                    tx.commit(self.ids.as_ref()).await?;
                    return Err(refusal);
                }
            },
            (true, None) if may_wait => SessionStage::Code,
            (true, None) => return Err(second_factor_required()),
            (false, _) if self.asks_to_enrol(audience) => SessionStage::Enrol,
            (false, _) => SessionStage::Open,
        };
        let signed_in = self.start(&mut tx, audience, &editor, stage, &given.device).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(signed_in)
    }

    /// Adds a session at a stage.
    async fn start(
        &self,
        tx: &mut Tx,
        audience: Audience,
        editor: &EditorRecord,
        stage: SessionStage,
        device: &str,
    ) -> Result<SignedIn, StorageError> {
        let now = self.clock.now();
        let token = URL_SAFE_NO_PAD.encode(self.ids.secret());
        let csrf_token = Redacted::new(URL_SAFE_NO_PAD.encode(self.ids.secret()));
        let lasts = match stage {
            SessionStage::Code => TimeDelta::minutes(CODE_MINUTES),
            _ => TimeDelta::hours(i64::from(self.rules.session_hours)),
        };
        let session = SessionRecord {
            token_hash: Vault::token_hash(&token),
            audience: audience.as_str().to_owned(),
            account: editor.id.0,
            csrf_token: csrf_token.clone(),
            created_at: now,
            last_seen_at: now,
            expires_at: now + lasts,
            stage,
            device: device.to_owned(),
        };
        tx.sessions().insert(&session).await?;
        let next = match stage {
            SessionStage::Code => NextStep::Code,
            SessionStage::Enrol => NextStep::Enrol,
            SessionStage::Open => NextStep::Work,
        };
        if stage != SessionStage::Code {
            tx.record(audit(editor, "editor.signed_in", now));
        }
        Ok(SignedIn { token: Redacted::new(token), csrf_token, next })
    }

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
    async fn session_in(
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

fn second_factor_required() -> RuleError {
    let detail = "Geef ook de code van je app, of een herstelcode.";
    RuleError::new(ErrorKind::Unauthenticated, "second_factor_required", detail)
}

fn second_factor_missing() -> RuleError {
    let detail = "Stel eerst je tweede stap in. Dat moet op dit platform voor je verder kan.";
    RuleError::new(ErrorKind::Forbidden, "second_factor_missing", detail)
}

pub(crate) fn no_session() -> RuleError {
    RuleError::new(ErrorKind::Unauthenticated, "no_session", "Meld je aan om verder te gaan.")
}
