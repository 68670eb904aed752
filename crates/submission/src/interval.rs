//! The interval rule against the database.

use crate::Submissions;
use chrono::{DateTime, Utc};
use domain::interval::{self, EarlierReview, TooEarly};
use storage::{ReviewRecord, StorageError, Tx};

impl Submissions {
    /// Whether a review comes too early after an earlier one by the same person. Holds the
    /// submitter's pseudonym, so that of two confirmations at the same moment the second one sees
    /// the first.
    pub(crate) async fn check_interval(
        &self,
        tx: &Tx,
        review: &ReviewRecord,
        now: DateTime<Utc>,
    ) -> Result<Result<(), TooEarly>, StorageError> {
        tx.submitters().lock(review.submitter).await?;
        let earlier = self.others(tx, review).await?;
        Ok(interval::check(&earlier, self.rules.interval(review.sector), now))
    }

    /// Whether another review by the same person stands so near in time that one of the two would have
    /// come too early after the other. For a review that comes back after others had their turn: it
    /// counts from its own confirmation, whenever it comes back.
    pub(crate) async fn stands_too_near(&self, tx: &Tx, review: &ReviewRecord) -> Result<bool, StorageError> {
        let Some(verified_at) = review.verified_at else { return Ok(false) };
        tx.submitters().lock(review.submitter).await?;
        let others = self.others(tx, review).await?;
        let days = self.rules.interval(review.sector);
        Ok(others.into_iter().any(|mut other| {
            let later = other.verified_at.max(verified_at);
            other.verified_at = other.verified_at.min(verified_at);
            interval::check(&[other], days, later).is_err()
        }))
    }

    /// The person's other confirmed reviews of the facility.
    async fn others(&self, tx: &Tx, review: &ReviewRecord) -> Result<Vec<EarlierReview>, StorageError> {
        tx.reviews().earlier(review.submitter, review.facility, review.id).await
    }
}
