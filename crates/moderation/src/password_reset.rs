//! A forgotten password: a link by mail to choose another.

use crate::account::account_address;
use crate::holder::about;
use crate::session::Audience;
use crate::{Desk, team_mail};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use domain::audit::Actor;
use domain::{ErrorKind, Redacted, RuleError};
use serde_json::json;
use storage::{PasswordResetRecord, Topic, Vault};

/// How long a link works, in minutes.
const MINUTES: i64 = 60;
/// Mails an account gets within that time at most: nobody's mailbox is filled by others.
const MAILS: usize = 3;

impl Desk {
    /// Mails a link to choose a new password, if the address has an account that can sign in. The answer and
    /// what it takes are the same if it has none.
    ///
    /// Errors: `invalid_fields` (422) with `/email` for what is no address.
    pub async fn ask_password_reset(&self, email: &Redacted<String>) -> Result<(), RuleError> {
        let now = self.clock.now();
        let email = account_address(email)?;
        let mut tx = self.store.begin().await?;
        let editor = tx.editors().find_by_email(email.expose()).await?.filter(|editor| editor.active);
        let asked = match &editor {
            Some(editor) => {
                tx.password_resets().asked_since(editor.id, now - TimeDelta::minutes(MINUTES)).await?
            }
            None => 0,
        };
        let editor = editor.filter(|_| asked < MAILS);
        let token = URL_SAFE_NO_PAD.encode(self.ids.secret());
        let reset = PasswordResetRecord {
            token_hash: Vault::token_hash(&token),
            editor: editor.as_ref().map(|editor| editor.id),
            created_at: now,
            expires_at: now + TimeDelta::minutes(MINUTES),
            used_at: None,
        };
        tx.password_resets().insert(&reset).await?;
        if let Some(editor) = editor {
            let mail = team_mail::password_reset(&editor, &token, reset.expires_at);
            tx.send_sealed(Topic::Mail, editor.id.0, &mail, now, self.ids.as_ref())?;
            tx.record(about(editor.id, Actor::System, "editor.password_reset_sent", json!({}), now));
        }
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// Whether a link to choose a new password still works.
    ///
    /// Errors: `reset_not_found` (404), `reset_expired` (410).
    pub async fn password_reset(&self, token: &str) -> Result<(), RuleError> {
        let found = self.store.view().password_resets().find(Vault::token_hash(token)).await?;
        self.usable_reset(found).map(|_| ())
    }

    /// Chooses a new password; the token is the proof. Ends the sessions. The second factor stays. Says where
    /// the account signs in.
    ///
    /// Errors: `reset_not_found` (404), `reset_expired` (410), `invalid_fields` (422).
    pub async fn reset_password(
        &self,
        token: &str,
        password: &Redacted<String>,
    ) -> Result<Audience, RuleError> {
        self.password_reset(token).await?;
        let password_hash = self.hashed(password).await?;
        let now = self.clock.now();
        let hash = Vault::token_hash(token);
        let mut tx = self.store.begin().await?;
        let id = self.usable_reset(tx.password_resets().lock(hash).await?)?;
        let editor = tx.editors().lock(id).await?.filter(|editor| editor.active);
        let mut editor = editor.ok_or_else(expired)?;
        editor.password_hash = password_hash;
        tx.editors().update(&editor, now).await?;
        tx.sessions().delete_of(id.0).await?;
        // The other links of this account end too; this one stays to be told from a wrong one.
        tx.password_resets().delete_of(id).await?;
        let used = PasswordResetRecord {
            token_hash: hash,
            editor: Some(id),
            created_at: now,
            expires_at: now + TimeDelta::minutes(MINUTES),
            used_at: Some(now),
        };
        tx.password_resets().insert(&used).await?;
        tx.record(about(id, Actor::Editor(id), "editor.password_reset", json!({}), now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(Audience::of(editor.role))
    }

    fn usable_reset(&self, found: Option<PasswordResetRecord>) -> Result<domain::ids::EditorId, RuleError> {
        let reset = found.ok_or_else(|| RuleError::not_found("reset_not_found"))?;
        let editor = reset.editor.ok_or_else(|| RuleError::not_found("reset_not_found"))?;
        if reset.used_at.is_some() || reset.expires_at <= self.clock.now() {
            return Err(expired());
        }
        Ok(editor)
    }
}

fn expired() -> RuleError {
    let detail = "Deze link is al gebruikt of geldt niet meer. Vraag een nieuwe.";
    RuleError::new(ErrorKind::Gone, "reset_expired", detail)
}
