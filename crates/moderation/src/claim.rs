//! Holding a case, so that two editors never read the same one.

use crate::case::{FullCase, not_found};
use crate::{Desk, Editor, unseen};
use domain::audit::Actor;
use domain::fairness::{self, Judge, Judged};
use domain::ids::{CaseId, ReplyId, ReviewId};
use domain::{CaseReason, ErrorKind, ReplyEvent, ReviewEvent, RuleError, SubjectKind, Track};
use serde_json::json;
use storage::{CaseRecord, NewAudit, ReplyRecord, ReviewRecord, Tx};

impl Desk {
    /// Takes a case, or renews the hold on it.
    ///
    /// Errors: `case_not_found` (404), `case_closed`, `case_held` and `decision_pending` (409), `senior_only`,
    /// `own_decision`, `other_sector` and `tied` (403).
    pub async fn claim(&self, editor: &Editor, id: CaseId) -> Result<FullCase, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let (mut case, text) = held(&tx, id).await?;
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
        self.move_text(&tx, text, case.reason, ReviewEvent::Claim).await?;
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
        text: Text,
    ) -> Result<(), RuleError> {
        unseen::take(tx, editor, case, self.clock.now()).await?;
        self.move_text(tx, text, case.reason, ReviewEvent::Claim).await?;
        tx.record(audit(editor, case, "case.claimed", self.clock.now()));
        Ok(())
    }

    /// Gives a case back.
    ///
    /// Errors: `case_not_found` (404), `case_closed` and `claim_lost` (409).
    pub async fn release(&self, editor: &Editor, id: CaseId) -> Result<FullCase, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let (mut case, text) = held(&tx, id).await?;
        undecided(&case)?;
        held_by(editor, &case)?;
        case.lease = None;
        tx.queue().update(&case).await?;
        self.move_text(&tx, text, case.reason, ReviewEvent::Release).await?;
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
        let mut lease = self.lease(editor);
        // A decision that waits for the members of a provider holds the case for longer.
        let until = case.lease.filter(|_| case.settles_at.is_some()).map(|held| held.expires_at);
        lease.expires_at = until.map_or(lease.expires_at, |until| until.max(lease.expires_at));
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

    /// Takes a text in hand or gives it back; `event` is one of the two.
    pub(crate) async fn move_text(
        &self,
        tx: &Tx,
        text: Text,
        reason: CaseReason,
        event: ReviewEvent,
    ) -> Result<(), RuleError> {
        match text {
            Text::Review(review) => self.move_review(tx, *review, reason, event).await,
            Text::Reply(mut reply) => {
                reply.state = reply.state.after(of_reply(event))?;
                reply.updated_at = self.clock.now();
                Ok(tx.replies().update(&reply).await?)
            }
        }
    }

    async fn move_review(
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

/// What a case is about.
#[derive(Clone, Debug)]
pub(crate) enum Text {
    /// A review.
    Review(Box<ReviewRecord>),
    /// A provider's reply.
    Reply(Box<ReplyRecord>),
}

impl Text {
    /// Whether it can be given back now.
    pub(crate) fn can_be_released(&self) -> bool {
        match self {
            Self::Review(review) => review.state.allows(ReviewEvent::Release),
            Self::Reply(reply) => reply.state.allows(ReplyEvent::Release),
        }
    }
}

const fn of_reply(event: ReviewEvent) -> ReplyEvent {
    match event {
        ReviewEvent::Claim => ReplyEvent::Claim,
        _ => ReplyEvent::Release,
    }
}

/// A case and its text, both held for this transaction. The review comes first, as everywhere else, then the
/// reply to it, so that an editor and a writer at the same moment wait for each other in one order.
pub(crate) async fn held(tx: &Tx, id: CaseId) -> Result<(CaseRecord, Text), RuleError> {
    let case = tx.queue().find(id).await?.ok_or_else(not_found)?;
    let text = text_of(tx, &case).await?;
    let case = tx.queue().lock(id).await?.ok_or_else(not_found)?;
    Ok((case, text))
}

/// The text of a case, held for this transaction.
pub(crate) async fn text_of(tx: &Tx, case: &CaseRecord) -> Result<Text, RuleError> {
    match case.subject_kind {
        SubjectKind::Review => {
            let review = tx.reviews().lock(ReviewId(case.subject)).await?.ok_or_else(not_found)?;
            Ok(Text::Review(Box::new(review)))
        }
        SubjectKind::Reply => {
            let reply = tx.replies().find(ReplyId(case.subject)).await?.ok_or_else(not_found)?;
            tx.reviews().lock(reply.review).await?.ok_or_else(not_found)?;
            let reply = tx.replies().lock(reply.id).await?.ok_or_else(not_found)?;
            Ok(Text::Reply(Box::new(reply)))
        }
    }
}

/// A case about a review, and that review, both held for this transaction.
///
/// Errors: `case_not_found` (404), `not_for_replies` (409).
pub(crate) async fn held_rows(tx: &Tx, id: CaseId) -> Result<(CaseRecord, ReviewRecord), RuleError> {
    match held(tx, id).await? {
        (case, Text::Review(review)) => Ok((case, *review)),
        (_, Text::Reply(_)) => {
            let detail = "Dat kan niet bij een reactie van een aanbieder.";
            Err(RuleError::new(ErrorKind::Conflict, "not_for_replies", detail))
        }
    }
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
