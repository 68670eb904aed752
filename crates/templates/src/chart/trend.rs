//! A line through time on the scale of the scores, with gaps where there is too little to say.

use super::WIDTH;
use crate::{Language, Speak};
use askama::Template;

/// Means from 1 to 5 in the order of time. The axis always runs from 1 to 5, so that a small change looks small
/// and two facilities can be compared by eye.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/chart_trend.html")]
pub struct Trend {
    /// The language of the words around it.
    pub language: Language,
    /// What its ids begin with, such as `grafiek-verloop`.
    pub id: String,
    /// The caption.
    pub title: String,
    /// What somebody who does not see it needs to hear.
    pub description: String,
    /// The headings of the table: moment, value, note.
    pub heads: [String; 3],
    /// The moments, oldest first.
    pub points: Vec<TrendPoint>,
}

/// A moment.
#[derive(Clone, Debug)]
pub struct TrendPoint {
    /// When, such as "juli tot september 2026".
    pub label: String,
    /// The mean, 1 to 5; none where there is too little to say.
    pub value: Option<f64>,
    /// The value in words, or why there is none.
    pub text: String,
    /// Something more for the table, such as how many reviews.
    pub note: String,
}

const LEFT: u32 = 20;
const TOP: u32 = 16;
const STEP: u32 = 22;
const BOTTOM: u32 = TOP + 4 * STEP;

impl Trend {
    /// Where a point stands, if it has a value.
    fn place(&self, index: usize) -> Option<(u32, u32)> {
        let value = self.points.get(index)?.value.filter(|value| value.is_finite())?;
        let last = self.points.len().saturating_sub(1).max(1) as f64;
        let x = f64::from(LEFT + 8) + index as f64 / last * f64::from(WIDTH - LEFT - 16);
        let y = f64::from(BOTTOM) - (value.clamp(1.0, 5.0) - 1.0) * f64::from(STEP);
        Some((x.round() as u32, y.round() as u32))
    }

    fn places(&self) -> impl Iterator<Item = Option<(u32, u32)>> {
        (0..self.points.len()).map(|index| self.place(index))
    }

    /// The path of the line: broken where a moment has no value.
    pub(crate) fn line(&self) -> String {
        let (mut path, mut drawing) = (String::new(), false);
        for place in self.places() {
            if let Some((x, y)) = place {
                path.push_str(&format!("{}{x} {y}", if drawing { 'L' } else { 'M' }));
            }
            drawing = place.is_some();
        }
        path
    }

    /// The path of the dots: strokes of no length, which round ends make visible.
    pub(crate) fn dots(&self) -> String {
        self.places().flatten().map(|(x, y)| format!("M{x} {y}h0")).collect()
    }

    /// The lines of the grid with their scores: score and height.
    pub(crate) fn grid(&self) -> [(u32, u32); 5] {
        [1, 2, 3, 4, 5].map(|score| (score, BOTTOM - (score - 1) * STEP))
    }

    /// The first and the last label, which stand under the drawing.
    pub(crate) fn ends(&self) -> Option<(&str, &str)> {
        Some((self.points.first()?.label.as_str(), self.points.last()?.label.as_str()))
    }

    pub(crate) fn t(&self, key: &str) -> String {
        self.language.t(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trend(values: &[Option<f64>]) -> Trend {
        let point = |value: &Option<f64>| TrendPoint {
            label: "<kwartaal>".into(),
            value: *value,
            text: value.map_or("te weinig".into(), |value| value.to_string()),
            note: "4".into(),
        };
        Trend {
            language: Language::NL,
            id: "proef".into(),
            title: "Verloop".into(),
            description: "De score per kwartaal.".into(),
            heads: ["Kwartaal".into(), "Score".into(), "Waarderingen".into()],
            points: values.iter().map(point).collect(),
        }
    }

    #[test]
    fn a_gap_breaks_the_line_and_nothing_is_drawn_outside() {
        let trend = trend(&[Some(1.0), Some(5.0), None, Some(9.0), Some(f64::NAN)]);
        assert_eq!(trend.line(), "M28 104L109 16M271 16");
        assert_eq!(trend.dots().matches('M').count(), 3);
        let one = super::tests::trend(&[Some(3.0)]);
        assert_eq!(one.line(), "M28 60");
        assert_eq!(super::tests::trend(&[]).ends(), None);
    }

    #[test]
    fn every_moment_is_in_the_table() {
        let html = trend(&[Some(4.0), None]).render().unwrap();
        assert_eq!(html.matches("<th scope=\"row\">&#60;kwartaal&#62;</th>").count(), 2);
        assert!(html.contains("te weinig") && html.contains("role=\"img\"") && !html.contains("style="));
    }
}
