//! Disagreeing with a refusal or a take-down. Another editor reads it.

use crate::manage::{Writer, appealable, unknown};
use crate::opening::risk;
use crate::submit::Submitted;
use crate::{Submissions, mail};
use domain::audit::Actor;
use domain::text::{graphemes, normalise};
use domain::{CaseReason, ErrorKind, FieldError, ReviewEvent, RuleError};
use serde_json::json;
use storage::{ExclusionReason, NewAudit, Topic};

/// Fewest and most graphemes of an appeal.
const LENGTH: std::ops::RangeInclusive<usize> = 10..=4000;

impl Submissions {
    /// Brings a decision before another editor.
    ///
    /// Errors: `invalid_fields` (422), `state_forbids`, `appeal_too_late` and `newer_review_exists` (409).
    pub async fn appeal(&self, writer: &Writer, reason: &str) -> Result<Submitted, RuleError> {
        let now = self.clock.now();
        let reason = check(reason)?;
        let mut tx = self.store.begin().await?;
        let (mut review, after) = self.held(&tx, writer, |_| ReviewEvent::Appeal).await?;
        let decisions = tx.decisions().about(review.id.0).await?;
        let decision = appealable(decisions.first(), now).ok_or_else(too_late)?;
        // A refused review does not use up a turn; reviving it next to a newer one would.
        if self.stands_too_near(&tx, &review).await? {
            let detail = "Je hebt intussen een nieuwe waardering over deze voorziening geschreven.";
            return Err(RuleError::new(ErrorKind::Conflict, "newer_review_exists", detail));
        }
        let version = tx.versions().find(review.id, review.version).await?.ok_or_else(unknown)?;
        review.state = after;
        review.updated_at = now;
        tx.reviews().update(&review).await?;
        let judged = tx.traces().newest_of(review.id).await?.and_then(|trace| trace.assessment);
        let risk = risk(&version, judged.as_ref());
        let mut case = self.new_case(&review, &version, CaseReason::Appeal, risk, now);
        case.appeal_of = Some(decision.id);
        case.appeal_reason = Some(reason);
        tx.queue().insert(&case).await?;
        for editor in [Some(decision.editor), decision.second_editor].into_iter().flatten() {
            tx.exclusions().insert(case.id, editor, ExclusionReason::OwnDecision).await?;
        }
        let facility = tx.facilities().find(review.facility).await?.ok_or_else(unknown)?;
        if let Some(identity) = tx.open_identity(review.id).await? {
            let mail = mail::appeal_received(&identity, &facility, &review);
            tx.send_sealed(Topic::Mail, review.id.0, &mail, now, self.ids.as_ref())?;
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::Submitter(review.submitter),
            action: "review.appealed",
            subject_kind: "review",
            subject: review.id.0,
            detail: json!({
                "case": case.id,
                "decision": decision.id,
                "sector": review.sector,
                "reason": case.reason.as_str(),
                "opened": true,
            }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(Submitted { id: review.id, status: review.state })
    }
}

fn check(reason: &str) -> Result<String, RuleError> {
    let reason = normalise(reason);
    if LENGTH.contains(&graphemes(&reason)) {
        return Ok(reason);
    }
    let detail =
        format!("Leg in {} tot {} tekens uit waarom je het niet eens bent.", LENGTH.start(), LENGTH.end());
    Err(RuleError::invalid(vec![FieldError::new("/reason", "bad_length", detail)]))
}

fn too_late() -> RuleError {
    let detail = "Je kan tot zes maanden na een beslissing in beroep gaan. Die tijd is voorbij.";
    RuleError::new(ErrorKind::Conflict, "appeal_too_late", detail)
}
