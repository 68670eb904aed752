//! A flower with a petal for each theme: the shape of a facility at one glance.

use askama::Template;

/// Up to twelve petals round a heart, the first on top and on with the clock. What it shows stands in words and
/// numbers beside it, so that nobody needs the drawing.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/chart_petals.html")]
pub struct Petals {
    /// What somebody who does not see it needs to hear.
    pub description: String,
    /// The petals.
    pub petals: Vec<Petal>,
}

/// One petal.
#[derive(Clone, Debug)]
pub struct Petal {
    /// What it is about, with its value in words.
    pub label: String,
    /// The mean, 1 to 5, which is its length; none where there is too little to say, then it is an outline.
    pub value: Option<f64>,
}

/// How far from the middle a petal begins, and how long the longest is.
const HEART: f64 = 10.0;
const LONGEST: f64 = 48.0;

impl Petals {
    /// Over how many degrees the petal at `index` is turned.
    pub(crate) fn turn(&self, index: &usize) -> String {
        let count = self.petals.len().max(1);
        format!("{:.1}", 360.0 * *index as f64 / count as f64)
    }

    /// The outline of the longest petal there is.
    pub(crate) fn full(&self) -> String {
        self.outline(&5.0)
    }

    /// The outline of a petal of a score from 1 to 5: that of the lowest score is a fifth of the longest.
    pub(crate) fn outline(&self, score: &f64) -> String {
        let share = if score.is_finite() { ((score - 1.0) / 4.0).clamp(0.0, 1.0) } else { 0.0 };
        let share = 0.8f64.mul_add(share, 0.2);
        let (length, half) = (LONGEST * share, 17.0 * share);
        format!(
            "M0-{HEART}C-{half:.1}-{:.1}-{half:.1}-{:.1} 0-{:.1} {half:.1}-{:.1} {half:.1}-{:.1} 0-{HEART}z",
            HEART + 0.35 * length,
            HEART + 0.85 * length,
            HEART + length,
            HEART + 0.85 * length,
            HEART + 0.35 * length,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_petal_is_as_long_as_its_score_and_never_outside() {
        let petal = |value| Petal { label: "Sfeer <1>: 4,0".to_owned(), value };
        let flower =
            Petals { description: "Een bloem".to_owned(), petals: vec![petal(Some(4.0)), petal(None)] };
        assert_eq!((flower.turn(&0), flower.turn(&1)), ("0.0".to_owned(), "180.0".to_owned()));
        assert!(flower.outline(&5.0).contains(" 0-58.0 "));
        assert!(flower.outline(&3.0).contains(" 0-38.8 "));
        assert_eq!(flower.outline(&9.0), flower.outline(&5.0));
        assert_eq!(flower.outline(&f64::NAN), flower.outline(&1.0));
        let html = flower.render().unwrap();
        assert!(html.contains("Sfeer &#60;1&#62;") && html.matches("petal-none").count() == 1);
    }
}
