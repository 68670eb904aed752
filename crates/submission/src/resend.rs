//! Sending the mail with the link again.

use crate::Submissions;
use crate::submit::Submitted;
use chrono::TimeDelta;
use domain::audit::Actor;
use domain::ids::ReviewId;
use domain::{ErrorKind, ReviewState, RuleError};
use serde_json::json;
use storage::{NewAudit, Vault};

impl Submissions {
    /// Sends the mail with the link again, with a new link. Bounded in number and pace.
    ///
    /// Errors: `review_not_found` (404), `already_verified` (409), `too_many_mails` and `mail_too_soon` (429).
    pub async fn resend(&self, id: ReviewId) -> Result<Submitted, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let review = tx.reviews().lock(id).await?.ok_or_else(|| RuleError::not_found("review_not_found"))?;
        if review.state != ReviewState::AwaitingVerification {
            let detail = "Deze waardering is al bevestigd of vervallen.";
            return Err(RuleError::new(ErrorKind::Conflict, "already_verified", detail));
        }
        let (sent, newest) = tx.verifications().of_review(id).await?;
        if sent > u64::from(self.rules.verification_resends) {
            let detail = "We hebben de mail al vaak genoeg gestuurd. Kijk ook bij ongewenste post.";
            return Err(RuleError::new(ErrorKind::TooMany, "too_many_mails", detail));
        }
        let pause = TimeDelta::minutes(i64::from(self.rules.resend_pause_minutes));
        if newest.is_some_and(|link| link.created_at + pause > now) {
            let minutes = self.rules.resend_pause_minutes;
            let detail =
                format!("Er is net een mail vertrokken. Wacht {minutes} minuten voor je een nieuwe vraagt.");
            return Err(RuleError::new(ErrorKind::TooMany, "mail_too_soon", detail));
        }
        let gone = || RuleError::not_found("review_not_found");
        let identity = tx.open_identity(id).await?.ok_or_else(gone)?;
        let facility = tx.facilities().find(review.facility).await?.ok_or_else(gone)?;
        self.send_link(&mut tx, &review, &identity, &facility, now).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Submitter(review.submitter),
            action: "review.link_sent_again",
            subject_kind: "review",
            subject: id.0,
            detail: json!({ "mail": sent + 1 }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(Submitted { id, status: review.state })
    }

    /// Sends the mail again for a link that ran out: whoever has the old link has the mailbox.
    pub async fn resend_by_token(&self, token: &str) -> Result<Submitted, RuleError> {
        let link = self.store.view().verifications().find(Vault::token_hash(token)).await?;
        let link = link.ok_or_else(|| RuleError::not_found("link_unknown"))?;
        self.resend(link.review).await
    }
}
