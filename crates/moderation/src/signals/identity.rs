//! Who wrote the text that a signal is about: shown once, for a reason that stays in the log.

use super::words::{REASON, required};
use super::{Step, Watching};
use crate::Desk;
use crate::identity::{RevealedIdentity, forgotten};
use domain::ids::SignalId;
use domain::signal::rights::SignalAction;
use domain::{ErrorKind, RuleError, SignalEntry};

impl Desk {
    /// Who wrote the text that an open signal is about. Every call is an entry of the log and of the audit
    /// log.
    ///
    /// Errors: `signal_not_found` (404), `signal_forbidden` (403), `signal_state_forbids` (409) where the
    /// signal is over, `identity_forgotten` (410), `invalid_fields` (422) with `/reason`.
    pub async fn signal_identity(
        &self,
        who: &impl Watching,
        id: SignalId,
        reason: &str,
    ) -> Result<RevealedIdentity, RuleError> {
        let reason = required("/reason", reason, REASON)?;
        let (watcher, mut tx, signal) = self.held_signal(who, id, SignalAction::SeeIdentity).await?;
        if !signal.state.is_open() {
            let detail = "Dit signaal is afgerond. Wie de tekst schreef, tonen we dan niet meer.";
            return Err(RuleError::new(ErrorKind::Conflict, "signal_state_forbids", detail));
        }
        let identity = tx.open_identity(signal.review).await?.ok_or_else(forgotten)?;
        let step = Step { what: SignalEntry::IdentityShown, contact: None, note: Some(&reason) };
        self.write_step(&mut tx, &watcher, &signal, step).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(identity.into())
    }
}
