//! Deciding.

use crate::case::not_found;
use crate::claim::{held_by, held_rows, may_judge};
use crate::{Desk, Editor, mail};
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::{CaseId, DecisionId};
use domain::{Action, CaseState, Decision, DecisionDraft, ErrorKind, ReviewState, RuleError};
use serde_json::json;
use storage::{CaseRecord, DecisionRecord, NewAudit, ReviewRecord, Topic, Tx, VersionRecord};

/// What a decision answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The decision.
    pub id: DecisionId,
    /// Where the review stands now.
    pub status: ReviewState,
}

impl Desk {
    /// Decides a case that this editor holds.
    ///
    /// Errors: `case_not_found` (404), `case_closed`, `claim_lost`, `stale_version` and
    /// `state_forbids` (409), `senior_only` and `own_decision` (403), `invalid_fields` (422).
    pub async fn decide(
        &self,
        editor: &Editor,
        id: CaseId,
        draft: DecisionDraft,
    ) -> Result<Decided, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let (mut case, mut review) = held_rows(&tx, id).await?;
        may_judge(editor, &case)?;
        // The version first: an amendment also ends the hold, and it is what the editor has to hear of.
        current(&draft, &case)?;
        held_by(editor, &case)?;
        let version = tx.versions().find(review.id, case.version).await?.ok_or_else(not_found)?;
        let after = review.state.after(draft.action.event())?;
        let decision = draft.check(&self.rules.code, case.subject_kind, &version.text)?;
        if decision.action == Action::Publish {
            tx.make_public(&mut review, &version, &decision.masked, now).await?;
        }
        review.state = after;
        review.updated_at = now;
        tx.reviews().update(&review).await?;
        close(&mut case, decision.action, now);
        tx.queue().update(&case).await?;
        let record = self.record(editor, &case, &version, &decision, now);
        tx.decisions().insert(&record).await?;
        self.tell(&mut tx, &review, &decision, now).await?;
        tx.record(audit(editor, &record, &review));
        tx.commit(self.ids.as_ref()).await?;
        Ok(Decided { id: record.id, status: review.state })
    }

    fn record(
        &self,
        editor: &Editor,
        case: &CaseRecord,
        version: &VersionRecord,
        decision: &Decision,
        now: DateTime<Utc>,
    ) -> DecisionRecord {
        DecisionRecord {
            id: DecisionId::next(self.ids.as_ref()),
            case: case.id,
            subject_kind: case.subject_kind,
            subject: case.subject,
            version: version.version,
            editor: editor.id(),
            action: decision.action,
            articles: decision.articles.clone(),
            reasons: decision.reasons.clone(),
            note: decision.note.clone(),
            redactions: decision.redactions.clone(),
            code_version: self.rules.code.version.clone(),
            proposal: version.report.decision.as_str().to_owned(),
            risk: version.report.risk,
            engine_version: version.report.engine_version.clone(),
            decided_at: now,
        }
    }

    /// Tells the submitter, unless who that is was forgotten meanwhile.
    async fn tell(
        &self,
        tx: &mut Tx,
        review: &ReviewRecord,
        decision: &Decision,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        let Some(identity) = tx.open_identity(review.id).await? else { return Ok(()) };
        let facility = tx.facilities().find(review.facility).await?.ok_or_else(not_found)?;
        let mail = mail::outcome(&self.rules.code, &identity, &facility, review, decision);
        Ok(tx.send_sealed(Topic::Mail, review.id.0, &mail, now, self.ids.as_ref())?)
    }
}

fn current(draft: &DecisionDraft, case: &CaseRecord) -> Result<(), RuleError> {
    if draft.version == case.version {
        return Ok(());
    }
    let detail = "De indiener heeft de tekst intussen veranderd. Lees de nieuwe versie voor je beslist.";
    Err(RuleError::new(ErrorKind::Conflict, "stale_version", detail))
}

fn close(case: &mut CaseRecord, action: Action, now: DateTime<Utc>) {
    case.lease = None;
    if action == Action::Escalate {
        case.state = CaseState::Escalated;
    } else {
        case.state = CaseState::Decided;
        case.decided_at = Some(now);
    }
}

fn audit(editor: &Editor, decision: &DecisionRecord, review: &ReviewRecord) -> NewAudit {
    NewAudit {
        at: decision.decided_at,
        actor: Actor::Editor(editor.id()),
        action: match decision.action {
            Action::Publish => "review.published",
            Action::Return => "review.returned",
            Action::Reject => "review.rejected",
            Action::Escalate => "review.escalated",
        },
        subject_kind: "review",
        subject: review.id.0,
        detail: json!({
            "decision": decision.id,
            "case": decision.case,
            "version": decision.version,
            "articles": decision.articles,
            "masks": decision.redactions.len(),
            "code_version": decision.code_version,
            "proposal": decision.proposal,
            "engine_version": decision.engine_version,
        }),
    }
}
