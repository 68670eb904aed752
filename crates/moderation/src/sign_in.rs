//! Signing in, in one step or in two.

use crate::account::account_address;
use crate::second_factor::Verdict;
use crate::session::{Audience, no_session};
use crate::{Desk, password};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::{ErrorKind, Redacted, RuleError};
use serde_json::json;
use storage::{EditorRecord, NewAudit, SessionRecord, SessionStage, StorageError, Tx, Vault};

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

/// How long a code may be waited for.
const CODE_MINUTES: i64 = 10;

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

    /// Signs somebody in as far as the password goes: where a second factor is asked for, the session is
    /// half open until [`Desk::finish_sign_in`], for ten minutes.
    ///
    /// Errors: `wrong_credentials` (401).
    pub async fn begin_sign_in(
        &self,
        audience: Audience,
        given: &Credentials,
    ) -> Result<SignedIn, RuleError> {
        self.open_session(audience, given, true).await
    }

    /// Opens a half open session with a code; its token is replaced.
    ///
    /// Errors: `no_session` and `wrong_code` (401), `too_many_codes` (429).
    pub async fn finish_sign_in(
        &self,
        audience: Audience,
        token: &Redacted<String>,
        code: &Redacted<String>,
    ) -> Result<SignedIn, RuleError> {
        let (editor, half) = self.session_in(audience, token, SessionStage::Code).await?;
        let mut tx = self.store.begin().await?;
        let editor = tx.editors().find(editor.id).await?.filter(|now| now.active).ok_or_else(no_session)?;
        if let Verdict::Refused(refusal) = self.judge_code(&mut tx, editor.id, code).await? {
            tx.commit(self.ids.as_ref()).await?;
            return Err(refusal);
        }
        tx.sessions().delete(half.token_hash).await?;
        let open = self.start(&mut tx, audience, &editor, SessionStage::Open, &half.device).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(open)
    }

    /// Whether a session waits for a code.
    pub async fn waits_for_code(
        &self,
        audience: Audience,
        token: &Redacted<String>,
    ) -> Result<bool, RuleError> {
        match self.session_in(audience, token, SessionStage::Code).await {
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
        let email = account_address(&given.email).unwrap_or_default();
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
            (false, _) if self.rules.second_factor_required => SessionStage::Enrol,
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
