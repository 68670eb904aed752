//! A small row of upright columns: how something went over time.

use super::{WIDTH, place};
use crate::{Language, Speak};
use askama::Template;

/// Upright columns in the order of time, of 1 to 60 moments.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/chart_columns.html")]
pub struct Columns {
    /// The language of the words around it.
    pub language: Language,
    /// What its ids begin with, such as `grafiek-instroom`.
    pub id: String,
    /// The caption.
    pub title: String,
    /// What somebody who does not see it needs to hear: what is drawn and what stands out.
    pub description: String,
    /// The heading of the first column of the table, such as "Maand".
    pub label_head: String,
    /// The heading of the values in the table, such as "Waarderingen".
    pub value_head: String,
    /// The columns, oldest first.
    pub columns: Vec<Column>,
}

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    /// What it is about, such as a month.
    pub label: String,
    /// How high it is: the highest of them is as high as can be. Below 0 counts as 0.
    pub value: f64,
    /// The value in words.
    pub text: String,
    /// Whether it stands out, such as the month that is still going on.
    pub marked: bool,
}

/// A column with its place in the drawing.
pub(crate) struct Drawn<'c> {
    pub(crate) column: &'c Column,
    pub(crate) x: u32,
    pub(crate) y: u32,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

const TOP: u32 = 18;
const HIGHEST: u32 = 70;
pub(crate) const BASE: u32 = TOP + HIGHEST;

impl Columns {
    pub(crate) fn drawn(&self) -> Vec<Drawn<'_>> {
        let count = u32::try_from(self.columns.len()).unwrap_or(u32::MAX).clamp(1, WIDTH);
        let most = self.columns.iter().map(|column| column.value).fold(0.0, f64::max);
        let step = WIDTH / count;
        let gap = if step > 6 { step / 5 } else { 0 };
        (0..)
            .zip(&self.columns)
            .map(|(i, column)| {
                let height = place(column.value, most, HIGHEST).max(1);
                Drawn { column, x: i * step + gap / 2, y: BASE - height, width: step - gap, height }
            })
            .collect()
    }

    /// The first and the last label, which stand under the drawing.
    pub(crate) fn ends(&self) -> Option<(&str, &str)> {
        Some((self.columns.first()?.label.as_str(), self.columns.last()?.label.as_str()))
    }

    /// The words of the highest column, which stand on top of the drawing.
    pub(crate) fn highest(&self) -> Option<&Column> {
        self.columns.iter().max_by(|a, b| a.value.total_cmp(&b.value))
    }

    pub(crate) fn t(&self, key: &str) -> String {
        self.language.t(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(values: &[f64]) -> Columns {
        let column = |value: &f64| Column {
            label: format!("<{value}>"),
            value: *value,
            text: value.to_string(),
            marked: *value > 3.0,
        };
        Columns {
            language: Language::NL,
            id: "proef".into(),
            title: "Instroom".into(),
            description: "Waarderingen per maand.".into(),
            label_head: "Maand".into(),
            value_head: "Waarderingen".into(),
            columns: values.iter().map(column).collect(),
        }
    }

    #[test]
    fn the_highest_column_fills_the_height_and_none_falls_outside() {
        let chart = chart(&[0.0, 2.0, 4.0, -1.0]);
        let heights: Vec<_> = chart.drawn().iter().map(|drawn| drawn.height).collect();
        assert_eq!(heights, [1, 35, 70, 1]);
        assert!(chart.drawn().iter().all(|drawn| drawn.x + drawn.width <= WIDTH && drawn.y >= TOP));
        assert_eq!(chart.highest().map(|column| column.value), Some(4.0));
    }

    #[test]
    fn it_renders_with_any_number_of_columns() {
        for count in [0, 1, 60, 1000] {
            let html = chart(&vec![1.0; count]).render().unwrap();
            assert!(html.contains("role=\"img\"") && !html.contains("{{"));
            assert_eq!(html.matches("<th scope=\"row\">&#60;1&#62;</th>").count(), count);
        }
    }
}
