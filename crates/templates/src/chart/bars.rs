//! Horizontal bars with intervals.

use super::{WIDTH, place};
use crate::{Language, Speak};
use askama::Template;

/// Horizontal bars, in groups where wanted.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/chart_bars.html")]
pub struct BarChart {
    /// The language of the words around it.
    pub language: Language,
    /// What its ids begin with, such as `grafiek-weigering`.
    pub id: String,
    /// The caption.
    pub title: String,
    /// What somebody who does not see it needs to hear: what is drawn and what stands out.
    pub description: String,
    /// The heading of the first column of the table, such as "Score".
    pub label_head: String,
    /// The heading of the values in the table, such as "Geweigerd".
    pub value_head: String,
    /// The heading of the intervals in the table; none where no bar has one.
    pub interval_head: Option<String>,
    /// The heading of [`Bar::note`] in the table, such as "Aantal"; none where no bar has one.
    pub note_head: Option<String>,
    /// The bars. One group without a label for plain bars.
    pub groups: Vec<BarGroup>,
    /// The value at the end of the axis: a bar of this value is as long as can be.
    pub end: f64,
}

/// Bars that belong together.
#[derive(Clone, Debug)]
pub struct BarGroup {
    /// What they have in common, such as a sector; empty for plain bars.
    pub label: String,
    /// The bars, from top to bottom.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Clone, Debug)]
pub struct Bar {
    /// What it is about.
    pub label: String,
    /// How long it is, from 0 to [`BarChart::end`]; none draws nothing, for "too few to say".
    pub value: Option<f64>,
    /// From where to where the true value lies.
    pub interval: Option<(f64, f64)>,
    /// The value in words, such as "12%".
    pub text: String,
    /// The interval in words, such as "8% tot 17%"; empty where there is none.
    pub interval_text: String,
    /// Something more for the table, such as how many it is of; empty where there is nothing.
    pub note: String,
    /// Which of the four tones it is drawn in, 0 to 3.
    pub tone: u8,
}

impl Bar {
    /// A bar without an interval, in the first tone.
    pub fn plain(label: impl Into<String>, value: f64, text: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value: Some(value),
            interval: None,
            text: text.into(),
            interval_text: String::new(),
            note: String::new(),
            tone: 0,
        }
    }
}

/// A bar with its place in the drawing.
pub(crate) struct Drawn<'c> {
    pub(crate) bar: &'c Bar,
    /// The group's label, on its first bar.
    pub(crate) heading: Option<(&'c str, u32)>,
    /// Where its words stand, and where its bar begins.
    pub(crate) text_y: u32,
    pub(crate) bar_y: u32,
    pub(crate) width: Option<u32>,
    /// The path of its interval: a line with a small stroke at both ends.
    pub(crate) whisker: Option<String>,
}

const HEADING: u32 = 26;
const ROW: u32 = 36;
const BAR_FROM_TEXT: u32 = 6;
const BAR_HEIGHT: u32 = 12;

impl BarChart {
    pub(crate) fn drawn(&self) -> Vec<Drawn<'_>> {
        let mut y = 2;
        let mut drawn = Vec::new();
        for group in &self.groups {
            let mut heading = None;
            if !group.label.is_empty() {
                heading = Some((group.label.as_str(), y + 18));
                y += HEADING;
            }
            for bar in &group.bars {
                let bar_y = y + 14 + BAR_FROM_TEXT;
                drawn.push(Drawn {
                    bar,
                    heading: heading.take(),
                    text_y: y + 14,
                    bar_y,
                    width: bar.value.map(|value| place(value, self.end, WIDTH)),
                    whisker: bar.interval.map(|(low, high)| self.whisker(low, high, bar_y)),
                });
                y += ROW;
            }
        }
        drawn
    }

    fn whisker(&self, low: f64, high: f64, bar_y: u32) -> String {
        // Half a stroke from the edges, so that the strokes at the ends are drawn whole.
        let inside = |value| place(value, self.end, WIDTH).clamp(1, WIDTH - 1);
        let (low, high) = (inside(low), inside(high));
        let (top, middle, bottom) = (bar_y + 2, bar_y + BAR_HEIGHT / 2, bar_y + BAR_HEIGHT - 2);
        format!("M{low} {top}V{bottom}M{low} {middle}H{high}M{high} {top}V{bottom}")
    }

    pub(crate) fn height(&self) -> u32 {
        let rows = |group: &BarGroup| u32::try_from(group.bars.len()).unwrap_or(u32::MAX).saturating_mul(ROW);
        let headings = self.groups.iter().filter(|group| !group.label.is_empty() && !group.bars.is_empty());
        let headings = u32::try_from(headings.count()).unwrap_or(u32::MAX).saturating_mul(HEADING);
        self.groups.iter().map(rows).fold(4, u32::saturating_add).saturating_add(headings)
    }

    pub(crate) fn grouped(&self) -> bool {
        self.groups.iter().any(|group| !group.label.is_empty())
    }

    pub(crate) fn t(&self, key: &str) -> String {
        self.language.t(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart() -> BarChart {
        let bar = Bar {
            interval: Some((0.1, 0.3)),
            interval_text: "10% tot 30%".into(),
            note: "80".into(),
            ..Bar::plain("1 tot <2", 0.2, "20%")
        };
        let none = Bar { value: None, tone: 1, ..Bar::plain("2 tot 3", 0.0, "te weinig") };
        BarChart {
            language: Language::NL,
            id: "proef".into(),
            title: "Geweigerd".into(),
            description: "Hoeveel er geweigerd is.".into(),
            label_head: "Score".into(),
            value_head: "Geweigerd".into(),
            interval_head: Some("Marge".into()),
            note_head: Some("Aantal".into()),
            groups: vec![
                BarGroup { label: "Kinderopvang".into(), bars: vec![bar.clone(), none] },
                BarGroup { label: String::new(), bars: vec![bar] },
            ],
            end: 1.0,
        }
    }

    #[test]
    fn bars_and_whiskers_are_where_the_values_are() {
        let chart = chart();
        let drawn = chart.drawn();
        assert_eq!(drawn.iter().map(|row| row.width).collect::<Vec<_>>(), [Some(72), None, Some(72)]);
        assert_eq!(drawn[0].heading.map(|heading| heading.0), Some("Kinderopvang"));
        assert!(drawn[1].heading.is_none() && drawn[2].heading.is_none());
        assert_eq!(drawn[0].whisker.as_deref(), Some("M36 50V58M36 54H108M108 50V58"));
        let last = drawn.last().unwrap();
        assert!(last.bar_y + BAR_HEIGHT <= chart.height());
    }

    #[test]
    fn a_chart_has_a_name_a_description_and_a_table() {
        let html = chart().render().unwrap();
        for part in [
            "role=\"img\" aria-labelledby=\"proef-titel\" aria-describedby=\"proef-uitleg\"",
            "<figcaption id=\"proef-titel\">Geweigerd</figcaption>",
            "<th scope=\"row\">1 tot &#60;2</th>",
            "<td>10% tot 30%</td>",
            "te weinig",
        ] {
            assert!(html.contains(part), "{part} is not in {html}");
        }
        assert!(!html.contains("style=") && !html.contains("{{"));
    }

    #[test]
    fn no_bars_draw_nothing_and_do_no_harm() {
        let empty = BarChart { groups: vec![], end: 0.0, ..chart() };
        assert!(empty.drawn().is_empty());
        assert!(empty.render().is_ok());
    }
}
