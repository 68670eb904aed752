//! Theme scores: 1 to 5, or nothing where a theme does not apply.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One score, 1 (helemaal niet tevreden) to 5 (heel tevreden).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

impl Score {
    /// The lowest score.
    pub const MIN: u8 = 1;
    /// The highest score.
    pub const MAX: u8 = 5;

    /// The score as a number, 1 to 5.
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// The number is not a score.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a score is a whole number from 1 to 5")]
pub struct NotAScore;

impl TryFrom<u8> for Score {
    type Error = NotAScore;
    fn try_from(value: u8) -> Result<Self, Self::Error> {
        if (Self::MIN..=Self::MAX).contains(&value) { Ok(Self(value)) } else { Err(NotAScore) }
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

/// The scores of one review: theme id to score; `None` is "niet van toepassing".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Scores(pub BTreeMap<String, Option<Score>>);

/// A review's mean is kept as a whole number of this many parts of a point, because every mean of 1
/// to 8 scores is a whole number of them: sums over reviews can be added to and subtracted from for
/// ever without a rounding error.
pub const PARTS_PER_POINT: i64 = 840;

impl Scores {
    /// The themes that were scored.
    pub fn given(&self) -> impl Iterator<Item = (&str, Score)> {
        self.0.iter().filter_map(|(theme, score)| score.map(|s| (theme.as_str(), s)))
    }

    /// The mean of the given scores in parts of a point ([`PARTS_PER_POINT`]), or `None` if no theme
    /// was scored. Exact for up to eight themes.
    pub fn mean_parts(&self) -> Option<i64> {
        let (mut sum, mut count) = (0i64, 0i64);
        for (_, score) in self.given() {
            sum += i64::from(score.get());
            count += 1;
        }
        (count > 0).then(|| sum * PARTS_PER_POINT / count)
    }

    /// The mean of the given scores, 1.0 to 5.0.
    pub fn mean(&self) -> Option<f64> {
        self.mean_parts().map(|parts| parts as f64 / PARTS_PER_POINT as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_to_five_are_scores() {
        assert!(Score::try_from(0).is_err() && Score::try_from(6).is_err());
        assert_eq!(serde_json::from_str::<Score>("5").map(Score::get).ok(), Some(5));
        assert!(serde_json::from_str::<Score>("3.5").is_err());
    }

    #[test]
    fn a_mean_counts_only_the_themes_that_apply() {
        let scores: Scores = serde_json::from_str(r#"{"care":5,"place":4,"say":null}"#).unwrap();
        assert_eq!(scores.mean(), Some(4.5));
        assert_eq!(Scores::default().mean(), None);
    }

    #[test]
    fn every_mean_of_up_to_eight_scores_is_exact() {
        for count in 1..=8i64 {
            assert_eq!(PARTS_PER_POINT % count, 0);
        }
    }
}
