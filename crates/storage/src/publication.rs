//! What readers see, and the figures over it, changed together.

use crate::error::StorageError;
use crate::outbox::{NewMessage, Topic};
use crate::reviews::ReviewRecord;
use crate::tx::Tx;
use crate::versions::VersionRecord;
use chrono::{DateTime, Utc};
use domain::standing::Month;
use domain::{Edits, MaskedText, Scores};

impl Tx {
    /// Makes a version what readers see of a review, instead of the version they saw before: text,
    /// figures, lists and index events. Stores everything but `review` itself, which the caller
    /// stores with its new state.
    pub async fn make_public(
        &mut self,
        review: &mut ReviewRecord,
        version: &VersionRecord,
        masked: &MaskedText,
        edits: &Edits,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let since = review.published_at.unwrap_or(now);
        self.make_public_since(review, version, (masked, edits), since, now).await
    }

    async fn make_public_since(
        &mut self,
        review: &mut ReviewRecord,
        version: &VersionRecord,
        (masked, edits): (&MaskedText, &Edits),
        since: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let before = self.public_scores(review).await?;
        self.count(review, since, before.as_ref(), Some(&version.scores), now).await?;
        self.versions().set_public(review.id, version.version, masked, edits).await?;
        self.public_reviews().set_scores(review.id, review.facility, &version.scores).await?;
        review.public_version = Some(version.version);
        review.public_mean_parts = version.scores.mean_parts();
        review.published_at = Some(since);
        self.announce(review, now);
        self.announce_to_members(review, now).await
    }

    /// Takes a review from the readers' sight: figures, lists and index events. Does nothing where
    /// they did not see it. The caller stores `review`.
    pub async fn make_private(
        &mut self,
        review: &mut ReviewRecord,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let Some(scores) = self.public_scores(review).await? else { return Ok(()) };
        let since = review.published_at.unwrap_or(now);
        self.count(review, since, Some(&scores), None, now).await?;
        self.public_reviews().set_scores(review.id, review.facility, &Scores::default()).await?;
        review.public_mean_parts = None;
        review.published_at = None;
        self.announce(review, now);
        Ok(())
    }

    /// Shows readers again what [`Tx::make_private`] took from their sight, as it was, with the date of
    /// its first publication.
    pub async fn show_again(
        &mut self,
        review: &mut ReviewRecord,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let missing = || StorageError::corrupt("reviews", "what was public is missing");
        let number = review.public_version.ok_or_else(missing)?;
        let version = self.versions().find(review.id, number).await?.ok_or_else(missing)?;
        let masked = version.public.clone().ok_or_else(missing)?;
        let since = self.decisions().first_publication(review.id.0).await?.unwrap_or(now);
        // It counts from its first publication on, and not from today.
        review.published_at = None;
        self.make_public_since(review, &version, (&masked, &version.edits), since, now).await
    }

    /// Changes a facility's figures by one review that became public at `since`.
    async fn count(
        &self,
        review: &ReviewRecord,
        since: DateTime<Utc>,
        before: Option<&Scores>,
        after: Option<&Scores>,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let facilities = self.facilities();
        let mut aggregate = facilities.lock_aggregate(review.facility).await?;
        let reviewed = aggregate.review_count > 0;
        if let Some(scores) = before {
            aggregate.remove(scores);
        }
        if let Some(scores) = after {
            aggregate.add(scores);
        }
        facilities.save_aggregate(review.facility, &aggregate).await?;
        let change = i64::from(aggregate.review_count > 0) - i64::from(reviewed);
        self.places().count_reviewed(review.facility, change).await?;
        facilities.count_in_month(review.facility, Month::of(since), before, after).await?;
        self.count_beside(review, since, before, after).await?;
        facilities.set_scored_month(&[review.facility], Month::of(now)).await
    }

    async fn public_scores(&self, review: &ReviewRecord) -> Result<Option<Scores>, StorageError> {
        let (Some(version), Some(_)) = (review.public_version, review.published_at) else { return Ok(None) };
        let version = self.versions().find(review.id, version).await?;
        let version = version.ok_or_else(|| StorageError::corrupt("reviews", "public version is missing"))?;
        Ok(Some(version.scores))
    }

    fn announce(&mut self, review: &ReviewRecord, now: DateTime<Utc>) {
        self.send(NewMessage::about(Topic::IndexReview, review.id.0, now));
        self.send(NewMessage::about(Topic::IndexFacility, review.facility.0, now));
        self.changes_public();
    }
}
