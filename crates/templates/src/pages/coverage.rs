//! How far the reviews reach, as a drawing of the country with a dot for every municipality that has a facility.

use crate::{Language, Speak};
use askama::Template;

/// A drawing of municipalities: filled where a facility has a review, open where none has. With a table that says the
/// same.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/coverage_map.html")]
pub struct CoverageMap {
    /// The language of the words around it.
    pub language: Language,
    /// Width of the drawing in its own units; positions are within it.
    pub width: u32,
    /// Height of the drawing.
    pub height: u32,
    /// Closed paths: the borders of the parts of the country.
    pub outlines: Vec<String>,
    /// The municipalities that can be drawn.
    pub places: Vec<CoveredPlace>,
    /// All of them: name, facilities with a review, open facilities.
    pub rows: Vec<(String, u64, u64)>,
}

/// A municipality in the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoveredPlace {
    /// Its name.
    pub name: String,
    /// Facilities with a review.
    pub reviewed: u64,
    /// Open facilities.
    pub facilities: u64,
    /// Middle, from the left.
    pub x: i32,
    /// Middle, from the top.
    pub y: i32,
    /// Radius.
    pub r: i32,
}

impl CoverageMap {
    /// As HTML, to stand in a page.
    ///
    /// # Errors
    /// None: numbers and text always format.
    pub fn html(&self) -> Result<String, crate::RenderError> {
        Ok(self.render()?)
    }

    fn label(&self, place: &CoveredPlace) -> String {
        let counts = self.language.with2("coverage-of", "reached", place.reviewed, "all", place.facilities);
        format!("{}: {counts}", place.name)
    }

    fn explained(&self) -> String {
        let reached = self.rows.iter().filter(|row| row.1 > 0).count();
        self.language.with2("overview-coverage-text", "reached", reached, "all", self.rows.len())
    }

    pub(crate) fn sample(language: Language) -> Self {
        let place = |reviewed| CoveredPlace {
            name: "Gent & <Lier>".to_owned(),
            reviewed,
            facilities: 20,
            x: 20,
            y: 30,
            r: 4,
        };
        Self {
            language,
            width: 360,
            height: 160,
            outlines: vec!["M0 0L10 10z".to_owned()],
            places: vec![place(0), place(2)],
            rows: vec![("Gent & <Lier>".to_owned(), 2, 20), (String::new(), 0, 1)],
        }
    }
}
