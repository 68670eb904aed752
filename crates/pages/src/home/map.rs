//! The results as a drawing: a bubble per municipality, or per province where they would lie on top of
//! one another. All from shipped tables: nothing is fetched, and no address is drawn.

mod apart;
mod coverage;
mod names;

pub(crate) use coverage::coverage;

use super::asked::Asked;
use super::chips;
use http_kit::Problem;
use onboarding::register::{Municipality, Outline, Reference, outlines};
use search::{FacilityDocument, Page};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use templates::pages::{MapPlace, PlaceMap, Ring};
use templates::{Language, Speak};

/// Width of the drawing: that of a small phone, so that letters are as large as they say there.
const WIDTH: f64 = 360.0;
/// Room around what is drawn.
const MARGIN: f64 = 24.0;
/// Least part of the country that is shown across, in kilometres.
const LEAST_KM: f64 = 25.0;
/// A degree of latitude in kilometres.
const DEGREE_KM: f64 = 111.2;
/// With more municipalities than this, provinces come first.
const MOST_BUBBLES: usize = 24;
/// Radii of the smallest and the largest bubble: the smallest is a target of 24 units.
const RADII: (f64, f64) = (12.0, 20.0);

/// A point in degrees with what lies there.
struct Spot {
    name: String,
    point: (f64, f64),
    count: u64,
    href: String,
}

/// The drawing as HTML.
pub(super) fn draw(asked: &Asked, found: &Page<FacilityDocument>) -> Result<String, Problem> {
    let places = Reference::shared().map_err(|error| Problem::internal(&error))?;
    let counted = counted(places, found);
    let placed: u64 = counted.iter().map(|(_, count)| count).sum();
    let apart = counted.len() <= MOST_BUBBLES || asked.query.province.is_some() || asked.query.near.is_some();
    let spots = if apart { by_municipality(asked, &counted) } else { by_province(asked, &counted) };
    let all = counted.iter().map(|(municipality, _)| municipality.point).chain(asked.query.near);
    let frame = Frame::around(all);
    let ring = asked.query.near.zip(asked.query.radius_km).map(|(point, km)| frame.ring(point, km));
    drawing(asked.language, places, &frame, spots, (ring, found.total.saturating_sub(placed)))
}

/// The drawing of some places in a frame, with the circle around what was searched, and how many are not drawn.
fn drawing(
    language: Language,
    places: &Reference,
    frame: &Frame,
    spots: Vec<Spot>,
    (ring, unplaced): (Option<Ring>, u64),
) -> Result<String, Problem> {
    let most = spots.iter().map(|spot| spot.count).max().unwrap_or(1);
    let mut drawn: Vec<MapPlace> = spots.into_iter().map(|spot| frame.place(language, spot, most)).collect();
    let (width, height) = (WIDTH as i32, frame.height as i32);
    apart::put(&mut drawn, width, height);
    names::put(&mut drawn, width, height);
    let rings = outlines().map_err(|error| Problem::internal(&error))?;
    let map = PlaceMap {
        language,
        width: WIDTH as u32,
        height: frame.height as u32,
        outlines: rings.iter().map(|ring| frame.outline(ring)).collect(),
        backdrop: frame.backdrop(places),
        ring,
        places: drawn,
        unplaced,
    };
    map.html().map_err(|error| Problem::internal(&error))
}

/// The municipalities of the results that the tables know, those with the most first.
fn counted<'r>(places: &'r Reference, found: &Page<FacilityDocument>) -> Vec<(&'r Municipality, u64)> {
    let counts = found.facets.get("municipality").into_iter().flatten();
    let mut counted: Vec<(&Municipality, u64)> = counts
        .filter(|(_, count)| **count > 0)
        .filter_map(|(name, count)| Some((places.municipality_by_name(name)?, *count)))
        .collect();
    counted.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.name.cmp(&b.0.name)));
    counted
}

fn by_municipality(asked: &Asked, counted: &[(&Municipality, u64)]) -> Vec<Spot> {
    let list = chips::without(asked.address(), &["view"]);
    let spot = |(municipality, count): &(&Municipality, u64)| Spot {
        name: municipality.name.clone(),
        point: municipality.point,
        count: *count,
        href: list.clone().with("municipality", municipality.name.as_str()).href(),
    };
    counted.iter().map(spot).collect()
}

/// A bubble per province in the middle of its results; it leads to the map of that province.
fn by_province(asked: &Asked, counted: &[(&Municipality, u64)]) -> Vec<Spot> {
    let address = asked.address();
    of_provinces(asked.language, counted, |part| address.clone().with("province", part).href())
}

fn of_provinces(
    language: Language,
    counted: &[(&Municipality, u64)],
    href: impl Fn(&str) -> String,
) -> Vec<Spot> {
    let mut sums: BTreeMap<&str, (f64, f64, u64)> = BTreeMap::new();
    for (municipality, count) in counted {
        let Some(part) = municipality.part_of_country() else { continue };
        let sum = sums.entry(part).or_default();
        let weight = *count as f64;
        sum.0 += municipality.point.0 * weight;
        sum.1 += municipality.point.1 * weight;
        sum.2 += count;
    }
    let mut spots: Vec<Spot> = sums
        .into_iter()
        .map(|(part, (lat, lon, count))| Spot {
            name: language.province(part),
            point: (lat / count as f64, lon / count as f64),
            count,
            href: href(part),
        })
        .collect();
    spots.sort_by_key(|spot| std::cmp::Reverse(spot.count));
    spots
}

/// From degrees to units of the drawing: an equirectangular projection about the middle latitude, which
/// is true enough over 250 km.
struct Frame {
    west: f64,
    north: f64,
    /// Units per degree of longitude.
    across: f64,
    /// Units per degree of latitude.
    down: f64,
    height: f64,
}

impl Frame {
    fn around(points: impl Iterator<Item = (f64, f64)>) -> Self {
        let start = (f64::INFINITY, f64::NEG_INFINITY, f64::INFINITY, f64::NEG_INFINITY);
        let (south, north, west, east) = points.fold(start, |(south, north, west, east), (lat, lon)| {
            (south.min(lat), north.max(lat), west.min(lon), east.max(lon))
        });
        // Nothing to show: the middle of Flanders.
        let (south, north, west, east) =
            if south.is_finite() { (south, north, west, east) } else { (51.0, 51.0, 4.2, 4.2) };
        let shrink = f64::midpoint(south, north).to_radians().cos();
        let km = ((east - west) * shrink * DEGREE_KM).max(LEAST_KM);
        let per_km = 2.0f64.mul_add(-MARGIN, WIDTH) / km;
        let down = per_km * DEGREE_KM;
        let across = down * shrink;
        let height = ((north - south) * down).max(LEAST_KM * per_km / 2.0) + 2.0 * MARGIN;
        let spare_x = (WIDTH - (east - west) * across) / 2.0;
        let spare_y = (height - (north - south) * down) / 2.0;
        Self { west: west - spare_x / across, north: north + spare_y / down, across, down, height }
    }

    fn at(&self, (lat, lon): (f64, f64)) -> (f64, f64) {
        ((lon - self.west) * self.across, (self.north - lat) * self.down)
    }

    /// The border of a part of the country; what lies outside the drawing is cut off by it.
    fn outline(&self, ring: &Outline) -> String {
        let mut path = String::new();
        for (index, point) in ring.points.iter().enumerate() {
            let (x, y) = self.at(*point);
            // Writing to a string cannot fail.
            let _ = write!(path, "{}{x:.0} {y:.0}", if index == 0 { 'M' } else { 'L' });
        }
        path + "z"
    }

    /// A faint point for every municipality within the drawing.
    fn backdrop(&self, places: &Reference) -> String {
        let current = places.municipalities().filter(|municipality| municipality.is_current());
        let mut points: Vec<(i32, i32)> = current
            .map(|municipality| self.at(municipality.point))
            .filter(|(x, y)| (0.0..=WIDTH).contains(x) && (0.0..=self.height).contains(y))
            .map(|(x, y)| (x.round() as i32, y.round() as i32))
            .collect();
        points.sort_unstable();
        let mut path = String::new();
        for (x, y) in points {
            // Writing to a string cannot fail.
            let _ = write!(path, "M{x} {y}h0");
        }
        path
    }

    fn ring(&self, point: (f64, f64), km: f64) -> Ring {
        let (x, y) = self.at(point);
        let r = km / DEGREE_KM * self.down;
        Ring { x: x.round() as i32, y: y.round() as i32, r: r.round() as i32 }
    }

    /// The area of a bubble grows with its number.
    fn place(&self, language: Language, spot: Spot, most: u64) -> MapPlace {
        let (x, y) = self.at(spot.point);
        let share = (spot.count as f64 / most as f64).sqrt();
        let r = share.mul_add(RADII.1 - RADII.0, RADII.0);
        MapPlace {
            label: format!("{}: {}", spot.name, language.n("facilities-found", spot.count)),
            name: spot.name,
            count: spot.count,
            href: spot.href,
            x: x.round() as i32,
            y: y.round() as i32,
            r: r.round() as i32,
            named: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_lies_within_and_north_is_up() {
        let (gent, brugge, hasselt) = ((51.05, 3.72), (51.21, 3.22), (50.93, 5.34));
        let frame = Frame::around([gent, brugge, hasselt].into_iter());
        for point in [gent, brugge, hasselt] {
            let (x, y) = frame.at(point);
            assert!((0.0..=WIDTH).contains(&x) && (0.0..=frame.height).contains(&y), "{x} {y}");
        }
        assert!(frame.at(brugge).1 < frame.at(gent).1 && frame.at(brugge).0 < frame.at(hasselt).0);
        // As the crow flies 148 km, within a few.
        let across = (frame.at(hasselt).0 - frame.at(brugge).0) / frame.down * DEGREE_KM;
        assert!((across - 148.0).abs() < 3.0, "{across}");
    }

    #[test]
    fn one_place_and_none_can_be_drawn() {
        for points in [vec![], vec![(51.05, 3.72)]] {
            let frame = Frame::around(points.into_iter());
            assert!(frame.height > 0.0 && frame.across.is_finite() && frame.down > 0.0);
        }
    }
}
