//! A second review within the interval becomes an update of the first one.
//!
//! Nobody learns from the form that somebody wrote before: it is only here, behind the link in a mail, that the
//! earlier review comes into play. Whoever gets here reads the mailbox of its writer.

use crate::amend::{Amended, Amendment, Past, event_for};
use crate::verify::{Verified, VerifyError, unknown, usable, used};
use crate::{Submissions, mail};
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::ReviewId;
use domain::interval::{self, TooEarly};
use domain::{Redacted, ReviewEvent, RuleError, Score};
use serde_json::json;
use storage::{NewAudit, ReviewRecord, Tx, Vault};

impl Submissions {
    /// Confirms a review; where it comes too early after another one by the same person, it becomes an update of that
    /// one, with what was written and scored now.
    ///
    /// Errors: those of [`Submissions::verify`] without [`VerifyError::TooEarly`], and those of
    /// [`Submissions::amend`], where the link goes on working.
    pub async fn verify_or_update(&self, token: &str) -> Result<Verified, RuleError> {
        match self.verify(token).await {
            Ok(verified) => Ok(verified),
            Err(VerifyError::Rule(error)) => Err(error),
            Err(VerifyError::TooEarly { .. }) => self.update_earlier(token).await,
        }
    }

    async fn update_earlier(&self, token: &str) -> Result<Verified, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let link = usable(tx.verifications().lock(Vault::token_hash(token)).await?, now)?;
        let review = tx.reviews().lock(link.review).await?.ok_or_else(unknown)?;
        review.state.after(ReviewEvent::Verify).map_err(|_| used())?;
        let others = tx.reviews().earlier(review.submitter, review.facility, review.id).await?;
        // Between the two transactions only time passes: at its end the link confirms, as it always did.
        let days = self.rules.interval(review.sector);
        let Err(TooEarly { earlier, .. }) = interval::check(&others, days, now) else { return Err(used()) };
        let amended = self.carried_over(&mut tx, &review, earlier, now).await?;
        if review.confirmed_user {
            tx.reviews().confirm_user(amended.id).await?;
        }
        tx.verifications().mark_used(link.token_hash, now).await?;
        self.let_lapse(&mut tx, review, amended.id, now).await?;
        let manage_url = self.own_page(&tx, amended.id).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(Verified { id: amended.id, status: amended.status, manage_url, question: None })
    }

    /// The text and the scores of `review` as a version of the earlier one.
    async fn carried_over(
        &self,
        tx: &mut Tx,
        review: &ReviewRecord,
        earlier: ReviewId,
        now: DateTime<Utc>,
    ) -> Result<Amended, RuleError> {
        let written = tx.versions().find(review.id, review.version).await?.ok_or_else(unknown)?;
        let scores = written.scores.0.iter().map(|(theme, s)| (theme.clone(), s.map(Score::get))).collect();
        let amendment = Amendment { text: written.text, scores: Some(scores) };
        let first = tx.reviews().lock(earlier).await?.ok_or_else(unknown)?;
        let after = first.state.after(event_for(first.state))?;
        self.add_version(tx, (first, after), &amendment, Past::Shown, now).await
    }

    /// What was carried over stands no more on its own, and nobody's name is kept with it.
    async fn let_lapse(
        &self,
        tx: &mut Tx,
        mut review: ReviewRecord,
        into: ReviewId,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        review.state = review.state.after(ReviewEvent::Lapse)?;
        review.updated_at = now;
        tx.reviews().update(&review).await?;
        tx.reviews().forget_identity(review.id).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Submitter(review.submitter),
            action: "review.carried_over",
            subject_kind: "review",
            subject: review.id.0,
            detail: json!({ "into": into, "sector": review.sector }),
        });
        Ok(())
    }

    /// The page of a review; a link of its own where it has none that is known.
    async fn own_page(&self, tx: &Tx, id: ReviewId) -> Result<Redacted<String>, RuleError> {
        let mut identity = tx.open_identity(id).await?.ok_or_else(unknown)?;
        let token = match identity.manage_token.clone() {
            Some(token) => token,
            None => {
                let token = Redacted::new(mail::token(self.ids.as_ref()));
                let hash = Vault::token_hash(token.expose());
                identity.manage_token = Some(token.clone());
                tx.reviews()
                    .set_identity(id, self.store.seal_identity(&identity, self.ids.as_ref())?, hash)
                    .await?;
                token
            }
        };
        Ok(Redacted::new(self.rules.manage_url(token.expose())))
    }
}
