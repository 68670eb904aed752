//! Where places lie: the middle of a postcode or municipality, and which municipalities are near.

use super::reference::{Municipality, Point, Reference};

/// Mean radius of the earth, IUGG (6371.0088 km).
const EARTH_KM: f64 = 6_371.008_8;
/// What the search calls the province of a municipality in Brussels, which has none.
const BRUSSELS: &str = "Brussels Gewest";

impl Municipality {
    /// Whether it exists today.
    pub fn is_current(&self) -> bool {
        self.abolished.is_none()
    }

    /// Its province, or the Brussels Region, by which people narrow a search; none where the table
    /// knows neither.
    pub fn part_of_country(&self) -> Option<&str> {
        let brussels = || self.region.starts_with("Brussel").then_some(BRUSSELS);
        self.province.as_deref().or_else(brussels)
    }
}

impl Reference {
    /// The current municipalities within `km` of a point, nearest first, at most `most`, each with its
    /// distance in kilometres.
    pub fn near(&self, point: Point, km: f64, most: usize) -> Vec<(&Municipality, f64)> {
        let current = self.municipalities().filter(|municipality| municipality.is_current());
        let mut found: Vec<(&Municipality, f64)> = current
            .map(|municipality| (municipality, distance_km(point, municipality.point)))
            .filter(|(_, distance)| *distance <= km)
            .collect();
        found.sort_by(|a, b| a.1.total_cmp(&b.1).then_with(|| a.0.nis.cmp(&b.0.nis)));
        found.truncate(most);
        found
    }
}

/// Great-circle distance in kilometres between two points in degrees, by the haversine formula.
fn distance_km((lat1, lon1): Point, (lat2, lon2): Point) -> f64 {
    let (phi1, phi2) = (lat1.to_radians(), lat2.to_radians());
    let a = ((phi2 - phi1) / 2.0).sin().powi(2)
        + phi1.cos() * phi2.cos() * ((lon2 - lon1).to_radians() / 2.0).sin().powi(2);
    2.0 * EARTH_KM * a.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_come_nearest_first_and_exist() {
        let places = Reference::shared().unwrap();
        let gent = places.municipality_by_name("Gent").unwrap();
        let near = places.near(gent.point, 15.0, 6);
        assert_eq!(near[0].0.name, "Gent");
        assert_eq!(near.len(), 6);
        assert!(near.windows(2).all(|pair| pair[0].1 <= pair[1].1));
        assert!(near.iter().all(|(municipality, _)| municipality.is_current()));
        assert!(places.near((0.0, 0.0), 50.0, 6).is_empty());
    }

    #[test]
    fn brussels_is_a_part_of_the_country() {
        let places = Reference::shared().unwrap();
        let part = |name: &str| places.municipality_by_name(name).unwrap().part_of_country();
        assert_eq!(part("Elsene"), Some("Brussels Gewest"));
        assert_eq!(part("Gent"), Some("Oost-Vlaanderen"));
    }
}
