//! Confirming a review with the link from the mail.

use crate::{Submissions, mail};
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::ReviewId;
use domain::interval::TooEarly;
use domain::{CaseReason, ErrorKind, Redacted, ReviewEvent, ReviewState, RuleError};
use serde_json::json;
use storage::{NewAudit, NewMessage, ReviewRecord, StorageError, Topic, Tx, Vault, VerificationRecord};

/// A confirmed review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Which review.
    pub id: ReviewId,
    /// Where it stands now.
    pub status: ReviewState,
    /// The page on which its writer follows and changes it.
    pub manage_url: Redacted<String>,
    /// The secret with which the question how easy it was can be answered; none where nothing is asked.
    pub question: Option<Redacted<String>>,
}

/// Why a review was not confirmed.
#[derive(Clone, Debug, thiserror::Error)]
pub enum VerifyError {
    /// The link is unknown (404), used or too old (410).
    #[error(transparent)]
    Rule(#[from] RuleError),
    /// The writer reviewed the same facility too short a time ago (409).
    #[error("too early for another review")]
    TooEarly {
        /// From when another review is possible.
        available_from: DateTime<Utc>,
        /// The page on which the earlier review can be amended instead. Only whoever can read the
        /// same mailbox gets this far.
        amend_url: Option<Redacted<String>>,
    },
}

impl From<StorageError> for VerifyError {
    fn from(error: StorageError) -> Self {
        Self::Rule(error.into())
    }
}

impl Submissions {
    /// What the link from the mail would confirm, without using it: the review's id.
    pub async fn peek(&self, token: &str) -> Result<ReviewId, RuleError> {
        let link = self.store.view().verifications().find(Vault::token_hash(token)).await?;
        Ok(usable(link, self.clock.now())?.review)
    }

    /// Confirms a review: from here on it waits for an editor. The link works once; it still works
    /// after [`VerifyError::TooEarly`].
    pub async fn verify(&self, token: &str) -> Result<Verified, VerifyError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let link = usable(tx.verifications().lock(Vault::token_hash(token)).await?, now)?;
        let mut review = tx.reviews().lock(link.review).await?.ok_or_else(unknown)?;
        let state = review.state.after(ReviewEvent::Verify).map_err(|_| used())?;
        if let Err(too_early) = self.check_interval(&tx, &review, now).await? {
            return Err(self.too_early(&tx, &too_early).await?);
        }
        review.state = state;
        review.verified_at = Some(now);
        review.updated_at = now;
        tx.verifications().mark_used(link.token_hash, now).await?;
        tx.reviews().update(&review).await?;
        tx.invitation_batches().count_review(review.id).await?;
        let manage_url = self.confirm(&mut tx, &review, now).await?;
        tx.commit(self.ids.as_ref()).await?;
        let question = self.question_about(&review);
        Ok(Verified { id: review.id, status: review.state, manage_url, question })
    }

    async fn confirm(
        &self,
        tx: &mut Tx,
        review: &ReviewRecord,
        now: DateTime<Utc>,
    ) -> Result<Redacted<String>, VerifyError> {
        let ids = self.ids.as_ref();
        let version = tx.versions().find(review.id, review.version).await?.ok_or_else(unknown)?;
        let case = self.bring_before_editors(tx, review, &version, CaseReason::New, now).await?;
        let mut identity = tx.open_identity(review.id).await?.ok_or_else(unknown)?;
        let token = mail::token(ids);
        let manage_url = Redacted::new(self.rules.manage_url(&token));
        let hash = Vault::token_hash(&token);
        identity.manage_token = Some(Redacted::new(token));
        tx.reviews().set_identity(review.id, self.store.seal_identity(&identity, ids)?, hash).await?;
        let facility = tx.facilities().find(review.facility).await?.ok_or_else(unknown)?;
        let mail = mail::review_received(&identity, &facility, review);
        tx.send_sealed(Topic::Mail, review.id.0, &mail, now, ids)?;
        tx.send(NewMessage::about(Topic::Assess, review.id.0, now));
        tx.record(NewAudit {
            at: now,
            actor: Actor::Submitter(review.submitter),
            action: "review.verified",
            subject_kind: "review",
            subject: review.id.0,
            detail: json!({
                "case": case.id,
                "sector": review.sector,
                "reason": case.reason.as_str(),
                "opened": true,
                "risk": version.report.risk,
                "proposal": version.report.decision.as_str(),
                "engine_version": version.report.engine_version,
            }),
        });
        Ok(manage_url)
    }

    async fn too_early(&self, tx: &Tx, too_early: &TooEarly) -> Result<VerifyError, StorageError> {
        let identity = tx.open_identity(too_early.earlier).await?;
        let token = identity.and_then(|identity| identity.manage_token);
        Ok(VerifyError::TooEarly {
            available_from: too_early.available_from,
            amend_url: token.map(|token| Redacted::new(self.rules.manage_url(token.expose()))),
        })
    }
}

pub(crate) fn usable(
    link: Option<VerificationRecord>,
    now: DateTime<Utc>,
) -> Result<VerificationRecord, RuleError> {
    let link = link.ok_or_else(unknown)?;
    if link.used_at.is_some() {
        return Err(used());
    }
    if link.expires_at <= now {
        return Err(RuleError::new(
            ErrorKind::Gone,
            "link_expired",
            "Deze link is niet meer geldig. Schrijf je waardering opnieuw of vraag een nieuwe mail.",
        ));
    }
    Ok(link)
}

pub(crate) fn unknown() -> RuleError {
    RuleError::new(
        ErrorKind::NotFound,
        "link_unknown",
        "Deze link kennen we niet. Kijk na of je hem helemaal hebt overgenomen.",
    )
}

pub(crate) fn used() -> RuleError {
    RuleError::new(
        ErrorKind::Gone,
        "link_used",
        "Deze link is al gebruikt: je waardering is bevestigd. In je mailbox vind je de link om ze te volgen.",
    )
}
