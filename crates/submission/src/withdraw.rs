//! Taking a review back.

use crate::manage::{Writer, unknown};
use crate::submit::Submitted;
use crate::{Submissions, mail};
use domain::audit::Actor;
use domain::{CaseReason, CaseState, ReviewEvent, RuleError};
use serde_json::json;
use storage::{NewAudit, Topic};

impl Submissions {
    /// Takes a review back: readers no longer see it, and no editor need read it.
    ///
    /// Errors: `state_forbids` (409).
    pub async fn withdraw(&self, writer: &Writer) -> Result<Submitted, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let (mut review, after) = self.held(&tx, writer, |_| ReviewEvent::Withdraw).await?;
        let was_public = review.published_at.is_some();
        tx.make_private(&mut review, now).await?;
        review.state = after;
        review.updated_at = now;
        tx.reviews().update(&review).await?;
        let undecided = tx.queue().all_undecided_about(review.id.0).await?;
        let closed = undecided.iter().any(|case| case.reason != CaseReason::SecondReading);
        let facility = tx.facilities().find(review.facility).await?.ok_or_else(unknown)?;
        for mut case in undecided {
            case.state = CaseState::Cancelled;
            case.lease = None;
            case.settles_at = None;
            case.decided_at = Some(now);
            tx.queue().update(&case).await?;
            self.answer_cancelled(&mut tx, case.id, &facility, now).await?;
        }
        if let Some(identity) = tx.open_identity(review.id).await? {
            let mail = mail::review_withdrawn(&identity, &facility, &review);
            tx.send_sealed(Topic::Mail, review.id.0, &mail, now, self.ids.as_ref())?;
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::Submitter(review.submitter),
            action: "review.withdrawn",
            subject_kind: "review",
            subject: review.id.0,
            detail: json!({ "was_public": was_public, "sector": review.sector, "closed": closed }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(Submitted { id: review.id, status: review.state })
    }
}
