//! Distances over the earth.

/// Mean radius of the earth, IUGG (6371.0088 km).
pub const EARTH_KM: f64 = 6_371.008_8;

/// Great-circle distance in kilometres between two points, each latitude and longitude in degrees (WGS 84),
/// by the haversine formula.
pub fn distance_km((lat1, lon1): (f64, f64), (lat2, lon2): (f64, f64)) -> f64 {
    let (phi1, phi2) = (lat1.to_radians(), lat2.to_radians());
    let a = ((phi2 - phi1) / 2.0).sin().powi(2)
        + phi1.cos() * phi2.cos() * ((lon2 - lon1).to_radians() / 2.0).sin().powi(2);
    2.0 * EARTH_KM * a.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::distance_km;

    #[test]
    fn distances_are_right() {
        let (gent, brugge) = ((51.0543, 3.7174), (51.2093, 3.2247));
        assert!((distance_km(gent, brugge) - 38.5).abs() < 0.5);
        assert!(distance_km(gent, gent).abs() < 1e-9);
    }
}
