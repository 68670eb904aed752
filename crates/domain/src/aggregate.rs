//! A facility's figures: counted, never estimated, changed by the transaction that publishes.

use crate::scores::{PARTS_PER_POINT, Scores};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many imaginary reviews pull a small number of real ones towards the middle. Seven reviews of
/// 3.5 is what Trustpilot's TrustScore uses (support.trustpilot.com, article 201748946).
pub const PRIOR_REVIEWS: i64 = 7;
/// The score of those imaginary reviews, in points.
pub const PRIOR_SCORE: f64 = 3.5;

/// The distribution of one theme: how often each of the scores 1 to 5 was given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeAggregate {
    /// Index 0 counts score 1, index 4 counts score 5.
    pub distribution: [u32; 5],
}

impl ThemeAggregate {
    /// The number of reviews that scored this theme.
    pub fn count(&self) -> u32 {
        self.distribution.iter().sum()
    }

    /// The sum of the scores that were given.
    pub fn points(&self) -> u32 {
        self.distribution.iter().zip(1..).map(|(n, score)| n * score).sum()
    }

    /// The mean score, 1.0 to 5.0, or `None` if nobody scored this theme.
    pub fn mean(&self) -> Option<f64> {
        let count = self.count();
        (count > 0).then(|| f64::from(self.points()) / f64::from(count))
    }
}

/// The figures of one facility over its public reviews.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aggregate {
    /// The number of public reviews.
    pub review_count: u32,
    /// The number of public reviews with at least one score.
    pub scored_count: u32,
    /// The sum of the reviews' means, in parts of a point ([`PARTS_PER_POINT`]).
    pub mean_parts_sum: i64,
    /// Per theme id.
    pub themes: BTreeMap<String, ThemeAggregate>,
}

impl Aggregate {
    /// Counts a review that became public.
    pub fn add(&mut self, scores: &Scores) {
        self.review_count += 1;
        if let Some(parts) = scores.mean_parts() {
            self.scored_count += 1;
            self.mean_parts_sum += parts;
        }
        for (theme, score) in scores.given() {
            let counts = &mut self.themes.entry(theme.to_owned()).or_default().distribution;
            counts[usize::from(score.get() - 1)] += 1;
        }
    }

    /// Takes out a review that is no longer public. What was never added cannot make a count
    /// negative.
    pub fn remove(&mut self, scores: &Scores) {
        self.review_count = self.review_count.saturating_sub(1);
        if let Some(parts) = scores.mean_parts() {
            self.scored_count = self.scored_count.saturating_sub(1);
            self.mean_parts_sum -= parts;
        }
        for (theme, score) in scores.given() {
            if let Some(entry) = self.themes.get_mut(theme) {
                let count = &mut entry.distribution[usize::from(score.get() - 1)];
                *count = count.saturating_sub(1);
                if entry.count() == 0 {
                    self.themes.remove(theme);
                }
            }
        }
    }

    /// The plain mean of the reviews' means, 1.0 to 5.0.
    pub fn mean(&self) -> Option<f64> {
        (self.scored_count > 0)
            .then(|| self.mean_parts_sum as f64 / (PARTS_PER_POINT as f64 * f64::from(self.scored_count)))
    }

    /// The score if every review weighed the same, 1.0 to 5.0 (see [`crate::standing`] for the one that is
    /// shown): the mean, shrunk towards [`PRIOR_SCORE`] as if
    /// [`PRIOR_REVIEWS`] more reviews had given it, so that one enthusiast does not beat forty
    /// satisfied families. `None` without a scored review.
    pub fn score(&self) -> Option<f64> {
        (self.scored_count > 0).then(|| {
            let points = self.mean_parts_sum as f64 / PARTS_PER_POINT as f64;
            let prior = PRIOR_REVIEWS as f64;
            (points + prior * PRIOR_SCORE) / (f64::from(self.scored_count) + prior)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Score;
    use proptest::prelude::*;

    fn scores() -> impl Strategy<Value = Scores> {
        proptest::collection::btree_map(
            "[a-h]",
            proptest::option::of((1u8..=5).prop_map(|n| Score::try_from(n).unwrap())),
            0..=8,
        )
        .prop_map(Scores)
    }

    proptest! {
        #[test]
        fn removing_what_was_added_leaves_no_trace(kept in proptest::collection::vec(scores(), 0..20),
                                                   gone in proptest::collection::vec(scores(), 0..20)) {
            let mut expected = Aggregate::default();
            kept.iter().for_each(|s| expected.add(s));
            let mut aggregate = Aggregate::default();
            kept.iter().chain(&gone).for_each(|s| aggregate.add(s));
            gone.iter().for_each(|s| aggregate.remove(s));
            prop_assert_eq!(aggregate, expected);
        }

        #[test]
        fn a_score_lies_between_the_mean_and_the_prior(reviews in proptest::collection::vec(scores(), 1..30)) {
            let mut aggregate = Aggregate::default();
            reviews.iter().for_each(|s| aggregate.add(s));
            if let (Some(mean), Some(score)) = (aggregate.mean(), aggregate.score()) {
                prop_assert!((1.0..=5.0).contains(&mean));
                prop_assert!(score >= mean.min(PRIOR_SCORE) - 1e-9 && score <= mean.max(PRIOR_SCORE) + 1e-9);
            }
        }
    }

    #[test]
    fn one_enthusiast_does_not_beat_forty_satisfied_families() {
        let five: Scores = serde_json::from_str(r#"{"care":5}"#).unwrap();
        let four: Scores = serde_json::from_str(r#"{"care":4,"say":5}"#).unwrap();
        let mut one = Aggregate::default();
        one.add(&five);
        let mut forty = Aggregate::default();
        (0..40).for_each(|_| forty.add(&four));
        assert!(one.mean() > forty.mean());
        assert!(one.score() < forty.score());
        assert_eq!(forty.themes["care"].mean(), Some(4.0));
    }
}
