//! What a submitter sees of the own review, through the link from the mail.

use crate::Submissions;
use crate::accept::proposing;
use crate::amend::updated;
use crate::appeal::{contested_decision, contested_edits, is_final};
use crate::rules::{APPEAL_DAYS, MAX_VERSIONS};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{DecisionId, ReviewId};
use domain::statement::Statement;
use domain::{
    Action, Edits, ErrorKind, Facility, Lane, MaskedText, ReviewEvent, ReviewState, RuleError, Scores,
};
use serde::Serialize;
use storage::{DecisionRecord, ReviewRecord, StatementRecord, Tx, Vault, VersionRecord};

/// Whoever holds the link to manage a review. Made only by [`Submissions::writer`].
#[derive(Clone, Debug)]
pub struct Writer {
    pub(crate) review: ReviewId,
}

impl Writer {
    /// The review that this writer manages.
    pub fn review(&self) -> ReviewId {
        self.review
    }
}

/// What the writer can do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NextStep {
    /// Change the text and the scores.
    Amend,
    /// Answer a return with a new text.
    Resubmit,
    /// Accept the text that an editor proposes.
    Accept,
    /// Take the review back.
    Withdraw,
    /// Disagree with a return, a refusal, a take-down or masks.
    Appeal,
}

/// A version as its writer sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct ManagedVersion {
    /// Counted from 1.
    pub version: u32,
    /// The text as submitted.
    pub text: String,
    /// The scores.
    pub scores: Scores,
    /// When.
    pub submitted_at: DateTime<Utc>,
    /// The text as readers see or saw it.
    pub published: Option<MaskedText>,
    /// What editors did to that.
    pub edits: Edits,
    /// The version that it updates, where readers see that one beside it once it is public.
    pub update_of: Option<u32>,
}

/// A text that an editor proposes instead of the newest version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManagedProposal {
    /// The newest version as the writer sent it.
    pub original: String,
    /// What the editor proposes.
    pub text: String,
}

/// A decision as the writer sees it: without the editor and the internal note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManagedDecision {
    /// Its id.
    pub id: DecisionId,
    /// On which version.
    pub version: u32,
    /// What was decided.
    pub action: Action,
    /// Articles of the code of conduct.
    pub articles: Vec<String>,
    /// The reasons.
    pub reasons: String,
    /// The concrete change that was asked; may be empty.
    pub change: String,
    /// When.
    pub decided_at: DateTime<Utc>,
    /// When it was taken back.
    pub reversed_at: Option<DateTime<Utc>>,
}

/// A statement of reasons as the writer sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManagedStatement {
    /// The decision that it goes with; nothing where the text was hidden before anybody decided.
    pub decision: Option<DecisionId>,
    /// What it says.
    pub statement: Statement,
}

/// A review as its writer sees it.
#[derive(Clone, Debug)]
pub struct ManageView {
    /// The review.
    pub review: ReviewRecord,
    /// What it is about.
    pub facility: Facility,
    /// Its versions, newest first.
    pub versions: Vec<ManagedVersion>,
    /// The decisions, newest first.
    pub decisions: Vec<ManagedDecision>,
    /// The statements of reasons of every restriction, newest first, at most 50.
    pub statements: Vec<ManagedStatement>,
    /// What an editor proposes, while the writer has not answered.
    pub proposal: Option<ManagedProposal>,
    /// By when a return has to be answered.
    pub answer_by: Option<DateTime<Utc>>,
    /// By when what comes next is there: the decision, the writer's answer, or the end of the time to appeal.
    pub next_by: Option<DateTime<Utc>>,
    /// What the writer can do.
    pub next_steps: Vec<NextStep>,
    /// Whether a change now is an update: readers see what the review says now beside it.
    pub updates: bool,
}

impl Submissions {
    /// Opens a link to manage a review: 404 where it is unknown.
    pub async fn writer(&self, token: &str) -> Result<Writer, RuleError> {
        let review = self.store.view().reviews().find_by_manage_hash(Vault::token_hash(token)).await?;
        let review = review.ok_or_else(unknown)?;
        Ok(Writer { review: review.id })
    }

    /// What the writer sees.
    pub async fn manage(&self, writer: &Writer) -> Result<ManageView, RuleError> {
        let view = self.store.view();
        let review = view.reviews().find(writer.review).await?.ok_or_else(unknown)?;
        let facility = view.facilities().find(review.facility).await?.ok_or_else(unknown)?;
        let versions = view.versions().of_review(review.id).await?;
        let decisions = view.decisions().about(review.id.0).await?;
        let appeals = view.appeals().about(review.id).await?;
        let contested = [contested_decision(&review, &decisions), contested_edits(&review, &decisions)];
        let contested = contested.into_iter().flatten().find(|decision| !is_final(&appeals, decision.id));
        let mut next_steps = next_steps(&review, contested, self.clock.now());
        let proposed = proposing(&review, &decisions).and_then(|made| made.proposed_text.clone());
        let original = versions.first().map(|newest| newest.text.clone()).unwrap_or_default();
        let proposal = proposed.map(|text| ManagedProposal { original, text });
        if proposal.is_some() {
            next_steps.insert(0, NextStep::Accept);
        }
        let answer_by = match review.state {
            ReviewState::Returned => view.reviews().answer_due(review.id).await?.0,
            _ => None,
        };
        let appeal_until = appealable(contested, self.clock.now())
            .map(|decision| decision.decided_at + TimeDelta::days(APPEAL_DAYS));
        let sent = versions.first().map(|newest| newest.submitted_at);
        let next_by = match review.state {
            // In the ordinary lane, whatever lane it is in: that is between editors.
            ReviewState::Queued | ReviewState::InReview => {
                sent.max(review.verified_at).map(|since| self.rules.due.due(Lane::Ordinary, since))
            }
            ReviewState::Returned => answer_by,
            ReviewState::Rejected | ReviewState::TakenDown => appeal_until,
            _ => None,
        };
        Ok(ManageView {
            next_by,
            facility,
            versions: versions.into_iter().map(managed_version).collect(),
            // An escalation is between editors: the writer hears of it by mail, not as a decision.
            decisions: decisions
                .into_iter()
                .filter(|d| d.action != Action::Escalate)
                .map(managed_decision)
                .collect(),
            statements: view
                .statements()
                .about(review.id.0)
                .await?
                .into_iter()
                .map(managed_statement)
                .collect(),
            proposal,
            answer_by,
            next_steps,
            updates: updated(&self.rules, &review, self.clock.now()).is_some(),
            review,
        })
    }

    /// The writer's review, held for this transaction, with the state after `event`.
    pub(crate) async fn held(
        &self,
        tx: &Tx,
        writer: &Writer,
        event: impl Fn(ReviewState) -> ReviewEvent,
    ) -> Result<(ReviewRecord, ReviewState), RuleError> {
        let review = tx.reviews().lock(writer.review).await?.ok_or_else(unknown)?;
        let after = review.state.after(event(review.state))?;
        Ok((review, after))
    }
}

/// The decision that can still be appealed against.
pub(crate) fn appealable(decision: Option<&DecisionRecord>, now: DateTime<Utc>) -> Option<&DecisionRecord> {
    decision.filter(|decision| decision.decided_at + TimeDelta::days(APPEAL_DAYS) > now)
}

fn next_steps(
    review: &ReviewRecord,
    contested: Option<&DecisionRecord>,
    now: DateTime<Utc>,
) -> Vec<NextStep> {
    let room = review.version < MAX_VERSIONS;
    [
        (NextStep::Amend, room && review.state.allows(ReviewEvent::Amend)),
        (NextStep::Resubmit, room && review.state.allows(ReviewEvent::Resubmit)),
        (NextStep::Withdraw, review.state.allows(ReviewEvent::Withdraw)),
        (NextStep::Appeal, appealable(contested, now).is_some()),
    ]
    .into_iter()
    .filter_map(|(step, possible)| possible.then_some(step))
    .collect()
}

pub(crate) fn unknown() -> RuleError {
    RuleError::new(
        ErrorKind::NotFound,
        "link_unknown",
        "Deze link kennen we niet. Kijk na of je hem helemaal hebt overgenomen.",
    )
}

fn managed_version(version: VersionRecord) -> ManagedVersion {
    ManagedVersion {
        version: version.version,
        text: version.text,
        scores: version.scores,
        submitted_at: version.submitted_at,
        published: version.public,
        edits: version.edits,
        update_of: version.update_of.filter(|_| !version.before_hidden),
    }
}

fn managed_statement(record: StatementRecord) -> ManagedStatement {
    ManagedStatement { decision: record.decision, statement: record.statement }
}

fn managed_decision(decision: DecisionRecord) -> ManagedDecision {
    ManagedDecision {
        id: decision.id,
        version: decision.version,
        action: decision.action,
        articles: decision.articles,
        reasons: decision.reasons,
        change: decision.change,
        decided_at: decision.decided_at,
        reversed_at: decision.reversed_at,
    }
}
