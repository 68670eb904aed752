//! A confirmed notice comes to the desk: in the case that is open about the text, or in a new one.

use super::not_found;
use crate::Submissions;
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::case::combined_risk;
use domain::ids::EditorId;
use domain::{Action, CaseReason, Lane, NoticeReason, RuleError};
use serde_json::json;
use storage::{CaseRecord, DecisionRecord, ExclusionReason, NewAudit, NoticeRecord, ReviewRecord, Tx};

/// A notice is a reason of its own to look closely.
const WEIGHT: f64 = 0.5;

impl Submissions {
    /// Brings a notice before the editors, and hides the text where the rules say so. Stores everything.
    pub(super) async fn take_up(
        &self,
        tx: &mut Tx,
        review: &mut ReviewRecord,
        notice: &mut NoticeRecord,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        let distrusted = self.is_distrusted(tx, notice, now).await?;
        let lane = if notice.reason == NoticeReason::Danger { Lane::Safeguarding } else { Lane::Ordinary };
        let (mut case, opened) = self.case_on_standing(tx, review, CaseReason::Notice, now).await?;
        if lane.place() < case.lane.place() {
            case.lane = lane;
        }
        if opened {
            case.risk = if distrusted { 0.0 } else { combined_risk(case.risk, WEIGHT) };
        } else if !distrusted {
            case.risk = case.risk.max(WEIGHT);
        }
        tx.queue().update(&case).await?;
        let decisions = tx.decisions().about(review.id.0).await?;
        self.exclude(tx, &case, standing_deciders(&decisions)).await?;
        notice.case = Some(case.id);
        self.hide(tx, review, notice, distrusted, now).await?;
        tx.notices().update(notice).await?;
        tx.record(received(notice, opened, now));
        Ok(())
    }

    /// The case in which what readers see of a review can be judged, and whether it is new. Whoever held
    /// it has to read it again. It is stored.
    pub(crate) async fn case_on_standing(
        &self,
        tx: &Tx,
        review: &ReviewRecord,
        reason: CaseReason,
        now: DateTime<Utc>,
    ) -> Result<(CaseRecord, bool), RuleError> {
        if let Some(open) = tx.queue().undecided_about(review.id.0).await?
            && let Some(mut case) = tx.queue().lock(open.id).await?
        {
            case.lease = None;
            case.settles_at = None;
            tx.queue().update(&case).await?;
            return Ok((case, false));
        }
        let number = review.public_version.ok_or_else(not_found)?;
        let version = tx.versions().find(review.id, number).await?.ok_or_else(not_found)?;
        let judged = tx.traces().newest_of(review.id).await?.and_then(|trace| trace.assessment);
        let risk = crate::opening::risk(&version, judged.as_ref());
        let mut case = self.new_case(review, &version, reason, risk, now);
        case.organiser = crate::opening::organiser(tx, review.facility).await?;
        tx.queue().insert(&case).await?;
        Ok((case, true))
    }

    /// Keeps editors from a case.
    pub(crate) async fn exclude(
        &self,
        tx: &Tx,
        case: &CaseRecord,
        editors: impl IntoIterator<Item = EditorId>,
    ) -> Result<(), RuleError> {
        for editor in editors {
            tx.exclusions().insert(case.id, editor, ExclusionReason::OwnDecision).await?;
        }
        Ok(())
    }

    async fn is_distrusted(
        &self,
        tx: &Tx,
        notice: &NoticeRecord,
        now: DateTime<Utc>,
    ) -> Result<bool, RuleError> {
        let Some(hash) = notice.reporter_hash else { return Ok(false) };
        let rules = &self.rules.notices;
        let since = now - TimeDelta::days(i64::from(rules.unfounded_days));
        Ok(tx.notices().unfounded_since(hash, since).await? >= u64::from(rules.unfounded_limit))
    }
}

/// Who stands behind what readers see: the editors of the newest decision that published it or let it
/// stand. Earlier ones may judge again, or a small team would soon have nobody left.
fn standing_deciders(decisions: &[DecisionRecord]) -> Vec<EditorId> {
    let standing = decisions
        .iter()
        .find(|one| one.reversed_at.is_none() && matches!(one.action, Action::Publish | Action::Keep));
    standing.map(deciders).unwrap_or_default()
}

/// Who took a decision.
pub(crate) fn deciders(decision: &DecisionRecord) -> Vec<EditorId> {
    [Some(decision.editor), decision.second_editor].into_iter().flatten().collect()
}

pub(super) fn received(notice: &NoticeRecord, opened: bool, now: DateTime<Utc>) -> NewAudit {
    NewAudit {
        at: now,
        actor: Actor::System,
        action: "notice.received",
        subject_kind: "notice",
        subject: notice.id.0,
        detail: json!({
            "review": notice.review,
            "case": notice.case,
            "sector": notice.sector,
            "reason": notice.reason,
            "capacity": notice.capacity,
            "opened": opened,
            "hides": notice.hid_at.is_some(),
        }),
    }
}
