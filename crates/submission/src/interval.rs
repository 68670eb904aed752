//! The interval rule against the database.

use crate::Submissions;
use chrono::{DateTime, Utc};
use domain::interval::{self, TooEarly};
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
        let earlier = tx.reviews().earlier(review.submitter, review.facility, review.id).await?;
        Ok(interval::check(&earlier, self.rules.interval(review.sector), now))
    }
}
