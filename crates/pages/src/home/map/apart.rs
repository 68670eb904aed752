//! Bubbles side by side: where two lie on top of one another, their numbers cannot be read and not be pointed at.

use templates::pages::MapPlace;

/// How often all pairs are looked at; a handful lies right after three.
const ROUNDS: usize = 24;

/// Moves bubbles that overlap away from one another, each by half, within the drawing and never farther from its own
/// place than it is wide: in a crowd some overlap remains, but the map stays a map. One that stands free stays.
pub(super) fn put(places: &mut [MapPlace], width: i32, height: i32) {
    let own: Vec<(i32, i32)> = places.iter().map(|place| (place.x, place.y)).collect();
    for _ in 0..ROUNDS {
        let mut moved = false;
        for at in 1..places.len() {
            let (before, rest) = places.split_at_mut(at);
            let Some(one) = rest.first_mut() else { continue };
            for other in before {
                moved |= part(one, other);
            }
        }
        for (place, own) in places.iter_mut().zip(&own) {
            let (least, most) = ((own.0 - place.r, own.1 - place.r), (own.0 + place.r, own.1 + place.r));
            place.x = place.x.clamp(least.0, most.0).clamp(place.r, (width - place.r).max(place.r));
            place.y = place.y.clamp(least.1, most.1).clamp(place.r, (height - place.r).max(place.r));
        }
        if !moved {
            return;
        }
    }
}

/// Whether the two overlapped.
fn part(one: &mut MapPlace, other: &mut MapPlace) -> bool {
    let (dx, dy) = (f64::from(one.x - other.x), f64::from(one.y - other.y));
    let distance = dx.hypot(dy);
    let lacking = f64::from(one.r + other.r) - distance;
    if lacking < 0.5 {
        return false;
    }
    // Two on the same spot go left and right.
    let (right, down) = if distance < 0.5 { (1.0, 0.0) } else { (dx / distance, dy / distance) };
    let half = lacking / 2.0 + 0.5;
    for (place, sign) in [(one, half), (other, -half)] {
        place.x = right.mul_add(sign, f64::from(place.x)).round() as i32;
        place.y = down.mul_add(sign, f64::from(place.y)).round() as i32;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bubble(x: i32, y: i32, r: i32) -> MapPlace {
        let (name, label, href) = (String::new(), String::new(), String::new());
        MapPlace { name, label, count: 1, href, x, y, r, named: None }
    }

    fn overlap(one: &MapPlace, other: &MapPlace) -> bool {
        f64::from(one.x - other.x).hypot(f64::from(one.y - other.y)) < f64::from(one.r + other.r) - 1.0
    }

    #[test]
    fn what_overlaps_is_parted_and_the_rest_stays() {
        let free = bubble(40, 20, 12);
        let mut places =
            [bubble(238, 74, 20), bubble(225, 78, 13), bubble(225, 78, 12), free.clone(), bubble(2, 98, 12)];
        put(&mut places, 360, 100);
        for (at, one) in places.iter().enumerate() {
            assert!(places.iter().skip(at + 1).all(|other| !overlap(one, other)), "{places:?}");
            assert!(one.x >= 0 && one.x <= 360 && one.y >= 0 && one.y <= 100, "{one:?}");
        }
        assert_eq!(places[3], free);
        put(&mut [], 360, 100);
    }

    #[test]
    fn in_a_crowd_each_stays_near_its_place() {
        let crowd: Vec<MapPlace> = (0..60).map(|n| bubble(100 + n % 9, 50 + n % 7, 12)).collect();
        let mut places = crowd.clone();
        put(&mut places, 360, 100);
        for (now, own) in places.iter().zip(&crowd) {
            assert!((now.x - own.x).abs() <= 12 && (now.y - own.y).abs() <= 12, "{now:?} {own:?}");
        }
    }
}
