//! Reading twice.
//!
//! A refusal as fake or as revenge waits for a second editor, who is not told that there was a first one. A
//! random share of all texts is read again after the decision, so that nobody waits longer for it, as a
//! case that looks like any other. Where two editors differ, a senior editor sees both and decides.

use crate::decide::{Decided, Matter};
use crate::{Desk, Editor, told};
use domain::audit::Actor;
use domain::ids::{CaseId, EditorId};
use domain::{
    Action, CaseReason, CaseState, Decision, DecisionDraft, ReviewEvent, ReviewState, RuleError, Track,
    fairness,
};
use serde_json::json;
use storage::{CaseRecord, DecisionRecord, ExclusionReason, NewAudit, ReadingRecord, Tx, VersionRecord};
use uuid::Uuid;

/// What becomes of a decision before it takes effect.
pub(crate) enum Step {
    /// It takes effect, with the editor who came to the same one before.
    Effect { decision: Box<Decision>, second_editor: Option<EditorId> },
    /// A second editor reads first.
    Wait,
    /// The second editor decided otherwise.
    Disagree,
}

impl Desk {
    /// Whether this decision takes effect, waits for a second editor, or differs from the first one. What
    /// was read is stored.
    pub(crate) async fn first_of_two(
        &self,
        tx: &Tx,
        editor: &Editor,
        matter: &Matter,
        decision: &Decision,
        draft: DecisionDraft,
    ) -> Result<Step, RuleError> {
        let alone = || Step::Effect { decision: Box::new(decision.clone()), second_editor: None };
        let read = tx.readings().of_case(matter.case.id).await?;
        let mut read = read.into_iter().filter(|reading| reading.version == matter.version.version);
        match (read.next(), read.next()) {
            (None, _) => {
                let list = &self.rules.second_editor_articles;
                if !fairness::needs_second(decision.action, &decision.articles, list) {
                    return Ok(alone());
                }
                let pair = self.ids.uuid();
                tx.readings().insert(&self.reading(editor, matter, pair, decision, draft)).await?;
                Ok(Step::Wait)
            }
            (Some(first), None) => {
                let second = self.reading(editor, matter, first.pair, decision, draft);
                tx.readings().insert(&second).await?;
                if !fairness::agree((first.action, &first.articles), decision) {
                    return Ok(Step::Disagree);
                }
                let mut agreed = decision.clone();
                let cited = |code: &&domain::Article| {
                    first.articles.contains(&code.code) || decision.articles.contains(&code.code)
                };
                let articles = self.rules.code.articles.iter().filter(cited);
                agreed.articles = articles.map(|article| article.code.clone()).collect();
                Ok(Step::Effect { decision: Box::new(agreed), second_editor: Some(first.editor) })
            }
            // Two have read it and differed: a senior editor decides alone.
            (Some(_), Some(_)) => Ok(alone()),
        }
    }

    /// Puts the case back for another editor, as if nobody had read it.
    pub(crate) async fn wait_for_second(
        &self,
        tx: &mut Tx,
        editor: &Editor,
        matter: Matter,
    ) -> Result<Decided, RuleError> {
        // A senior editor who refuses what was escalated needs a second editor, not a second senior one.
        let moves = |_| Some(ReviewEvent::Release);
        self.put_back(tx, editor, matter, (CaseState::Open, moves), "case.read").await
    }

    /// Hands a case on which two editors differ to a senior editor.
    pub(crate) async fn disagree(
        &self,
        tx: &mut Tx,
        editor: &Editor,
        matter: Matter,
    ) -> Result<Decided, RuleError> {
        let moves = |state| (state != ReviewState::Escalated).then_some(ReviewEvent::Escalate);
        self.put_back(tx, editor, matter, (CaseState::Escalated, moves), "case.readings_differ").await
    }

    /// Puts a case back for others than this editor, who has read it. `moves` says what that does to a text
    /// that waits.
    async fn put_back(
        &self,
        tx: &mut Tx,
        editor: &Editor,
        matter: Matter,
        (state, moves): (CaseState, impl FnOnce(ReviewState) -> Option<ReviewEvent>),
        action: &'static str,
    ) -> Result<Decided, RuleError> {
        let Matter { mut case, mut review, track, .. } = matter;
        tx.exclusions().insert(case.id, editor.id(), ExclusionReason::OwnReading).await?;
        case.lease = None;
        case.handed_to = None;
        case.state = state;
        tx.queue().update(&case).await?;
        if let Some(event) = moves(review.state).filter(|_| track == Track::Text) {
            review.state = review.state.after(event)?;
            review.updated_at = self.clock.now();
            tx.reviews().update(&review).await?;
        }
        tx.record(self.note(editor, &case, action));
        Ok(Decided { id: None, status: review.state, awaits_second: true, takes_effect_at: None })
    }

    /// Takes the second, unseen reading of what was decided already. It changes nothing by itself.
    pub(crate) async fn second_reading(
        &self,
        tx: &mut Tx,
        editor: &Editor,
        matter: Matter,
        decision: &Decision,
        draft: DecisionDraft,
    ) -> Result<Decided, RuleError> {
        let first = tx.readings().of_case(matter.case.id).await?.into_iter().next();
        let pair = first.as_ref().map_or_else(|| self.ids.uuid(), |first| first.pair);
        let second = ReadingRecord { sampled: true, ..self.reading(editor, &matter, pair, decision, draft) };
        tx.readings().insert(&second).await?;
        let Matter { mut case, review, .. } = matter;
        case.lease = None;
        case.state = CaseState::Decided;
        case.decided_at = Some(self.clock.now());
        tx.queue().update(&case).await?;
        tx.record(self.note(editor, &case, "case.read"));
        if let Some(first) = &first {
            tx.record(NewAudit {
                at: second.read_at,
                actor: Actor::Editor(editor.id()),
                action: "review.double_read",
                subject_kind: "review",
                subject: review.id.0,
                detail: told::with(json!({ "case": case.id }), told::of_readings(first, &second)),
            });
        }
        let same = |first: &ReadingRecord| fairness::agree((first.action, &first.articles), decision);
        let still = review.state.is_standing() && review.version == case.version;
        if let Some(first) = first.filter(|first| still && !same(first)) {
            self.compare(tx, &case, &first, editor).await?;
        }
        // As any other decision would answer: where the review really stands would tell the first one.
        let status = match decision.action {
            Action::Publish => ReviewState::Published,
            Action::Return => ReviewState::Returned,
            Action::Escalate => ReviewState::Escalated,
            Action::Reject | Action::Keep | Action::TakeDown => ReviewState::Rejected,
        };
        Ok(Decided { id: None, status, awaits_second: false, takes_effect_at: None })
    }

    /// Brings two decisions that differ before a senior editor, unless the text is before one already.
    async fn compare(
        &self,
        tx: &mut Tx,
        read: &CaseRecord,
        first: &ReadingRecord,
        second: &Editor,
    ) -> Result<(), RuleError> {
        if tx.queue().undecided_about(read.subject).await?.is_some() {
            return Ok(());
        }
        let now = self.clock.now();
        let case = CaseRecord {
            id: CaseId::next(self.ids.as_ref()),
            state: CaseState::Escalated,
            reason: CaseReason::Disagreement,
            opened_at: now,
            due_at: self.due_at(read.lane),
            lease: None,
            decided_at: None,
            ..read.clone()
        };
        tx.queue().insert(&case).await?;
        for reader in [first.editor, second.id()] {
            tx.exclusions().insert(case.id, reader, ExclusionReason::OwnReading).await?;
        }
        let mut row = self.note(second, &case, "case.readings_differ");
        let opened = json!({ "sector": case.sector, "reason": case.reason.as_str(), "opened": true });
        row.detail = told::with(row.detail, opened);
        tx.record(row);
        Ok(())
    }

    /// Has a share of what was decided read again by somebody else.
    pub(crate) async fn sample(
        &self,
        tx: &mut Tx,
        editor: &Editor,
        decided: &CaseRecord,
        version: &VersionRecord,
        record: &DecisionRecord,
        decision: &Decision,
    ) -> Result<(), RuleError> {
        let fresh = matches!(decided.reason, CaseReason::New | CaseReason::Amended | CaseReason::Resubmitted);
        let drawn = fairness::is_sampled(self.draw(), self.rules.double_reading_share);
        if !fresh || !drawn || decision.action == Action::Escalate || record.second_editor.is_some() {
            return Ok(());
        }
        let now = self.clock.now();
        let case = CaseRecord {
            id: CaseId::next(self.ids.as_ref()),
            state: CaseState::Open,
            reason: CaseReason::SecondReading,
            opened_at: now,
            due_at: self.due_at(decided.lane),
            lease: None,
            decided_at: None,
            ..decided.clone()
        };
        tx.queue().insert(&case).await?;
        tx.exclusions().insert(case.id, editor.id(), ExclusionReason::OwnReading).await?;
        let first = ReadingRecord {
            id: self.ids.uuid(),
            pair: self.ids.uuid(),
            case: case.id,
            editor: editor.id(),
            subject: case.subject,
            version: version.version,
            sector: case.sector,
            sampled: true,
            action: decision.action,
            articles: decision.articles.clone(),
            draft: draft_of(decision, version.version),
            read_at: now,
        };
        tx.readings().insert(&first).await?;
        Ok(())
    }

    fn draw(&self) -> u32 {
        let [a, b, c, d, ..] = self.ids.secret();
        u32::from_be_bytes([a, b, c, d])
    }

    fn reading(
        &self,
        editor: &Editor,
        matter: &Matter,
        pair: Uuid,
        decision: &Decision,
        draft: DecisionDraft,
    ) -> ReadingRecord {
        ReadingRecord {
            id: self.ids.uuid(),
            pair,
            case: matter.case.id,
            editor: editor.id(),
            subject: matter.case.subject,
            version: matter.version.version,
            sector: matter.case.sector,
            sampled: false,
            action: decision.action,
            articles: decision.articles.clone(),
            draft,
            read_at: self.clock.now(),
        }
    }

    /// A row of the log about a case that says nothing of what was decided.
    pub(crate) fn note(&self, editor: &Editor, case: &CaseRecord, action: &'static str) -> NewAudit {
        NewAudit {
            at: self.clock.now(),
            actor: Actor::Editor(editor.id()),
            action,
            subject_kind: "case",
            subject: case.id.0,
            detail: json!({ "version": case.version }),
        }
    }
}

fn draft_of(decision: &Decision, version: u32) -> DecisionDraft {
    DecisionDraft {
        version,
        action: decision.action,
        articles: decision.articles.clone(),
        reasons: decision.reasons.clone(),
        note: decision.note.clone(),
        redactions: decision.redactions.clone(),
        corrections: decision.corrections.clone(),
        proposal: decision.proposal.clone(),
        change: decision.change.clone(),
        message_to_reporters: decision.message_to_reporters.clone(),
        unfounded_notices: decision.unfounded_notices.clone(),
    }
}
