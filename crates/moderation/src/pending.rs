//! A decision that can still be undone. For some seconds nothing of it is visible outside: no mail, no
//! publication. The worker then has it take effect.

use crate::case::FullCase;
use crate::claim::held;
use crate::decide::Decided;
use crate::{Desk, Editor};
use chrono::{DateTime, TimeDelta, Utc};
use domain::case::Lease;
use domain::ids::CaseId;
use domain::{Action, DecisionDraft, ErrorKind, ReviewEvent, RuleError};
use storage::{NewMessage, PendingRecord, Topic};

/// What became of a decision whose pause is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It took effect.
    Done,
    /// There is none: it was undone, or has taken effect before.
    Nothing,
    /// Its pause is not over.
    NotYet,
    /// The text was changed or taken back meanwhile: the case is as if it had not been decided.
    Dropped,
}

/// A decision that this editor can still undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undoable {
    /// In which case.
    pub case: CaseId,
    /// What was decided.
    pub action: Action,
    /// Until when.
    pub until: DateTime<Utc>,
}

/// A decision that was undone.
#[derive(Clone, Debug)]
pub struct Undone {
    /// The case, which the editor holds again.
    pub case: FullCase,
    /// What was to be decided.
    pub draft: DecisionDraft,
}

impl Desk {
    /// This editor's decision in a case, while it can be undone.
    pub async fn undoable(&self, editor: &Editor, id: CaseId) -> Result<Option<Undoable>, RuleError> {
        let pending = self.store.view().pending().find(id).await?;
        let own = pending.filter(|one| one.editor == editor.id() && one.takes_effect_at > self.clock.now());
        Ok(own.map(|one| Undoable { case: id, action: one.draft.action, until: one.takes_effect_at }))
    }

    /// Decides a case that this editor holds, with a pause in which the decision can be undone.
    ///
    /// Errors: those of [`Desk::decide`].
    pub async fn decide_with_undo(
        &self,
        editor: &Editor,
        id: CaseId,
        draft: DecisionDraft,
    ) -> Result<Decided, RuleError> {
        let now = self.clock.now();
        let takes_effect_at = now + TimeDelta::seconds(i64::from(self.rules.undo_seconds));
        let mut tx = self.store.begin().await?;
        let (mut case, status) = self.ready(&tx, editor, id, draft.clone()).await?;
        case.settles_at = Some(takes_effect_at);
        // Longer than the pause, so that nobody takes the case while a worker is late.
        let expires_at = self.lease(editor).expires_at.max(takes_effect_at + TimeDelta::minutes(5));
        case.lease = Some(Lease { editor: editor.id(), expires_at });
        tx.queue().update(&case).await?;
        let pending =
            PendingRecord { case: id, editor: editor.id(), draft, decided_at: now, takes_effect_at };
        // One that is left of a version before this one: the worker has not come to drop it yet.
        tx.pending().delete(id).await?;
        tx.pending().insert(&pending).await?;
        tx.send(NewMessage::about(Topic::Settle, id.0, takes_effect_at));
        tx.commit(self.ids.as_ref()).await?;
        Ok(Decided { id: None, status, awaits_second: false, takes_effect_at: Some(takes_effect_at) })
    }

    /// Undoes a decision that has not taken effect. The editor holds the case again, and gets back what was
    /// to be decided, so that it can be mended.
    ///
    /// Errors: `case_not_found` (404), `nothing_to_undo` (409) also when the pause is over.
    pub async fn undo(&self, editor: &Editor, id: CaseId) -> Result<Undone, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let (mut case, _) = held(&tx, id).await?;
        let pending = tx.pending().lock(id).await?;
        let pending = pending.filter(|one| one.editor == editor.id() && one.takes_effect_at > now);
        let Some(pending) = pending else {
            let detail = "Deze beslissing kan niet meer ongedaan gemaakt worden.";
            return Err(RuleError::new(ErrorKind::Conflict, "nothing_to_undo", detail));
        };
        tx.pending().delete(id).await?;
        case.settles_at = None;
        case.lease = Some(self.lease(editor));
        tx.queue().update(&case).await?;
        tx.record(self.note(editor, &case, "case.decision_undone"));
        tx.commit(self.ids.as_ref()).await?;
        Ok(Undone { case: self.load(editor, id).await?, draft: pending.draft })
    }

    /// Has a decision take effect whose pause is over. Called by the worker; twice does no harm.
    pub async fn settle(&self, id: CaseId) -> Result<Settled, RuleError> {
        let Some(pending) = self.store.view().pending().find(id).await? else { return Ok(Settled::Nothing) };
        if pending.takes_effect_at > self.clock.now() {
            return Ok(Settled::NotYet);
        }
        let settled = match self.editor_behind(pending.editor).await {
            Ok(editor) => self.settle_as(&editor, &pending).await,
            Err(gone) => Err(gone),
        };
        match settled {
            Ok(done) => Ok(done),
            Err(error) if matches!(error.kind, ErrorKind::Internal | ErrorKind::Unavailable) => Err(error),
            // Amended, withdrawn, or no longer this editor's to decide: as if nothing had been decided.
            Err(_) => self.drop_pending(&pending).await,
        }
    }

    async fn settle_as(&self, editor: &Editor, pending: &PendingRecord) -> Result<Settled, RuleError> {
        let mut tx = self.store.begin().await?;
        let (mut case, _) = held(&tx, pending.case).await?;
        let now = tx.pending().lock(pending.case).await?;
        let Some(pending) = now.filter(|now| now == pending) else { return Ok(Settled::Nothing) };
        tx.pending().delete(pending.case).await?;
        case.settles_at = None;
        tx.queue().update(&case).await?;
        self.decide_in(&mut tx, editor, pending.case, pending.draft).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(Settled::Done)
    }

    /// Forgets a decision that cannot take effect. Whoever holds the case now keeps it, but for the editor
    /// whose decision it was: what has changed has to be read first.
    async fn drop_pending(&self, pending: &PendingRecord) -> Result<Settled, RuleError> {
        let tx = self.store.begin().await?;
        let (mut case, text) = held(&tx, pending.case).await?;
        if tx.pending().lock(pending.case).await?.as_ref() != Some(pending) {
            return Ok(Settled::Nothing);
        }
        tx.pending().delete(pending.case).await?;
        case.settles_at = None;
        let held = case.lease.is_some_and(|lease| lease.editor == pending.editor);
        if held && case.state.is_undecided() {
            case.lease = None;
            if text.can_be_released() {
                self.move_text(&tx, text, case.reason, ReviewEvent::Release).await?;
            }
        }
        tx.queue().update(&case).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(Settled::Dropped)
    }
}
