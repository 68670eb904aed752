//! Holding a case, so that two editors never read the same one.

use crate::case::{FullCase, not_found};
use crate::{Desk, Editor, unseen};
use domain::audit::Actor;
use domain::fairness::{self, Judge, Judged};
use domain::ids::{CaseId, ReviewId};
use domain::{CaseReason, ErrorKind, ReviewEvent, RuleError, Track};
use serde_json::json;
use storage::{CaseRecord, NewAudit, ReviewRecord, Tx};

impl Desk {
    /// Takes a case, or renews the hold on it.
    ///
    /// Errors: `case_not_found` (404), `case_closed`, `case_held` and `decision_pending` (409), `senior_only`,
    /// `own_decision`, `other_sector` and `tied` (403).
    pub async fn claim(&self, editor: &Editor, id: CaseId) -> Result<FullCase, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let (mut case, review) = held_rows(&tx, id).await?;
        self.may_judge(&tx, editor, &case).await?;
        if case.lease.is_some_and(|lease| lease.blocks(editor.id(), now)) {
            let detail = "Een andere redacteur heeft deze zaak al vast.";
            return Err(RuleError::new(ErrorKind::Conflict, "case_held", detail));
        }
        unseen::take(&tx, editor, &case, now).await?;
        let renewed = case.lease.is_some_and(|lease| lease.editor == editor.id() && lease.holds(now));
        case.lease = Some(self.lease(editor));
        // Whoever it was handed to has it now, or somebody else was faster.
        case.handed_to = None;
        tx.queue().update(&case).await?;
        self.move_review(&tx, review, case.reason, ReviewEvent::Claim).await?;
        if !renewed {
            tx.record(audit(editor, &case, "case.claimed", now));
        }
        tx.commit(self.ids.as_ref()).await?;
        self.load(editor, id).await
    }

    /// Notes that an editor has taken a case; the case itself is stored.
    pub(crate) async fn take_in_hand(
        &self,
        tx: &mut Tx,
        editor: &Editor,
        case: &CaseRecord,
        review: ReviewRecord,
    ) -> Result<(), RuleError> {
        unseen::take(tx, editor, case, self.clock.now()).await?;
        self.move_review(tx, review, case.reason, ReviewEvent::Claim).await?;
        tx.record(audit(editor, case, "case.claimed", self.clock.now()));
        Ok(())
    }

    /// Gives a case back.
    ///
    /// Errors: `case_not_found` (404), `case_closed` and `claim_lost` (409).
    pub async fn release(&self, editor: &Editor, id: CaseId) -> Result<FullCase, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let (mut case, review) = held_rows(&tx, id).await?;
        undecided(&case)?;
        held_by(editor, &case)?;
        case.lease = None;
        tx.queue().update(&case).await?;
        self.move_review(&tx, review, case.reason, ReviewEvent::Release).await?;
        tx.record(audit(editor, &case, "case.released", now));
        tx.commit(self.ids.as_ref()).await?;
        self.load(editor, id).await
    }

    /// Renews a hold without reading the case: for a page that is open in front of the editor.
    ///
    /// Errors: `case_not_found` (404), `case_closed` and `claim_lost` (409).
    pub async fn renew(
        &self,
        editor: &Editor,
        id: CaseId,
    ) -> Result<chrono::DateTime<chrono::Utc>, RuleError> {
        let tx = self.store.begin().await?;
        let mut case = tx.queue().lock(id).await?.ok_or_else(not_found)?;
        undecided(&case)?;
        held_by(editor, &case)?;
        let lease = self.lease(editor);
        case.lease = Some(lease);
        tx.queue().update(&case).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(lease.expires_at)
    }

    /// Whether this editor may judge this case.
    ///
    /// Errors: those of [`fairness::may_judge`].
    pub(crate) async fn may_judge(
        &self,
        tx: &Tx,
        editor: &Editor,
        case: &CaseRecord,
    ) -> Result<(), RuleError> {
        let judged = Judged { state: case.state, sector: case.sector, settling: case.settles_at.is_some() };
        let judged_before = tx.exclusions().has(case.id, editor.id()).await?;
        let facility = tx.facilities().find(case.facility).await?.ok_or_else(not_found)?;
        let ties = tx.ties().counting(editor.id(), self.clock.now()).await?;
        let tied = ties.iter().any(|tie| tie.touches(&facility));
        let judge = Judge { role: editor.role(), sectors: editor.sectors(), judged_before, tied };
        fairness::may_judge(judged, judge)
    }

    pub(crate) async fn move_review(
        &self,
        tx: &Tx,
        mut review: ReviewRecord,
        reason: CaseReason,
        event: ReviewEvent,
    ) -> Result<(), RuleError> {
        // Only a text that waits is taken in hand. What is about a decision that stands leaves it as it is.
        if Track::of(reason, review.state) != Track::Text {
            return Ok(());
        }
        review.state = review.state.after(event)?;
        review.updated_at = self.clock.now();
        Ok(tx.reviews().update(&review).await?)
    }
}

/// A case and its review, both held for this transaction. The review comes first, as everywhere else,
/// so that an editor and a submitter at the same moment wait for each other in one order.
pub(crate) async fn held_rows(tx: &Tx, id: CaseId) -> Result<(CaseRecord, ReviewRecord), RuleError> {
    let subject = tx.queue().find(id).await?.ok_or_else(not_found)?.subject;
    let review = tx.reviews().lock(ReviewId(subject)).await?.ok_or_else(not_found)?;
    let case = tx.queue().lock(id).await?.ok_or_else(not_found)?;
    Ok((case, review))
}

fn undecided(case: &CaseRecord) -> Result<(), RuleError> {
    if case.state.is_undecided() {
        return Ok(());
    }
    let detail = "Over deze zaak is al beslist, of de waardering werd ingetrokken.";
    Err(RuleError::new(ErrorKind::Conflict, "case_closed", detail))
}

/// Whether this editor took the case last. A hold that ran out without anybody else taking the case
/// still counts: nobody's work is in the way.
pub(crate) fn held_by(editor: &Editor, case: &CaseRecord) -> Result<(), RuleError> {
    if case.lease.is_some_and(|lease| lease.editor == editor.id()) {
        return Ok(());
    }
    let detail = "Je houdt deze zaak niet (meer) vast. Neem ze opnieuw om te beslissen.";
    Err(RuleError::new(ErrorKind::Conflict, "claim_lost", detail))
}

fn audit(
    editor: &Editor,
    case: &CaseRecord,
    action: &'static str,
    at: chrono::DateTime<chrono::Utc>,
) -> NewAudit {
    NewAudit {
        at,
        actor: Actor::Editor(editor.id()),
        action,
        subject_kind: "case",
        subject: case.id.0,
        detail: json!({ "version": case.version }),
    }
}
