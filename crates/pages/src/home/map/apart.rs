//! Bubbles side by side: where two lie on top of one another, their numbers cannot be read and not be pointed at.

use templates::pages::MapPlace;

/// How often all pairs are looked at; a handful lies right after three.
const ROUNDS: usize = 24;

/// Moves bubbles that overlap away from one another, each by half, within the drawing. The more there are, the less
/// this may succeed; it never moves one that stands free.
pub(super) fn put(places: &mut [MapPlace], width: i32, height: i32) {
    for _ in 0..ROUNDS {
        let mut moved = false;
        for at in 1..places.len() {
            let (before, rest) = places.split_at_mut(at);
            let Some(one) = rest.first_mut() else { continue };
            for other in before {
                moved |= part(one, other, width, height);
            }
        }
        if !moved {
            return;
        }
    }
}

/// Whether the two overlapped.
fn part(one: &mut MapPlace, other: &mut MapPlace, width: i32, height: i32) -> bool {
    let (dx, dy) = (f64::from(one.x - other.x), f64::from(one.y - other.y));
    let distance = dx.hypot(dy);
    let lacking = f64::from(one.r + other.r) - distance;
    if lacking < 0.5 {
        return false;
    }
    // Two on the same spot go left and right.
    let (right, down) = if distance < 0.5 { (1.0, 0.0) } else { (dx / distance, dy / distance) };
    let half = lacking / 2.0 + 0.5;
    let within = |middle: f64, r: i32, end: i32| (middle.round() as i32).clamp(r, (end - r).max(r));
    for (place, sign) in [(one, half), (other, -half)] {
        place.x = within(right.mul_add(sign, f64::from(place.x)), place.r, width);
        place.y = within(down.mul_add(sign, f64::from(place.y)), place.r, height);
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
}
