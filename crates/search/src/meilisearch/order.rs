//! The orders of a result, and where a page ended in them.
//!
//! An order by values is total, and what follows a page is a filter (`filter::behind`). An order by match
//! or by distance has no value that a filter could compare: there a cursor holds the place in the result
//! and the item that stood there, and the next page begins behind that item, wherever newcomers have
//! pushed it.

use super::document::sort_name;
use crate::cursor::Key;
use crate::document::{FacilityDocument, ReviewDocument};
use crate::query::{FacilityQuery, FacilitySort, ReviewQuery, ReviewSort};
use uuid::Uuid;

/// Which way a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Small first.
    Ascending,
    /// Large first.
    Descending,
}

/// One value sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorted {
    /// The field.
    pub field: String,
    /// Which way.
    pub direction: Direction,
    /// Not every document has it.
    pub optional: bool,
}

/// A value of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// It has none.
    Missing,
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
}

/// An order.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// By the match.
    Match,
    /// By the distance from a point, then by the values.
    Near((f64, f64), Vec<Sorted>),
    /// By values.
    Values(Vec<Sorted>),
}

impl Order {
    /// The order of a query for facilities; `words` tells whether there are any.
    pub fn of_facilities(query: &FacilityQuery, words: bool) -> Self {
        let by = |first: &[(&str, bool)]| {
            let first = first.iter().map(|(field, optional)| descending(field, *optional));
            Self::Values(first.chain(by_name()).collect())
        };
        match (query.sort, query.near) {
            (FacilitySort::Relevance, _) if words => Self::Match,
            (FacilitySort::Relevance | FacilitySort::Distance, Some(near)) => Self::Near(near, by_name()),
            (FacilitySort::Relevance | FacilitySort::Distance, None) => {
                by(&[("takes_part", false), ("review_count", false)])
            }
            (FacilitySort::Name, _) => Self::Values(by_name()),
            (FacilitySort::Score, _) => by(&[("score", true)]),
            (FacilitySort::ReviewCount, _) => by(&[("review_count", false)]),
        }
    }

    /// The order of a query for reviews.
    pub fn of_reviews(query: &ReviewQuery, words: bool) -> Self {
        let score =
            query.theme.as_ref().map_or_else(|| "score".to_owned(), |theme| format!("themes.{theme}"));
        let newest = [descending("published", false), ascending("key", false)];
        Self::Values(match query.sort {
            ReviewSort::Relevance if words => return Self::Match,
            ReviewSort::Relevance | ReviewSort::Newest => newest.to_vec(),
            ReviewSort::Oldest => vec![ascending("published", false), ascending("key", false)],
            ReviewSort::Highest => [vec![descending(&score, true)], newest.to_vec()].concat(),
            ReviewSort::Lowest => [vec![ascending(&score, true)], newest.to_vec()].concat(),
        })
    }

    /// The server's words for it; none by the match.
    pub fn sort(&self) -> Vec<String> {
        let values = |all: &[Sorted]| -> Vec<String> {
            let way = |one: &Sorted| if one.direction == Direction::Ascending { "asc" } else { "desc" };
            all.iter().map(|one| format!("{}:{}", one.field, way(one))).collect()
        };
        match self {
            Self::Match => Vec::new(),
            Self::Near((lat, lon), then) => {
                [vec![format!("_geoPoint({lat}, {lon}):asc")], values(then)].concat()
            }
            Self::Values(all) => values(all),
        }
    }
}

fn by_name() -> Vec<Sorted> {
    vec![ascending("name_sort", false), ascending("key", false)]
}

fn ascending(field: &str, optional: bool) -> Sorted {
    Sorted { field: field.to_owned(), direction: Direction::Ascending, optional }
}

fn descending(field: &str, optional: bool) -> Sorted {
    Sorted { field: field.to_owned(), direction: Direction::Descending, optional }
}

/// A document that has a place in every order by values.
pub trait Placed {
    /// Its value of a field that is sorted by.
    fn value(&self, field: &str) -> Value;
    /// Its id.
    fn uuid(&self) -> Uuid;
}

fn number(value: Option<f64>) -> Value {
    value.map_or(Value::Missing, Value::Number)
}

impl Placed for FacilityDocument {
    fn value(&self, field: &str) -> Value {
        match field {
            "key" => Value::Text(self.id.to_string()),
            "name_sort" => Value::Text(sort_name(&self.name)),
            "score" => number(self.score),
            "review_count" => Value::Number(f64::from(self.review_count)),
            "takes_part" => Value::Number(f64::from(u8::from(self.participating))),
            _ => Value::Missing,
        }
    }

    fn uuid(&self) -> Uuid {
        self.id.0
    }
}

impl Placed for ReviewDocument {
    fn value(&self, field: &str) -> Value {
        match field {
            "key" => Value::Text(self.id.to_string()),
            // Exact until the year 287,396: below 2^53.
            "published" => Value::Number(self.published_at.timestamp_millis() as f64),
            "score" => number(self.mean),
            other => {
                let theme = other.strip_prefix("themes.").unwrap_or_default();
                let score = self.scores.iter().find(|(id, _)| id == theme).and_then(|(_, score)| *score);
                number(score.map(f64::from))
            }
        }
    }

    fn uuid(&self) -> Uuid {
        self.id.0
    }
}

/// Where a page ended, packed into the key of a cursor: up to two numbers with a note which of them are
/// there, a name, and the id.
pub fn pack(order: &[Sorted], document: &impl Placed) -> Key {
    let mut name = String::new();
    let mut numbers = Vec::new();
    for sorted in order.iter().filter(|sorted| sorted.field != "key") {
        match document.value(&sorted.field) {
            Value::Text(text) => name = text,
            Value::Missing => numbers.push(u64::MAX),
            Value::Number(number) => numbers.push(number.to_bits()),
        }
    }
    let mut numbers = numbers.into_iter();
    let mut next = || numbers.next().unwrap_or(u64::MAX);
    Key { primary: next(), name, time: next(), id: document.uuid() }
}

/// The values of [`pack`] again.
pub fn unpack(order: &[Sorted], key: &Key) -> Vec<Value> {
    let mut numbers = [key.primary, key.time].into_iter();
    order
        .iter()
        .map(|sorted| match sorted.field.as_str() {
            "key" => Value::Text(key.id.to_string()),
            "name_sort" => Value::Text(key.name.clone()),
            _ => match numbers.next().map(f64::from_bits) {
                // All bits set is no number that is ever stored.
                Some(number) if number.is_finite() => Value::Number(number),
                _ => Value::Missing,
            },
        })
        .collect()
}
