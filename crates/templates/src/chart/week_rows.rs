//! Rows of small columns, one row under another on one scale: how many stood where, week by week.

use super::WIDTH;
use crate::{Language, Speak};
use askama::Template;

/// A row per phase, each with its name and its newest number above it, so that nobody needs to tell colours apart.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/chart_week_rows.html")]
pub struct WeekRows {
    /// The language of the words around it.
    pub language: Language,
    /// What its ids begin with, such as `grafiek-weken`.
    pub id: String,
    /// The caption.
    pub title: String,
    /// What somebody who does not see it needs to hear: what is drawn and what stands out.
    pub description: String,
    /// The heading of the first column of the table, such as "Week van".
    pub label_head: String,
    /// The weeks in words, oldest first.
    pub labels: Vec<String>,
    /// The name of each row, and its numbers: as many as there are weeks.
    pub rows: Vec<(String, Vec<u64>)>,
}

/// A row with its place in the drawing.
pub(crate) struct DrawnRow<'c> {
    pub(crate) name: &'c str,
    pub(crate) newest: u64,
    /// The baseline of its words.
    pub(crate) words: u32,
    /// The line that its columns stand on.
    pub(crate) base: u32,
    /// Its columns: a closed path.
    pub(crate) path: String,
}

/// From one row to the next.
const ROW: u32 = 50;
/// The highest column.
const HIGHEST: f64 = 26.0;

impl WeekRows {
    pub(crate) fn drawn(&self) -> Vec<DrawnRow<'_>> {
        let most = self.rows.iter().flat_map(|(_, counts)| counts).copied().max().unwrap_or_default().max(1);
        let step = f64::from(WIDTH) / self.labels.len().max(1) as f64;
        let wide = if step > 5.0 { step * 0.8 } else { step };
        let columns = |base: u32, counts: &[u64]| {
            let mut path = String::new();
            for (week, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
                let x = (week as f64).mul_add(step, (step - wide) / 2.0);
                let high = (*count as f64 / most as f64 * HIGHEST).max(2.0);
                path.push_str(&format!("M{x:.1} {base}v-{high:.1}h{wide:.1}v{high:.1}z"));
            }
            path
        };
        let mut rows = Vec::with_capacity(self.rows.len());
        for (place, (name, counts)) in (0..).zip(&self.rows) {
            let base = place * ROW + 44;
            let newest = counts.last().copied().unwrap_or_default();
            rows.push(DrawnRow { name, newest, words: base - 31, base, path: columns(base, counts) });
        }
        rows
    }

    /// The height of the drawing.
    pub(crate) fn height(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or_default() * ROW + 16
    }

    /// The first and the last week, which stand under the drawing.
    pub(crate) fn ends(&self) -> Option<(&str, &str)> {
        Some((self.labels.first()?.as_str(), self.labels.last()?.as_str()))
    }

    /// The weeks with the number of each row.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (&str, Vec<u64>)> {
        let counts = |week: usize| {
            self.rows.iter().map(|(_, counts)| counts.get(week).copied().unwrap_or_default()).collect()
        };
        self.labels.iter().enumerate().map(move |(week, label)| (label.as_str(), counts(week)))
    }

    pub(crate) fn t(&self, key: &str) -> String {
        self.language.t(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(weeks: usize) -> WeekRows {
        WeekRows {
            language: Language::NL,
            id: "proef".into(),
            title: "Deelnemers per week".into(),
            description: "Per fase.".into(),
            label_head: "Week van".into(),
            labels: (0..weeks).map(|week| format!("<{week}>")).collect(),
            rows: vec![("Aangevraagd".into(), vec![4; weeks]), ("<Doet> mee".into(), vec![0; weeks])],
        }
    }

    #[test]
    fn every_row_stands_on_one_scale_and_what_is_nought_is_not_drawn() {
        let chart = chart(2);
        let drawn = chart.drawn();
        assert_eq!(drawn[0].path, "M18.0 44v-26.0h144.0v26.0zM198.0 44v-26.0h144.0v26.0z");
        assert_eq!((drawn[0].newest, drawn[1].path.as_str(), drawn[1].base), (4, "", 94));
        assert_eq!(chart.height(), 116);
    }

    #[test]
    fn it_renders_with_any_number_of_weeks() {
        for weeks in [0, 1, 53, 1000] {
            let html = chart(weeks).render().unwrap();
            assert!(html.contains("role=\"img\"") && !html.contains("{{") && !html.contains("<Doet>"));
            assert_eq!(html.matches("<th scope=\"row\">").count(), weeks);
        }
    }
}
