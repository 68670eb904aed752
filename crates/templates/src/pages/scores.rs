//! The scores of a facility, or why there are none, with their charts.

use crate::chart::{Bar, BarChart, BarGroup, Petal, Petals, Trend, TrendPoint};
use crate::{Language, Speak};

/// What is shown of a facility's scores.
#[derive(Clone, Debug)]
pub enum ScoresView {
    /// The scores.
    Shown(Box<AggregateView>),
    /// There are too few reviews: none are shown below this minimum.
    TooFew(u64),
    /// There are enough reviews, but too few of the last so many years.
    TooOld(u64),
}

/// The scores of a facility.
#[derive(Clone, Debug)]
pub struct AggregateView {
    /// The score over all themes, 1 to 5.
    pub score: f64,
    /// How many reviews count in it.
    pub counted: u64,
    /// The scores per theme, in the order of the questionnaire.
    pub themes: Vec<ThemeView>,
    /// The quarters, oldest first.
    pub quarters: Vec<QuarterView>,
    /// What the five scores are called, lowest first.
    pub labels: Vec<String>,
    /// From how many reviews a score is shown.
    pub minimum: u64,
    /// After how many months a review weighs half.
    pub half_life_months: u64,
    /// After how many years it no longer counts.
    pub years: u64,
}

/// The scores of one theme.
#[derive(Clone, Debug)]
pub struct ThemeView {
    /// The name of the theme.
    pub name: String,
    /// The question that was asked.
    pub question: String,
    /// The mean, 1 to 5; none when too few answered.
    pub mean: Option<f64>,
    /// How many answered.
    pub count: u64,
    /// How many gave 1, 2, 3, 4 and 5.
    pub distribution: [u64; 5],
}

/// One quarter.
#[derive(Clone, Copy, Debug)]
pub struct QuarterView {
    /// Its year.
    pub year: i32,
    /// Which of the year, 1 to 4.
    pub quarter: u32,
    /// How many reviews with a score came online in it.
    pub count: u64,
    /// Their mean, 1 to 5; none where there are too few.
    pub mean: Option<f64>,
}

impl ThemeView {
    /// Score, count and the height of its bar from 0 to 40, for each of the five scores.
    pub(crate) fn bars(&self) -> Vec<(u64, u64, u64)> {
        let most = self.distribution.iter().copied().max().unwrap_or(0).max(1);
        (1..)
            .zip(self.distribution)
            .map(|(score, count)| (score, count, count.saturating_mul(40) / most))
            .collect()
    }
}

impl AggregateView {
    /// How often each score was given, over all themes that are shown.
    pub(crate) fn distribution(&self, language: &Language) -> BarChart {
        let mut counts = [0_u64; 5];
        for theme in self.themes.iter().filter(|theme| theme.mean.is_some()) {
            for (sum, count) in counts.iter_mut().zip(theme.distribution) {
                *sum += count;
            }
        }
        let all = counts.iter().sum::<u64>().max(1) as f64;
        let label = |score: usize| {
            let name = self.labels.get(score - 1).map(String::as_str).unwrap_or_default();
            format!("{score} – {name}")
        };
        let bars = (1..=5).rev().zip(counts.into_iter().rev()).map(|(score, count)| {
            let share = count as f64 / all;
            Bar { note: count.to_string(), ..Bar::plain(label(score), share, language.percent(&share)) }
        });
        let most = (1..).zip(counts).max_by_key(|(_, count)| *count).map_or(5, |(score, _)| score);
        BarChart {
            language: *language,
            id: "verdeling".to_owned(),
            title: language.t("distribution-title"),
            description: language.with("distribution-explained", "score", most),
            label_head: language.t("distribution-score"),
            value_head: language.t("distribution-share"),
            interval_head: None,
            note_head: Some(language.t("distribution-count")),
            groups: vec![BarGroup { label: String::new(), bars: bars.collect() }],
            end: 1.0,
        }
    }

    /// The themes as a flower.
    pub(crate) fn petals(&self, language: &Language) -> Petals {
        let petal = |theme: &ThemeView| {
            let score =
                theme.mean.map_or_else(|| language.t("trend-too-few"), |mean| language.decimal(&mean));
            Petal { label: format!("{}: {score}", theme.name), value: theme.mean }
        };
        Petals {
            description: language.t("petals-explained"),
            petals: self.themes.iter().map(petal).collect(),
        }
    }

    /// The line through the quarters; none while fewer than two of them have a mean.
    pub(crate) fn trend(&self, language: &Language) -> Option<Trend> {
        let told: Vec<f64> = self.quarters.iter().filter_map(|quarter| quarter.mean).collect();
        let (first, last) = (told.first()?, told.last().filter(|_| told.len() > 1)?);
        let points = self.quarters.iter().map(|quarter| TrendPoint {
            label: named(*language, quarter),
            value: quarter.mean,
            text: quarter.mean.map_or_else(|| language.t("trend-too-few"), |mean| language.decimal(&mean)),
            note: quarter.count.to_string(),
        });
        let (first, last) = (language.decimal(first), language.decimal(last));
        Some(Trend {
            language: *language,
            id: "verloop".to_owned(),
            title: language.t("trend-title"),
            description: language.with2("trend-explained", "value", first, "other", last),
            heads: ["trend-quarter", "trend-mean", "trend-reviews"].map(|key| language.t(key)),
            points: points.collect(),
        })
    }
}

fn named(language: Language, quarter: &QuarterView) -> String {
    language.with(quarter_key(quarter.quarter), "year", quarter.year)
}

const fn quarter_key(quarter: u32) -> &'static str {
    match quarter {
        1 => "quarter-1",
        2 => "quarter-2",
        3 => "quarter-3",
        _ => "quarter-4",
    }
}

impl Language {
    /// A quarter written as `2026-Q2` in words: "april tot juni 2026". Anything else comes back as it is.
    pub fn quarter(self, code: &str) -> String {
        quarter_words(self, code)
    }
}

/// A quarter written as `2026-Q2` in words: "april tot juni 2026". Anything else comes back as it is.
pub(crate) fn quarter_words(language: Language, code: &str) -> String {
    let parts = code.split_once("-Q").and_then(|(year, quarter)| Some((year, quarter.parse::<u32>().ok()?)));
    parts.map_or_else(|| code.to_owned(), |(year, quarter)| language.with(quarter_key(quarter), "year", year))
}

pub(crate) fn sample() -> AggregateView {
    let theme = |name: &str, mean, count, distribution| ThemeView {
        name: name.to_owned(),
        question: "Kreeg je duidelijke informatie en werd je goed onthaald bij de start?".to_owned(),
        mean,
        count,
        distribution,
    };
    let quarter = |year, quarter, count, mean| QuarterView { year, quarter, count, mean };
    AggregateView {
        score: 4.24,
        counted: 12,
        themes: vec![
            theme("Onthaal en informatie", Some(4.25), 12, [0, 1, 1, 4, 6]),
            theme("Omgang en respect", Some(3.1), 11, [1, 2, 4, 3, 1]),
            theme("Zorg en begeleiding", Some(4.6), 12, [0, 0, 1, 3, 8]),
            theme("Contact met familie en netwerk", None, 2, [0, 0, 0, 1, 1]),
        ],
        quarters: vec![
            quarter(2025, 4, 4, Some(3.8)),
            quarter(2026, 1, 1, None),
            quarter(2026, 2, 3, Some(4.1)),
            quarter(2026, 3, 4, Some(4.6)),
        ],
        labels: ["helemaal niet tevreden", "niet tevreden", "gaat wel", "tevreden", "heel tevreden"]
            .map(str::to_owned)
            .to_vec(),
        minimum: 3,
        half_life_months: 12,
        years: 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use askama::Template;

    #[test]
    fn the_distribution_is_of_what_is_shown_and_the_best_score_comes_first() {
        let chart = sample().distribution(&Language::NL);
        let bars = &chart.groups[0].bars;
        assert_eq!(bars[0].label, "5 – heel tevreden");
        assert_eq!(bars.iter().map(|bar| bar.note.as_str()).collect::<Vec<_>>(), ["15", "10", "6", "3", "1"]);
        assert!(chart.render().unwrap().contains("43%"));
    }

    #[test]
    fn one_quarter_is_no_trend() {
        let mut few = sample();
        assert!(few.trend(&Language::NL).unwrap().description.contains("Van 3,8"));
        few.quarters.truncate(2);
        assert!(few.trend(&Language::NL).is_none());
    }
}
