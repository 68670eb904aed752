//! Coordinates of a row: the mistakes that happen when they are typed or converted.

use super::errors::{Fault, quoted};
use super::reference::Point;
use std::ops::RangeInclusive;

/// The box around Belgium in WGS84 degrees, with a few kilometres to spare (the country itself lies
/// between 49.497 and 51.505 north, 2.546 and 6.408 east).
const LATITUDES: RangeInclusive<f64> = 49.4..=51.6;
const LONGITUDES: RangeInclusive<f64> = 2.4..=6.5;

/// Reads both fields; `None` when both are empty.
pub(super) fn read(lat: &str, lon: &str) -> Result<Option<Point>, Fault> {
    match (lat.is_empty(), lon.is_empty()) {
        (true, true) => return Ok(None),
        (false, true) => return Err(wrong("lon", "lat is given, lon is missing")),
        (true, false) => return Err(wrong("lat", "lon is given, lat is missing")),
        (false, false) => {}
    }
    let point = (degrees("lat", lat)?, degrees("lon", lon)?);
    within("lat", point.0, 90.0)?;
    within("lon", point.1, 180.0)?;
    if LATITUDES.contains(&point.0) && LONGITUDES.contains(&point.1) {
        Ok(Some(point))
    } else if LATITUDES.contains(&point.1) && LONGITUDES.contains(&point.0) {
        Err(wrong("lat", "latitude and longitude are swapped"))
    } else {
        Err(wrong("lat", &format!("{lat}, {lon} lies outside Belgium")))
    }
}

fn degrees(column: &'static str, text: &str) -> Result<f64, Fault> {
    if text.contains(',') {
        return Err(wrong(column, &format!("{} has a decimal comma; write a point", quoted(text))));
    }
    let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
    number.ok_or_else(|| wrong(column, &format!("{} is not a number", quoted(text))))
}

fn within(column: &'static str, degrees: f64, most: f64) -> Result<(), Fault> {
    if degrees.abs() <= most {
        return Ok(());
    }
    Err(wrong(column, &format!("{degrees} is out of range (-{most} to {most})")))
}

fn wrong(column: &'static str, detail: &str) -> Fault {
    Fault::new(column, "wrong_coordinates", detail)
}
