//! Deciding.
//!
//! A decision takes effect at once, or after a pause in which it can be undone (`pending.rs`). Before it
//! takes effect it may first have to wait for a second editor (`reading.rs`).

use crate::case::not_found;
use crate::claim::{held_by, held_rows};
use crate::notice::Taken;
use crate::reply::is_reply;
use crate::statement::Stated;
use crate::{Desk, Editor, told};
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::ids::{CaseId, DecisionId};
use domain::{
    Action, CaseState, Decision, DecisionDraft, ErrorKind, ReviewState, RuleError, SubjectKind, Track,
};
use serde_json::json;
use storage::{CaseRecord, DecisionRecord, NewAudit, ReviewRecord, Tx, VersionRecord};
use uuid::Uuid;

/// What a decision answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The decision, once it has taken effect.
    pub id: Option<DecisionId>,
    /// Where the review stands now.
    pub status: ReviewState,
    /// Whether a second editor reads it before anything happens.
    pub awaits_second: bool,
    /// Until when it can be undone, where it has not taken effect yet.
    pub takes_effect_at: Option<DateTime<Utc>>,
}

/// All that a decision is taken on.
pub(crate) struct Matter {
    pub(crate) case: CaseRecord,
    pub(crate) review: ReviewRecord,
    pub(crate) version: VersionRecord,
    pub(crate) track: Track,
    /// The decision on many texts that this is part of.
    pub(crate) bulk: Option<Uuid>,
}

impl Desk {
    /// Decides a case that this editor holds, at once.
    ///
    /// Errors: `case_not_found` (404), `case_closed`, `claim_lost`, `stale_version`, `decision_pending`,
    /// `action_not_offered` and `state_forbids` (409), `senior_only`, `own_decision`, `other_sector` and
    /// `tied` (403), `invalid_fields` (422).
    pub async fn decide(
        &self,
        editor: &Editor,
        id: CaseId,
        draft: DecisionDraft,
    ) -> Result<Decided, RuleError> {
        let mut tx = self.store.begin().await?;
        let decided = self.decide_in(&mut tx, editor, id, draft).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(decided)
    }

    /// Decides within a transaction that the caller commits.
    pub(crate) async fn decide_in(
        &self,
        tx: &mut Tx,
        editor: &Editor,
        id: CaseId,
        draft: DecisionDraft,
    ) -> Result<Decided, RuleError> {
        self.decide_part(tx, editor, id, draft, None).await
    }

    /// Decides, as one of many texts where `bulk` says so.
    pub(crate) async fn decide_part(
        &self,
        tx: &mut Tx,
        editor: &Editor,
        id: CaseId,
        draft: DecisionDraft,
        bulk: Option<Uuid>,
    ) -> Result<Decided, RuleError> {
        if is_reply(tx, id).await? {
            return self.decide_reply(tx, editor, id, draft).await;
        }
        let (mut matter, decision) = self.checked(tx, editor, id, draft.clone()).await?;
        matter.bulk = bulk;
        if matter.track == Track::Blind {
            return self.second_reading(tx, editor, matter, &decision, draft).await;
        }
        match self.first_of_two(tx, editor, &matter, &decision, draft).await? {
            crate::reading::Step::Effect { decision, second_editor } => {
                self.take_effect(tx, editor, matter, &decision, second_editor).await
            }
            crate::reading::Step::Wait => self.wait_for_second(tx, editor, matter).await,
            crate::reading::Step::Disagree => self.disagree(tx, editor, matter).await,
        }
    }

    /// The matter and the decision, once it is sure that this editor may take it now.
    pub(crate) async fn checked(
        &self,
        tx: &Tx,
        editor: &Editor,
        id: CaseId,
        draft: DecisionDraft,
    ) -> Result<(Matter, Decision), RuleError> {
        let (matter, decision) = self.checked_before(tx, editor, id, draft).await?;
        if decision.action == Action::Publish {
            self.not_heard_now(tx, &matter.review, matter.version.version, self.clock.now()).await?;
        }
        Ok((matter, decision))
    }

    /// The same, whether or not members of the provider can still answer.
    pub(crate) async fn checked_before(
        &self,
        tx: &Tx,
        editor: &Editor,
        id: CaseId,
        draft: DecisionDraft,
    ) -> Result<(Matter, Decision), RuleError> {
        let (case, review) = held_rows(tx, id).await?;
        self.may_judge(tx, editor, &case).await?;
        // The version first: an amendment also ends the hold, and it is what the editor has to hear of.
        current(&draft, &case)?;
        held_by(editor, &case)?;
        let track = Track::of(case.reason, review.state);
        let public = review.published_at.is_some() || review.state == ReviewState::Hidden;
        if !track.actions(public).contains(&draft.action) {
            let detail = "Dat kan je in deze zaak niet beslissen.";
            return Err(RuleError::new(ErrorKind::Conflict, "action_not_offered", detail));
        }
        if let Some(event) = track.event(draft.action, review.state) {
            review.state.after(event)?;
        }
        let version = tx.versions().find(review.id, case.version).await?.ok_or_else(not_found)?;
        let decision = draft.check(&self.rules.code, case.subject_kind, &version.text)?;
        Ok((Matter { case, review, version, track, bulk: None }, decision))
    }

    /// Does what was decided: the text, the review, the case, the records, the mail.
    pub(crate) async fn take_effect(
        &self,
        tx: &mut Tx,
        editor: &Editor,
        matter: Matter,
        decision: &Decision,
        second_editor: Option<domain::ids::EditorId>,
    ) -> Result<Decided, RuleError> {
        let now = self.clock.now();
        let Matter { mut case, mut review, version, track, bulk } = matter;
        let before = review.state;
        let waiting = self.waiting(tx, &case, &review, track).await?;
        match decision.action {
            Action::Publish => {
                tx.make_public(&mut review, &version, &decision.masked, &decision.edits(), now).await?;
            }
            Action::TakeDown => tx.make_private(&mut review, now).await?,
            Action::Return if track == Track::Standing => tx.make_private(&mut review, now).await?,
            Action::Keep if before == ReviewState::Hidden => tx.show_again(&mut review, now).await?,
            _ => {}
        }
        if let Some(event) = track.event(decision.action, review.state) {
            review.state = review.state.after(event)?;
        }
        review.updated_at = now;
        tx.reviews().update(&review).await?;
        let answer_by = self.answer_by(review.state, now);
        tx.reviews().set_answer_by(review.id, answer_by).await?;
        close(&mut case, decision.action, now);
        tx.queue().update(&case).await?;
        let record = DecisionRecord { bulk, ..self.record(editor, &case, &version, decision, second_editor) };
        tx.decisions().insert(&record).await?;
        let statement = self.state_reasons(tx, &case, Stated::of(&review), &version, &record).await?;
        self.sample(tx, editor, &case, &version, &record, decision).await?;
        let taken = Taken { editor, review: &review, record: &record, decision, statement };
        self.answer(tx, waiting, &taken).await?;
        let told = told::of_decision(&case, &version, &record, &self.rules);
        tx.record(audit(editor, &record, told));
        Ok(Decided { id: Some(record.id), status: review.state, awaits_second: false, takes_effect_at: None })
    }

    pub(crate) fn record(
        &self,
        editor: &Editor,
        case: &CaseRecord,
        version: &VersionRecord,
        decision: &Decision,
        second_editor: Option<domain::ids::EditorId>,
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
            decided_at: self.clock.now(),
            case_reason: case.reason,
            corrections: decision.corrections.clone(),
            change: decision.change.clone(),
            proposed_text: decision.proposal.clone(),
            second_editor,
            bulk: None,
            reversed_at: None,
        }
    }

    /// By when a return that takes effect now has to be answered.
    pub(crate) fn answer_by(&self, state: ReviewState, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let days = TimeDelta::days(i64::from(self.rules.return_days));
        (state == ReviewState::Returned).then_some(now + days)
    }
}

pub(crate) fn current(draft: &DecisionDraft, case: &CaseRecord) -> Result<(), RuleError> {
    if draft.version == case.version {
        return Ok(());
    }
    let detail = "De schrijver heeft de tekst intussen veranderd. Lees de nieuwe versie voor je beslist.";
    Err(RuleError::new(ErrorKind::Conflict, "stale_version", detail))
}

pub(crate) fn close(case: &mut CaseRecord, action: Action, now: DateTime<Utc>) {
    case.lease = None;
    case.handed_to = None;
    if action == Action::Escalate {
        case.state = CaseState::Escalated;
    } else {
        case.state = CaseState::Decided;
        case.decided_at = Some(now);
    }
}

pub(crate) fn audit(editor: &Editor, decision: &DecisionRecord, told: serde_json::Value) -> NewAudit {
    NewAudit {
        at: decision.decided_at,
        actor: Actor::Editor(editor.id()),
        action: match (decision.subject_kind, decision.action) {
            (SubjectKind::Review, Action::Publish) => "review.published",
            (SubjectKind::Review, Action::Return) => "review.returned",
            (SubjectKind::Review, Action::Reject) => "review.rejected",
            (SubjectKind::Review, Action::Escalate) => "review.escalated",
            (SubjectKind::Review, Action::Keep) => "review.kept",
            (SubjectKind::Review, Action::TakeDown) => "review.taken_down",
            (SubjectKind::Reply, Action::Publish) => "reply.published",
            (SubjectKind::Reply, Action::Return) => "reply.returned",
            (SubjectKind::Reply, Action::Reject) => "reply.rejected",
            (SubjectKind::Reply, Action::Escalate) => "reply.escalated",
            (SubjectKind::Reply, Action::Keep) => "reply.kept",
            (SubjectKind::Reply, Action::TakeDown) => "reply.taken_down",
        },
        subject_kind: decision.subject_kind.as_str(),
        subject: decision.subject,
        detail: told::with(
            json!({
                "decision": decision.id,
                "case": decision.case,
                "case_reason": decision.case_reason.as_str(),
                "version": decision.version,
                "articles": decision.articles,
                "masks": decision.redactions.len(),
                "corrections": decision.corrections.len(),
                "second_editor": decision.second_editor,
                "bulk": decision.bulk,
                "code_version": decision.code_version,
                "proposal": decision.proposal,
                "engine_version": decision.engine_version,
            }),
            told,
        ),
    }
}
