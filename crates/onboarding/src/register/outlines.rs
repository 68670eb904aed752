//! What the provinces of Flanders and the Brussels Region look like on a small map.

use super::reference::{Point, ReferenceError};
use serde::Deserialize;
use std::sync::LazyLock;

const OUTLINES: &str = include_str!("../../../../config/reference/outlines.csv");

static SHARED: LazyLock<Result<Vec<Outline>, ReferenceError>> = LazyLock::new(|| parse(OUTLINES.as_bytes()));

/// A ring of points around a part of the country; approximate, see `config/reference/README.md`.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// The province, or `Brussels Gewest`, as [`super::Municipality::part_of_country`] says it.
    pub part: String,
    /// The points in order; the last is the first.
    pub points: Vec<Point>,
}

#[derive(Deserialize)]
struct Row {
    part: String,
    points: String,
}

/// The outlines that are part of the program, west to east.
///
/// # Errors
/// None for a program whose tests passed.
pub fn outlines() -> Result<&'static [Outline], &'static ReferenceError> {
    SHARED.as_deref()
}

fn parse(table: &[u8]) -> Result<Vec<Outline>, ReferenceError> {
    let mut all = Vec::new();
    for row in csv::Reader::from_reader(table).deserialize() {
        let Row { part, points } = row.map_err(|source| ReferenceError::Csv { table: "outlines", source })?;
        let read: Option<Vec<Point>> = points.split(' ').map(point).collect();
        let points = read.ok_or_else(|| ReferenceError::Row {
            table: "outlines",
            detail: format!("a point of {part} is not latitude/longitude"),
        })?;
        all.push(Outline { part, points });
    }
    Ok(all)
}

fn point(text: &str) -> Option<Point> {
    let (latitude, longitude) = text.split_once('/')?;
    Some((latitude.parse().ok()?, longitude.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::super::Reference;
    use super::*;

    /// Whether a point lies in a ring: the sides that a line to the east crosses are odd in number.
    fn within(ring: &[Point], (y, x): Point) -> bool {
        let crosses = |side: &[Point]| match side {
            [(y1, x1), (y2, x2)] => (*y1 > y) != (*y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1,
            _ => false,
        };
        ring.windows(2).filter(|side| crosses(side)).count() % 2 == 1
    }

    #[test]
    fn nearly_every_municipality_lies_within_its_province() {
        let (places, rings) = (Reference::shared().unwrap(), outlines().unwrap());
        assert!(rings.iter().all(|ring| ring.points.first() == ring.points.last() && ring.points.len() > 3));
        let drawn = |part: &str| rings.iter().any(|ring| ring.part == part);
        let (mut inside, mut outside) = (0, Vec::new());
        for municipality in places.municipalities().filter(|municipality| municipality.is_current()) {
            let Some(part) = municipality.part_of_country().filter(|part| drawn(part)) else { continue };
            let of_it = rings.iter().filter(|ring| ring.part == part);
            if of_it.into_iter().any(|ring| within(&ring.points, municipality.point)) {
                inside += 1;
            } else {
                outside.push(municipality.name.as_str());
            }
        }
        assert_eq!(inside + outside.len(), 304);
        assert!(outside.len() <= 6, "{outside:?}");
    }

    #[test]
    fn a_wrong_table_is_refused() {
        assert!(parse(b"part,points\nLimburg,51.1/5.2 51.3\n").is_err());
        assert!(parse(b"part\nLimburg\n").is_err());
    }
}
