//! Whoever gave a notice disagrees with what came of it. Another editor reads it.

use super::deciders;
use super::track::{NoticeFollower, appealable};
use super::{mails, not_public};
use crate::Submissions;
use crate::appeal::{check, too_late};
use crate::notice::confirm::unknown;
use domain::audit::Actor;
use domain::ids::{AppealId, EditorId};
use domain::{Action, Appellant, CaseReason, ErrorKind, NoticeOutcome, RuleError};
use serde_json::json;
use storage::{AppealRecord, DecisionRecord, NewAudit, Topic};

impl Submissions {
    /// Brings what came of a notice before another editor: none who decided about the review before.
    ///
    /// Errors: `invalid_fields` (422), `not_decided`, `not_public`, `already_appealed` and
    /// `appeal_too_late` (409).
    pub async fn appeal_notice(
        &self,
        follower: &NoticeFollower,
        reason: &str,
    ) -> Result<AppealId, RuleError> {
        let now = self.clock.now();
        let reason = check(reason)?;
        let mut tx = self.store.begin().await?;
        let about = tx.notices().find(follower.notice).await?.ok_or_else(unknown)?.review;
        let review = tx.reviews().lock(about).await?.ok_or_else(unknown)?;
        let notice = tx.notices().lock(follower.notice).await?.ok_or_else(unknown)?;
        let earlier = tx.appeals().of_notice(notice.id).await?;
        let against = match notice.decision {
            Some(id) if notice.outcome.is_some_and(NoticeOutcome::can_be_appealed) => id,
            _ => {
                return Err(conflict(
                    "not_decided",
                    "Over deze melding is niets beslist waartegen je in beroep kunt.",
                ));
            }
        };
        if earlier.is_some() {
            return Err(conflict("already_appealed", "Je ging al in beroep over deze melding."));
        }
        let until = appealable(&notice, &review, None).ok_or_else(not_public)?;
        if until <= now {
            return Err(too_late());
        }
        let (mut case, opened) = self.case_on_standing(&tx, &review, CaseReason::Appeal, now).await?;
        let decisions = tx.decisions().about(review.id.0).await?;
        let judges: Vec<EditorId> = all_deciders(&decisions);
        self.exclude(&tx, &case, judges).await?;
        if opened {
            case.appeal_of = Some(against);
            case.appeal_reason = Some(reason.clone());
            tx.queue().update(&case).await?;
        }
        let cited = decisions.iter().find(|decision| decision.id == against);
        let appeal = AppealRecord {
            id: AppealId::next(self.ids.as_ref()),
            case: case.id,
            review: review.id,
            notice: Some(notice.id),
            appellant: Appellant::of(notice.capacity),
            against,
            sector: review.sector,
            reason,
            articles: cited.map(|decision| decision.articles.clone()).unwrap_or_default(),
            opened_at: now,
            outcome: None,
            decision: None,
            decided_at: None,
        };
        tx.appeals().insert(&appeal).await?;
        if let Some(reporter) = tx.open_reporter(notice.id).await? {
            let facility = tx.facilities().find(notice.facility).await?.ok_or_else(unknown)?;
            let mail = mails::appeal_received(&reporter, &facility, &notice);
            tx.send_sealed(Topic::Mail, notice.id.0, &mail, now, self.ids.as_ref())?;
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::System,
            action: "appeal.received",
            subject_kind: "appeal",
            subject: appeal.id.0,
            detail: json!({
                "case": case.id,
                "decision": against,
                "notice": notice.id,
                "appellant": appeal.appellant,
                "sector": review.sector,
                "opened": opened,
                "reason": "appeal",
            }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(appeal.id)
    }
}

/// Whoever decided anything about the text, but for handing it on.
fn all_deciders(decisions: &[DecisionRecord]) -> Vec<EditorId> {
    decisions.iter().filter(|decision| decision.action != Action::Escalate).flat_map(deciders).collect()
}

fn conflict(code: &'static str, detail: &str) -> RuleError {
    RuleError::new(ErrorKind::Conflict, code, detail)
}
