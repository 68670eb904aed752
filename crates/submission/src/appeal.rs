//! Disagreeing with a return, a refusal, a take-down, masks or mended errors. Another editor reads it.

use crate::manage::{Writer, appealable, unknown};
use crate::notice::deciders;
use crate::submit::Submitted;
use crate::{Submissions, mail};
use chrono::{DateTime, Utc};
use domain::appeal::restricts_author;
use domain::audit::Actor;
use domain::ids::{AppealId, DecisionId};
use domain::text::{graphemes, normalise};
use domain::{Action, Appellant, CaseReason, ErrorKind, FieldError, ReviewEvent, ReviewState, RuleError};
use serde_json::json;
use storage::{AppealRecord, CaseRecord, DecisionRecord, NewAudit, ReviewRecord, Topic, Tx};

/// Fewest and most graphemes of an appeal.
const LENGTH: std::ops::RangeInclusive<usize> = 10..=4000;

impl Submissions {
    /// Brings a decision before another editor: a return, a refusal, a take-down, or the masks of what is
    /// public. The review that is public stays so until the decision.
    ///
    /// Errors: `invalid_fields` (422), `state_forbids`, `appeal_too_late`, `appeal_final` and
    /// `newer_review_exists` (409).
    pub async fn appeal(&self, writer: &Writer, reason: &str) -> Result<Submitted, RuleError> {
        let now = self.clock.now();
        let reason = check(reason)?;
        let mut tx = self.store.begin().await?;
        let mut review = tx.reviews().lock(writer.review).await?.ok_or_else(unknown)?;
        let decisions = tx.decisions().about(review.id.0).await?;
        let appeals = tx.appeals().about(review.id).await?;
        let masks = contested_edits(&review, &decisions).filter(|_| {
            // A return that lapsed comes first; once it is answered for good, the masks are left.
            unanswered(&review, &decisions).is_none_or(|returned| is_final(&appeals, returned.id))
        });
        let decision = match masks {
            Some(decision) => decision,
            None => {
                let after = review.state.after(ReviewEvent::Appeal)?;
                let contested = contested_decision(&review, &decisions).ok_or_else(nothing_to_contest)?;
                // A refused review does not use up a turn; reviving it next to a newer one would.
                if self.stands_too_near(&tx, &review).await? {
                    let detail = "Je hebt intussen een nieuwe waardering over deze voorziening geschreven.";
                    return Err(RuleError::new(ErrorKind::Conflict, "newer_review_exists", detail));
                }
                review.state = after;
                contested
            }
        };
        let decision = appealable(Some(decision), now).ok_or_else(too_late)?;
        if is_final(&appeals, decision.id) {
            return Err(final_answer());
        }
        review.updated_at = now;
        tx.reviews().update(&review).await?;
        let (case, opened) = self.appeal_case(&tx, &review, decision, &reason, masks.is_some(), now).await?;
        self.exclude(&tx, &case, deciders(decision)).await?;
        tx.appeals().insert(&self.own_appeal(&case, &review, decision, reason, now)).await?;
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
                "reason": CaseReason::Appeal.as_str(),
                "opened": opened,
            }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(Submitted { id: review.id, status: review.state })
    }

    /// The case in which it is judged, and whether it is new.
    async fn appeal_case(
        &self,
        tx: &Tx,
        review: &ReviewRecord,
        against: &DecisionRecord,
        reason: &str,
        standing: bool,
        now: DateTime<Utc>,
    ) -> Result<(CaseRecord, bool), RuleError> {
        let (mut case, opened) = if standing {
            self.case_on_standing(tx, review, CaseReason::Appeal, now).await?
        } else {
            let version = tx.versions().find(review.id, review.version).await?.ok_or_else(unknown)?;
            // A notice of an earlier version may be open: one case for one text.
            let open = tx.queue().undecided_about(review.id.0).await?.is_some();
            let case = self.bring_before_editors(tx, review, &version, CaseReason::Appeal, now).await?;
            (case, !open)
        };
        if opened {
            case.appeal_of = Some(against.id);
            case.appeal_reason = Some(reason.to_owned());
            tx.queue().update(&case).await?;
        }
        Ok((case, opened))
    }

    fn own_appeal(
        &self,
        case: &CaseRecord,
        review: &ReviewRecord,
        against: &DecisionRecord,
        reason: String,
        now: DateTime<Utc>,
    ) -> AppealRecord {
        AppealRecord {
            id: AppealId::next(self.ids.as_ref()),
            case: case.id,
            review: review.id,
            notice: None,
            appellant: Appellant::Submitter,
            against: against.id,
            sector: review.sector,
            reason,
            articles: against.articles.clone(),
            opened_at: now,
            outcome: None,
            decision: None,
            decided_at: None,
        }
    }
}

/// The decision that put masks in what readers see or mended language errors in it, if one did.
pub(crate) fn contested_edits<'a>(
    review: &ReviewRecord,
    decisions: &'a [DecisionRecord],
) -> Option<&'a DecisionRecord> {
    if review.state != ReviewState::Published {
        return None;
    }
    let published = decisions.iter().find(|decision| decision.action == Action::Publish)?;
    let edits = published.redactions.len() + published.corrections.len();
    let edited = restricts_author(published.action, edits);
    Some(published).filter(|_| edited && Some(published.version) == review.public_version)
}

/// The return of a newer version that nobody answered, while what readers see stands.
pub(crate) fn unanswered<'a>(
    review: &ReviewRecord,
    decisions: &'a [DecisionRecord],
) -> Option<&'a DecisionRecord> {
    let newest = newest(decisions).filter(|_| review.state == ReviewState::Published)?;
    let of_newer = newest.version == review.version && review.public_version != Some(review.version);
    (newest.action == Action::Return && of_newer).then_some(newest)
}

/// The decision for which the review does not stand as its author wants it: a return, a refusal, a take-down.
pub(crate) fn contested_decision<'a>(
    review: &ReviewRecord,
    decisions: &'a [DecisionRecord],
) -> Option<&'a DecisionRecord> {
    if review.state == ReviewState::Published {
        return unanswered(review, decisions);
    }
    newest(decisions).filter(|_| review.state.allows(ReviewEvent::Appeal))
}

/// The newest decision that changed anything.
pub(crate) fn newest(decisions: &[DecisionRecord]) -> Option<&DecisionRecord> {
    decisions.iter().find(|decision| !matches!(decision.action, Action::Keep | Action::Escalate))
}

/// Whether the author appealed against this decision before, or it is the answer to an appeal.
pub(crate) fn is_final(appeals: &[AppealRecord], decision: DecisionId) -> bool {
    let own = appeals.iter().filter(|appeal| appeal.appellant == Appellant::Submitter);
    own.into_iter().any(|appeal| appeal.against == decision || appeal.decision == Some(decision))
}

fn final_answer() -> RuleError {
    let detail =
        "Een andere redacteur besliste al over je beroep. Bij ons kun je niet nog eens in beroep gaan.";
    RuleError::new(ErrorKind::Conflict, "appeal_final", detail)
}

fn nothing_to_contest() -> RuleError {
    let detail = "Over deze waardering is niets beslist waartegen je in beroep kunt.";
    RuleError::new(ErrorKind::Conflict, "state_forbids", detail)
}

pub(crate) fn check(reason: &str) -> Result<String, RuleError> {
    let reason = normalise(reason);
    if LENGTH.contains(&graphemes(&reason)) {
        return Ok(reason);
    }
    let detail =
        format!("Leg in {} tot {} tekens uit waarom je het niet eens bent.", LENGTH.start(), LENGTH.end());
    Err(RuleError::invalid(vec![FieldError::new("/reason", "bad_length", detail)]))
}

pub(crate) fn too_late() -> RuleError {
    let detail = "Je kan tot zes maanden na een beslissing in beroep gaan. Die tijd is voorbij.";
    RuleError::new(ErrorKind::Conflict, "appeal_too_late", detail)
}
