//! Two lines through time on the scale of the scores: one's own, and what it is compared with.

use super::{Trend, TrendPoint};
use crate::{Language, Speak};
use askama::Template;

/// Two [`Trend`]s over the same moments. The other line is dashed and thin, and has no dots: nobody needs to see
/// colours to tell them apart.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/chart_lines.html")]
pub struct Lines {
    /// The own line, with the caption and the description of the drawing.
    pub own: Trend,
    /// The moments of the other line; as many as those of the own one.
    pub other: Vec<TrendPoint>,
    /// The names of both, for the legend and the table.
    pub names: [String; 2],
}

impl Lines {
    /// The path of the other line.
    pub(crate) fn other_line(&self) -> String {
        Trend { points: self.other.clone(), ..self.own.clone() }.line()
    }

    /// The moments of both.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&TrendPoint, &TrendPoint)> {
        self.own.points.iter().zip(&self.other)
    }

    pub(crate) fn t(&self, key: &str) -> String {
        self.language().t(key)
    }

    const fn language(&self) -> Language {
        self.own.language
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(values: &[Option<f64>]) -> Vec<TrendPoint> {
        let point = |value: &Option<f64>| TrendPoint {
            label: "<kwartaal>".into(),
            value: *value,
            text: value.map_or("te weinig".into(), |value| value.to_string()),
            note: "4".into(),
        };
        values.iter().map(point).collect()
    }

    #[test]
    fn both_lines_are_drawn_on_one_scale_and_stand_in_one_table() {
        let own = Trend {
            language: Language::NL,
            id: "proef".into(),
            title: "Verloop".into(),
            description: "Jij en de sector.".into(),
            heads: ["Kwartaal".into(), "Score".into(), "Waarderingen".into()],
            points: points(&[Some(1.0), Some(5.0), None]),
        };
        let other = points(&[Some(3.0), None, Some(5.0)]);
        let lines = Lines { own, other, names: ["Jij".into(), "Sector".into()] };
        assert_eq!(lines.other_line(), "M28 60M352 16");
        let html = lines.render().unwrap();
        assert_eq!(html.matches("<th scope=\"row\">&#60;kwartaal&#62;</th>").count(), 3);
        assert!(
            html.contains("chart-line-other") && html.contains("role=\"img\"") && !html.contains("style=")
        );
        assert!(html.contains("Jij") && html.contains("Sector") && html.contains("te weinig"));
    }
}
