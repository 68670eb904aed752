//! How far the reviews reach, as a drawing of all municipalities with a facility.

use super::{Frame, WIDTH};
use http_kit::Problem;
use onboarding::register::{Reference, outlines};
use templates::Language;
use templates::pages::{CoverageMap, CoveredPlace};

/// Radii of a municipality without a review, and of the one with most facilities with one.
const RADII: (f64, f64) = (2.0, 7.0);

/// The drawing of municipalities by name, each with its facilities with a review and its open ones. One that the
/// tables do not know stands in the table only.
pub(crate) fn coverage(language: Language, rows: Vec<(String, u64, u64)>) -> Result<String, Problem> {
    let places = Reference::shared().map_err(|error| Problem::internal(&error))?;
    let known: Vec<_> =
        rows.iter().filter_map(|row| Some((places.municipality_by_name(&row.0)?, row))).collect();
    let frame = Frame::around(known.iter().map(|(municipality, _)| municipality.point));
    let most = rows.iter().map(|row| row.1).max().unwrap_or_default().max(1);
    let drawn = known.into_iter().map(|(municipality, (name, reviewed, facilities))| {
        let (x, y) = frame.at(municipality.point);
        // The area grows with the number.
        let share = (*reviewed as f64 / most as f64).sqrt();
        CoveredPlace {
            name: name.clone(),
            reviewed: *reviewed,
            facilities: *facilities,
            x: x.round() as i32,
            y: y.round() as i32,
            r: share.mul_add(RADII.1 - RADII.0, RADII.0).round() as i32,
        }
    });
    let mut drawn: Vec<CoveredPlace> = drawn.collect();
    // Larger ones first, so that smaller ones lie on top.
    drawn.sort_by_key(|place| std::cmp::Reverse(place.r));
    let rings = outlines().map_err(|error| Problem::internal(&error))?;
    let map = CoverageMap {
        language,
        width: WIDTH as u32,
        height: frame.height as u32,
        outlines: rings.iter().map(|ring| frame.outline(ring)).collect(),
        places: drawn,
        rows,
    };
    map.html().map_err(|error| Problem::internal(&error))
}
