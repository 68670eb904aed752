//! The second step of signing in: codes of an authenticator app, and recovery codes for when it is lost.

use crate::holder::about;
use crate::session::no_session;
use crate::{AccountHolder, Desk};
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::ids::EditorId;
use domain::{ErrorKind, FieldError, Redacted, RuleError, totp};
use serde_json::json;
use storage::{SecondFactorRecord, SessionStage, Tx};

/// What the secret is sealed for.
const PURPOSE: &str = "second_factor";
/// Wrong codes after which none is looked at for a while.
const TRIES: u32 = 5;
/// How long, in minutes.
const LOCK_MINUTES: i64 = 15;
/// Recovery codes at once.
const CODES: usize = 10;
/// Characters of a recovery code, of 5 random bits each.
const CODE_LENGTH: usize = 10;
/// Letters and digits that are not taken for each other.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";

/// Where the second factor of an account stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SecondFactorState {
    /// Since when a code is asked for, if it is.
    pub since: Option<DateTime<Utc>>,
    /// Unused recovery codes.
    pub codes_left: usize,
    /// Whether the platform asks everybody for one.
    pub required: bool,
}

/// A second factor that is being set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// The secret in base32, to type into an app.
    pub secret: Redacted<String>,
    /// What the QR code holds.
    pub uri: Redacted<String>,
}

/// What became of a code.
pub(crate) enum Verdict {
    Right,
    Refused(RuleError),
}

impl Desk {
    /// Where the second factor of the own account stands.
    pub async fn second_factor(&self, holder: &AccountHolder) -> Result<SecondFactorState, RuleError> {
        let view = self.store.view();
        let factor = view.second_factors().find(holder.id).await?;
        Ok(SecondFactorState {
            since: factor.and_then(|factor| factor.confirmed_at),
            codes_left: view.second_factors().codes_left(holder.id).await?,
            required: self.rules.second_factor_required,
        })
    }

    /// Begins to set up a second factor, or begins anew.
    ///
    /// Errors: `second_factor_exists` (409).
    pub async fn begin_second_factor(&self, holder: &AccountHolder) -> Result<Enrolment, RuleError> {
        let now = self.clock.now();
        let secret = self.ids.secret();
        let secret = &secret[..totp::SECRET_BYTES];
        let sealed = self.store.vault().seal(PURPOSE, secret, self.ids.as_ref());
        let tx = self.store.begin().await?;
        if self.has_second_factor(&tx, holder.id).await? {
            let detail =
                "Je hebt al een tweede stap. Neem die eerst weg als je een andere app wil gebruiken.";
            return Err(RuleError::new(ErrorKind::Conflict, "second_factor_exists", detail));
        }
        tx.second_factors().delete(holder.id).await?;
        let factor = SecondFactorRecord {
            editor: holder.id,
            secret: sealed.map_err(storage::StorageError::from)?,
            confirmed_at: None,
            last_step: 0,
            failures: 0,
            locked_until: None,
            created_at: now,
        };
        tx.second_factors().insert(&factor).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(self.enrolment(holder, secret))
    }

    /// The second factor that is being set up, to show it again.
    ///
    /// Errors: `second_factor_not_begun` (409).
    pub async fn pending_second_factor(&self, holder: &AccountHolder) -> Result<Enrolment, RuleError> {
        let factor = self.store.view().second_factors().find(holder.id).await?;
        let factor = factor.filter(|factor| factor.confirmed_at.is_none()).ok_or_else(not_begun)?;
        let secret = self.open_secret(&factor)?;
        Ok(self.enrolment(holder, secret.expose()))
    }

    /// Ends setting up with a first code of the app: from now on a code is asked for, other sessions end, and
    /// the recovery codes are shown this once.
    ///
    /// Errors: `second_factor_not_begun` (409), `invalid_fields` (422) with `/code` (`wrong_code`),
    /// `too_many_codes` (429).
    pub async fn confirm_second_factor(
        &self,
        holder: &AccountHolder,
        code: &Redacted<String>,
    ) -> Result<Vec<Redacted<String>>, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let factor = tx.second_factors().lock(holder.id).await?;
        let mut factor = factor.filter(|factor| factor.confirmed_at.is_none()).ok_or_else(not_begun)?;
        if let Some(refusal) = locked(&factor, now) {
            return Err(refusal);
        }
        let secret = self.open_secret(&factor)?;
        let Some(step) = totp::accept(secret.expose(), code.expose(), now, factor.last_step) else {
            fail(&mut factor, now);
            tx.second_factors().update(&factor).await?;
            tx.commit(self.ids.as_ref()).await?;
            return Err(wrong_code_field());
        };
        (factor.confirmed_at, factor.last_step, factor.failures) = (Some(now), step, 0);
        tx.second_factors().update(&factor).await?;
        let codes = self.give_codes(&tx, holder.id, now).await?;
        tx.sessions().set_stage(holder.session, SessionStage::Open).await?;
        tx.sessions().delete_others(holder.id.0, holder.session).await?;
        let actor = Actor::Editor(holder.id);
        tx.record(about(holder.id, actor, "editor.second_factor_added", json!({}), now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(codes)
    }

    /// New recovery codes in place of the old ones, shown this once.
    ///
    /// Errors: `invalid_fields` (422) with `/password`, `no_second_factor` (409).
    pub async fn new_recovery_codes(
        &self,
        holder: &AccountHolder,
        password: &Redacted<String>,
    ) -> Result<Vec<Redacted<String>>, RuleError> {
        let now = self.clock.now();
        self.check_password(holder, password, "/password").await?;
        let mut tx = self.store.begin().await?;
        if !self.has_second_factor(&tx, holder.id).await? {
            return Err(no_factor());
        }
        let codes = self.give_codes(&tx, holder.id, now).await?;
        let actor = Actor::Editor(holder.id);
        tx.record(about(holder.id, actor, "editor.recovery_codes_made", json!({ "codes": CODES }), now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(codes)
    }

    /// Takes the second factor of the own account away.
    ///
    /// Errors: `invalid_fields` (422) with `/password`, `no_second_factor` and `second_factor_needed`
    /// (409).
    pub async fn remove_second_factor(
        &self,
        holder: &AccountHolder,
        password: &Redacted<String>,
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        self.check_password(holder, password, "/password").await?;
        if self.rules.second_factor_required {
            let detail = "Op dit platform moet iedereen een tweede stap hebben.";
            return Err(RuleError::new(ErrorKind::Conflict, "second_factor_needed", detail));
        }
        let mut tx = self.store.begin().await?;
        if !self.has_second_factor(&tx, holder.id).await? {
            return Err(no_factor());
        }
        tx.second_factors().delete(holder.id).await?;
        let actor = Actor::Editor(holder.id);
        tx.record(about(holder.id, actor, "editor.second_factor_removed", json!({}), now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    pub(crate) async fn has_second_factor(&self, tx: &Tx, editor: EditorId) -> Result<bool, RuleError> {
        let factor = tx.second_factors().find(editor).await?;
        Ok(factor.is_some_and(|factor| factor.confirmed_at.is_some()))
    }

    /// Judges a code of the app or a recovery code. What it writes is to be committed whatever it says.
    pub(crate) async fn judge_code(
        &self,
        tx: &mut Tx,
        editor: EditorId,
        code: &Redacted<String>,
    ) -> Result<Verdict, RuleError> {
        let now = self.clock.now();
        let factor = tx.second_factors().lock(editor).await?;
        let mut factor = factor.filter(|factor| factor.confirmed_at.is_some()).ok_or_else(no_session)?;
        if let Some(refusal) = locked(&factor, now) {
            return Ok(Verdict::Refused(refusal));
        }
        let secret = self.open_secret(&factor)?;
        let actor = Actor::Editor(editor);
        if let Some(step) = totp::accept(secret.expose(), code.expose(), now, factor.last_step) {
            (factor.last_step, factor.failures, factor.locked_until) = (step, 0, None);
            tx.second_factors().update(&factor).await?;
            return Ok(Verdict::Right);
        }
        if let Some(hash) = self.code_hash(editor, code.expose())
            && tx.second_factors().use_code(editor, hash, now).await?
        {
            (factor.failures, factor.locked_until) = (0, None);
            tx.second_factors().update(&factor).await?;
            tx.record(about(editor, actor, "editor.recovery_code_used", json!({}), now));
            return Ok(Verdict::Right);
        }
        fail(&mut factor, now);
        tx.second_factors().update(&factor).await?;
        tx.record(about(editor, actor, "editor.code_refused", json!({ "failures": factor.failures }), now));
        Ok(Verdict::Refused(locked(&factor, now).unwrap_or_else(wrong_code)))
    }

    async fn give_codes(
        &self,
        tx: &Tx,
        editor: EditorId,
        now: DateTime<Utc>,
    ) -> Result<Vec<Redacted<String>>, RuleError> {
        let codes: Vec<String> = (0..CODES).map(|_| recovery_code(&self.ids.secret())).collect();
        let hashes: Vec<[u8; 32]> = codes.iter().filter_map(|code| self.code_hash(editor, code)).collect();
        tx.second_factors().delete_codes(editor).await?;
        tx.second_factors().insert_codes(editor, &hashes, now).await?;
        Ok(codes.into_iter().map(Redacted::new).collect())
    }

    /// The keyed hash of a recovery code, if it could be one: spaces, dashes and capitals do not matter.
    fn code_hash(&self, editor: EditorId, code: &str) -> Option<[u8; 32]> {
        let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
        let plain = plain.to_ascii_lowercase();
        let message = [editor.0.as_bytes().as_slice(), plain.as_bytes()].concat();
        (plain.len() == CODE_LENGTH).then(|| self.store.vault().mac("recovery-code", &message))
    }

    fn open_secret(&self, factor: &SecondFactorRecord) -> Result<Redacted<Vec<u8>>, RuleError> {
        let opened = self.store.vault().open(PURPOSE, &factor.secret.bytes);
        Ok(opened.map_err(storage::StorageError::from)?)
    }

    fn enrolment(&self, holder: &AccountHolder, secret: &[u8]) -> Enrolment {
        Enrolment {
            secret: Redacted::new(totp::base32(secret)),
            uri: Redacted::new(totp::uri("Waarderingsplatform", holder.email.expose(), secret)),
        }
    }
}

/// A recovery code of random bytes, such as `k3m9x-a7q2p`.
fn recovery_code(random: &[u8; 32]) -> String {
    let letters = random.iter().take(CODE_LENGTH);
    let letters = letters.map(|byte| LETTERS.get(usize::from(byte & 31)).copied().map_or('a', char::from));
    let code: String = letters.collect();
    let (front, back) = code.split_at(CODE_LENGTH / 2);
    format!("{front}-{back}")
}

fn fail(factor: &mut SecondFactorRecord, now: DateTime<Utc>) {
    factor.failures += 1;
    if factor.failures >= TRIES {
        (factor.failures, factor.locked_until) = (0, Some(now + TimeDelta::minutes(LOCK_MINUTES)));
    }
}

fn locked(factor: &SecondFactorRecord, now: DateTime<Utc>) -> Option<RuleError> {
    let until = factor.locked_until.filter(|until| now < *until)?;
    let minutes = (until - now).num_minutes() + 1;
    let detail = format!("Er waren te veel foute codes. Probeer het over {minutes} minuten opnieuw.");
    Some(RuleError::new(ErrorKind::TooMany, "too_many_codes", detail))
}

fn wrong_code() -> RuleError {
    let detail = "Deze code klopt niet of is al gebruikt. Wacht op de volgende code van je app.";
    RuleError::new(ErrorKind::Unauthenticated, "wrong_code", detail)
}

fn wrong_code_field() -> RuleError {
    let detail = "Deze code klopt niet. Kijk of de klok van je toestel juist staat en geef de nieuwste code.";
    RuleError::invalid(vec![FieldError::new("/code", "wrong_code", detail)])
}

fn not_begun() -> RuleError {
    let detail = "Begin eerst met het instellen van je tweede stap.";
    RuleError::new(ErrorKind::Conflict, "second_factor_not_begun", detail)
}

fn no_factor() -> RuleError {
    RuleError::new(ErrorKind::Conflict, "no_second_factor", "Je hebt geen tweede stap ingesteld.")
}
