//! What is counted of public reviews besides their scores: who wrote in which language, with whose help, how often
//! and how fast the provider answered.
//!
//! A [`Counts`] is a small map of names to numbers, such as `language/nl` to 12. The same map is kept per facility
//! and month and per sector, province and month, always by the transaction that changes what is public.

use crate::aggregate::{Aggregate, ThemeAggregate};
use crate::help::Help;
use crate::scores::Scores;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An answer that took more days than this is counted as one that took so many.
pub const MOST_ANSWER_DAYS: u32 = 90;
/// A review is wholly positive where every theme it scores has at least this score.
pub const POSITIVE_SCORE: u8 = 4;
/// The part of a name that leads to a score: `theme/care/4`. It comes behind every other name, so that a query can
/// leave themes out by comparing.
pub const THEME: &str = "theme/";
const REVIEW: &str = "review";
const POSITIVE: &str = "positive";
const LANGUAGE: &str = "language/";
const HELP: &str = "help/";
const ANSWERED: &str = "answered/";

/// How often what was counted occurred. As a change, numbers may be below 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Counts(BTreeMap<String, i64>);

/// How many answers took how many whole days; see [`MOST_ANSWER_DAYS`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerDays(BTreeMap<u32, u64>);

/// Whether every theme that a review scores has at least [`POSITIVE_SCORE`], and it scores one.
pub fn wholly_positive(scores: &Scores) -> bool {
    scores.given().next().is_some() && scores.given().all(|(_, score)| score.get() >= POSITIVE_SCORE)
}

/// How many whole days after its review an answer came online, at most [`MOST_ANSWER_DAYS`].
pub fn answer_days(review: DateTime<Utc>, answer: DateTime<Utc>) -> u32 {
    let days = answer.signed_duration_since(review).num_days().max(0);
    u32::try_from(days).unwrap_or(MOST_ANSWER_DAYS).min(MOST_ANSWER_DAYS)
}

impl Counts {
    /// What one public review counts for, without its answer.
    pub fn of_review(language: &str, help: Option<Help>, scores: &Scores) -> Self {
        let mut counts = Self::default();
        counts.put(REVIEW.to_owned(), 1);
        if wholly_positive(scores) {
            counts.put(POSITIVE.to_owned(), 1);
        }
        counts.put(format!("{LANGUAGE}{language}"), 1);
        if let Some(help) = help {
            counts.put(format!("{HELP}{}", help.by), 1);
        }
        for (theme, score) in scores.given() {
            counts.put(format!("{THEME}{theme}/{}", score.get()), 1);
        }
        counts
    }

    /// What an answer counts for that took so many days.
    pub fn of_answer(days: u32) -> Self {
        Self(BTreeMap::from([(format!("{ANSWERED}{}", days.min(MOST_ANSWER_DAYS)), 1)]))
    }

    /// What the reviews of a facility in a month count for, with what is kept beside their figures.
    pub fn of_month(figures: &Aggregate, beside: &Self) -> Self {
        let mut counts = beside.clone();
        counts.put(REVIEW.to_owned(), figures.review_count.into());
        for (theme, given) in &figures.themes {
            for (score, count) in (1_u8..).zip(given.distribution) {
                counts.put(format!("{THEME}{theme}/{score}"), count.into());
            }
        }
        counts
    }

    /// The same without what a facility's figures say already.
    #[must_use]
    pub fn beside_figures(&self) -> Self {
        let kept = self.0.iter().filter(|(name, _)| *name != REVIEW && !name.starts_with(THEME));
        Self(kept.map(|(name, count)| (name.clone(), *count)).collect())
    }

    /// Adds a number to a name; what is 0 is left out.
    pub fn put(&mut self, name: String, count: i64) {
        let sum = self.0.get(&name).copied().unwrap_or_default().saturating_add(count);
        if sum == 0 {
            self.0.remove(&name);
        } else {
            self.0.insert(name, sum);
        }
    }

    /// Adds others, `times` over; -1 takes them out.
    pub fn add(&mut self, others: &Self, times: i64) {
        for (name, count) in &others.0 {
            self.put(name.clone(), count.saturating_mul(times));
        }
    }

    /// Whether nothing is counted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The names and numbers, in order of name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, i64)> {
        self.0.iter().map(|(name, count)| (name.as_str(), *count))
    }

    fn get(&self, name: &str) -> u64 {
        self.0.get(name).and_then(|count| u64::try_from(*count).ok()).unwrap_or_default()
    }

    fn under(&self, start: &str) -> impl Iterator<Item = (&str, u64)> {
        let all = self.0.iter().filter_map(move |(name, count)| Some((name.strip_prefix(start)?, *count)));
        all.map(|(rest, count)| (rest, u64::try_from(count).unwrap_or_default()))
    }

    /// How many reviews.
    pub fn reviews(&self) -> u64 {
        self.get(REVIEW)
    }

    /// How many wholly positive ones.
    pub fn positive(&self) -> u64 {
        self.get(POSITIVE)
    }

    /// How many in each language, by ISO 639-1 code.
    pub fn languages(&self) -> Vec<(&str, u64)> {
        self.under(LANGUAGE).collect()
    }

    /// How many with each kind of helper, by name of the kind.
    pub fn helped(&self) -> Vec<(&str, u64)> {
        self.under(HELP).collect()
    }

    /// The answers.
    pub fn answers(&self) -> AnswerDays {
        let days = self.under(ANSWERED).filter_map(|(days, count)| Some((days.parse().ok()?, count)));
        AnswerDays(days.collect())
    }

    /// How often each score was given for a theme.
    pub fn theme(&self, theme: &str) -> ThemeAggregate {
        let count = |score| u32::try_from(self.get(&format!("{THEME}{theme}/{score}"))).unwrap_or(u32::MAX);
        ThemeAggregate { distribution: [1, 2, 3, 4, 5].map(count) }
    }
}

impl AnswerDays {
    /// How many answers.
    pub fn total(&self) -> u64 {
        self.0.values().sum()
    }

    /// Within how many whole days half of the answers came, by the nearest rank; nothing of nothing.
    pub fn median(&self) -> Option<u32> {
        let (half, mut passed) = (self.total().div_ceil(2).max(1), 0);
        self.0
            .iter()
            .find(|(_, count)| {
                passed += **count;
                passed >= half
            })
            .map(|(days, _)| *days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::help::Helper;

    fn scores(json: &str) -> Scores {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_review_and_its_answer_come_and_go_without_a_trace() {
        let help = Some(Help { by: Helper::Family, from_paper: false, own_address: false });
        let mut counts = Counts::of_review("fr", help, &scores(r#"{"care":5,"say":4}"#));
        counts.add(&Counts::of_answer(400), 1);
        assert_eq!((counts.reviews(), counts.positive()), (1, 1));
        assert_eq!((counts.languages(), counts.helped()), (vec![("fr", 1)], vec![("family", 1)]));
        assert_eq!((counts.answers().total(), counts.answers().median()), (1, Some(90)));
        assert_eq!(counts.theme("care").distribution, [0, 0, 0, 0, 1]);
        let gone = counts.clone();
        counts.add(&gone, -1);
        assert!(counts.is_empty());
    }

    #[test]
    fn what_is_kept_beside_the_figures_gives_the_same_counts_with_them() {
        let given = scores(r#"{"care":3,"say":5}"#);
        let whole = Counts::of_review("nl", None, &given);
        let mut figures = Aggregate::default();
        figures.add(&given);
        assert_eq!(whole.beside_figures().iter().collect::<Vec<_>>(), [("language/nl", 1)]);
        assert_eq!(Counts::of_month(&figures, &whole.beside_figures()), whole);
    }

    #[test]
    fn wholly_positive_is_every_score_and_at_least_one() {
        for (given, positive) in [
            (r#"{"care":4,"say":5}"#, true),
            (r#"{"care":5,"say":3}"#, false),
            (r#"{"care":null}"#, false),
            ("{}", false),
        ] {
            assert_eq!(wholly_positive(&scores(given)), positive, "{given}");
        }
    }

    #[test]
    fn the_median_is_the_nearest_rank() {
        let mut counts = Counts::default();
        assert_eq!(counts.answers().median(), None);
        for days in [1, 2, 2, 9, 30] {
            counts.add(&Counts::of_answer(days), 1);
        }
        assert_eq!(counts.answers().median(), Some(2));
        counts.add(&Counts::of_answer(2), -2);
        assert_eq!(counts.answers().median(), Some(9));
    }

    #[test]
    fn days_are_whole_and_never_negative() {
        let at = |secs| DateTime::from_timestamp(secs, 0).unwrap();
        assert_eq!(answer_days(at(0), at(86_399)), 0);
        assert_eq!(answer_days(at(0), at(86_400)), 1);
        assert_eq!(answer_days(at(86_400), at(0)), 0);
    }
}
