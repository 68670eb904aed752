//! Charts that the server draws: SVG with a table beside it, without script and without inline style.
//!
//! [`BarChart`] draws horizontal bars, in groups where wanted, each with the interval in which the true
//! value lies; [`Columns`] draws a small row of upright columns, such as a facility's last twelve months; [`Trend`] draws a line on
//! the scale of the scores, and [`Lines`] two; [`WeekRows`] draws rows of columns one under another; [`Petals`] draws the themes of one facility as a flower.
//! A page holds one as a field and writes `{{ chart|safe }}`; the figure brings its own caption, the
//! drawing is an image with a name and a description for who does not see it, and a table that folds out
//! says the same in numbers. Nothing is told by colour alone: every bar has its value beside it and, in a
//! chart with more than one tone, its name as well.
//!
//! Ids are made of [`BarChart::id`], which must be unlike any other id on the page.

mod bars;
mod columns;
mod lines;
mod petals;
mod trend;
mod week_rows;

pub use bars::{Bar, BarChart, BarGroup};
pub use columns::{Column, Columns};
pub use lines::Lines;
pub use petals::{Petal, Petals};
pub use trend::{Trend, TrendPoint};
pub use week_rows::WeekRows;

/// The width of the drawings in their own units: narrow, so that letters stay readable on a telephone.
const WIDTH: u32 = 360;

/// The place of `value` on an axis from 0 to `end` that is `length` long; what falls outside stays inside.
fn place(value: f64, end: f64, length: u32) -> u32 {
    if !value.is_finite() || !end.is_finite() || end <= 0.0 {
        return 0;
    }
    (value / end).clamp(0.0, 1.0).mul_add(f64::from(length), 0.5) as u32
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn nothing_is_drawn_outside_the_axis() {
        assert_eq!((place(0.5, 1.0, 300), place(2.0, 1.0, 300), place(-1.0, 1.0, 300)), (150, 300, 0));
        assert_eq!((place(f64::NAN, 1.0, 300), place(1.0, 0.0, 300), place(1.0, f64::NAN, 300)), (0, 0, 0));
    }
}
