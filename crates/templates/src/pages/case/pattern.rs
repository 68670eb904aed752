//! The facility's recent pattern as charts.

use super::ScoreRow;
use crate::chart::{Column, Columns};
use crate::{Language, Speak};

/// The facility's recent pattern, and the scores beside its distribution.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// Reviews that came in, week by week.
    pub weeks: Columns,
    /// The mean of their scores, week by week.
    pub means: Columns,
    /// How often each score was given in public reviews of the facility; the one of this review is marked.
    pub distribution: Columns,
    /// The scores of this review beside the facility's means.
    pub compared: Vec<ScoreRow>,
}

/// A week of a facility, for its charts.
#[derive(Clone, Debug)]
pub struct WeekColumn {
    /// The day on which it begins, in short.
    pub label: String,
    /// How many reviews came in.
    pub count: u32,
    /// The mean of their scores; none when none has scores.
    pub mean: Option<f64>,
}

impl Pattern {
    /// The charts of these weeks, oldest first, and of how often each score from 1 to 5 was given; `own` is
    /// the score nearest to the mean of the review on the page.
    pub fn drawn(
        language: Language,
        weeks: &[WeekColumn],
        given: [u32; 5],
        own: Option<usize>,
        compared: Vec<ScoreRow>,
    ) -> Self {
        let total: u32 = weeks.iter().map(|week| week.count).sum();
        let column =
            |label: &str, value, text| Column { label: label.to_owned(), value, text, marked: false };
        let counts =
            weeks.iter().map(|week| column(&week.label, f64::from(week.count), week.count.to_string()));
        let means = weeks.iter().map(|week| {
            let text = week.mean.map_or_else(|| language.t("pattern-none"), |mean| language.decimal(&mean));
            column(&week.label, week.mean.unwrap_or_default(), text)
        });
        let bars = (1_usize..).zip(given).map(|(score, times)| Column {
            marked: own == Some(score),
            ..column(&score.to_string(), f64::from(times), times.to_string())
        });
        let chart = |id: &str, title: &str, description: String, heads: [&str; 2], columns| Columns {
            language,
            id: id.to_owned(),
            title: language.t(title),
            description,
            label_head: language.t(heads[0]),
            value_head: language.t(heads[1]),
            columns,
        };
        Self {
            weeks: chart(
                "grafiek-weken",
                "pattern-weeks",
                language.with("pattern-weeks-text", "total", total),
                ["pattern-week", "pattern-count"],
                counts.collect(),
            ),
            means: chart(
                "grafiek-gemiddelden",
                "pattern-means",
                language.t("pattern-means-text"),
                ["pattern-week", "pattern-mean"],
                means.collect(),
            ),
            distribution: chart(
                "grafiek-verdeling",
                "pattern-distribution",
                language.t("pattern-distribution-text"),
                ["pattern-score", "pattern-times"],
                bars.collect(),
            ),
            compared,
        }
    }
}
