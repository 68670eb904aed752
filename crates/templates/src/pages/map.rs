//! The results of a search as a map: points in a drawing, with a table that says the same.

use crate::{Language, Speak};
use askama::Template;

/// A drawing of places with how many facilities each has.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/map.html")]
pub struct PlaceMap {
    /// The language of the words around it.
    pub language: Language,
    /// Width of the drawing in its own units; positions are within it.
    pub width: u32,
    /// Height of the drawing.
    pub height: u32,
    /// Closed paths: the borders of the parts of the country, which may reach outside the drawing.
    pub outlines: Vec<String>,
    /// A path of faint points: all municipalities that lie in the drawing.
    pub backdrop: String,
    /// The circle within which was searched, where it was.
    pub ring: Option<Ring>,
    /// The places, the ones with the most facilities first, so that smaller ones lie on top.
    pub places: Vec<MapPlace>,
    /// Facilities whose municipality is not known: they are not drawn.
    pub unplaced: u64,
}

/// A circle in a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ring {
    /// Middle, from the left.
    pub x: i32,
    /// Middle, from the top.
    pub y: i32,
    /// Radius.
    pub r: i32,
}

/// A place with results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapPlace {
    /// Its name.
    pub name: String,
    /// What a screen reader says: the name and the number.
    pub label: String,
    /// How many facilities it has.
    pub count: u64,
    /// The address of these facilities.
    pub href: String,
    /// Middle, from the left.
    pub x: i32,
    /// Middle, from the top.
    pub y: i32,
    /// Radius.
    pub r: i32,
    /// Where its name stands, where there is room for it.
    pub named: Option<MapName>,
}

/// The place of a name in a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapName {
    /// From the left, of its `anchor`.
    pub x: i32,
    /// Its baseline, from the top.
    pub y: i32,
    /// Which part of it stands at `x`: `start`, `middle` or `end`.
    pub anchor: &'static str,
}

impl PlaceMap {
    /// As HTML, to stand in a page.
    ///
    /// # Errors
    /// None: numbers and text always format.
    pub fn html(&self) -> Result<String, crate::RenderError> {
        Ok(self.render()?)
    }

    fn by_name(&self) -> Vec<&MapPlace> {
        let mut places: Vec<&MapPlace> = self.places.iter().collect();
        places.sort_by(|a, b| a.name.cmp(&b.name));
        places
    }

    pub(crate) fn sample(language: Language) -> Self {
        let place = |name: &str, count, x| MapPlace {
            name: name.to_owned(),
            label: format!("{name}: {}", language.n("facilities-found", count)),
            count,
            href: "/?municipality=Gent".to_owned(),
            x,
            y: 60,
            r: 14,
            named: (count > 1).then_some(MapName { x, y: 85, anchor: "middle" }),
        };
        Self {
            language,
            width: 360,
            height: 140,
            outlines: vec!["M4 4L350 8L340 130z".to_owned()],
            backdrop: "M10 10h0M20 30h0".to_owned(),
            ring: Some(Ring { x: 100, y: 60, r: 40 }),
            places: vec![place("Gent", 21, 100), place("<b>Aalst</b> & \"zo\"", 1, 160)],
            unplaced: 3,
        }
    }
}
