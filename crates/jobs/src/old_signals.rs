//! Serious signals that are over: after a while nothing is left of what they said.

use crate::Housekeeping;
use chrono::TimeDelta;
use domain::audit::Actor;
use domain::ids::SignalId;
use serde_json::json;
use storage::{NewAudit, StorageError};

/// Signals per round.
const MOST: u64 = 200;

impl Housekeeping {
    /// Has what a signal says erased so many days after it ended.
    #[must_use]
    pub fn keeping_signals(mut self, days: u32) -> Self {
        self.signals = Some(TimeDelta::days(i64::from(days)));
        self
    }

    /// Erases what was seen and every note of signals that ended long ago. That there was a signal, its kind,
    /// its sector, its steps and who took them stay, so that counts and the audit log still add up.
    pub(crate) async fn erase_signals(&self) -> Result<u64, StorageError> {
        let Some(kept) = self.signals else { return Ok(0) };
        let before = self.clock.now() - kept;
        let mut erased = 0;
        for id in self.store.view().signals().ended_before(before, MOST).await? {
            erased += u64::from(self.erase_signal(id).await?);
        }
        Ok(erased)
    }

    async fn erase_signal(&self, id: SignalId) -> Result<bool, StorageError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let Some(signal) = tx.signals().lock(id).await? else { return Ok(false) };
        if signal.sealed.bytes.is_empty() {
            return Ok(false);
        }
        tx.signals().erase(id, now).await?;
        tx.signal_log().erase_notes(id).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::System,
            action: "signal.erased",
            subject_kind: "signal",
            subject: id.0,
            detail: json!({ "sector": signal.sector, "kind": signal.kind }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(true)
    }
}
