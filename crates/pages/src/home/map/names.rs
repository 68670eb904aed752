//! Where the names on a map stand: beside their bubble, never on top of another bubble or name.

use templates::pages::{MapName, MapPlace};

/// About how wide a letter of a name is and how high a line, in units of the drawing.
const LETTER: i32 = 6;
const LINE: i32 = 12;

/// A rectangle: left, top, right, bottom.
type Area = (i32, i32, i32, i32);

/// Gives each place its name where there is room, those that come first first. A place without room keeps its
/// name for the table and for who cannot see the drawing.
pub(super) fn put(places: &mut [MapPlace], width: i32, height: i32) {
    let bubbles: Vec<Area> = places.iter().map(|place| around(place.x, place.y, place.r)).collect();
    let mut names: Vec<Area> = Vec::new();
    for (own, place) in places.iter_mut().enumerate() {
        let free = |area: &Area| {
            let within = area.0 >= 0 && area.1 >= 0 && area.2 <= width && area.3 <= height;
            let others = bubbles.iter().enumerate().filter(|(index, _)| *index != own);
            within
                && !others.into_iter().any(|(_, bubble)| touch(area, bubble))
                && !names.iter().any(|name| touch(area, name))
        };
        let found = candidates(place).into_iter().find(|(_, area)| free(area));
        if let Some((name, area)) = found {
            names.push(area);
            place.named = Some(name);
        }
    }
}

/// Under the bubble, above it, to its right, to its left.
fn candidates(place: &MapPlace) -> [(MapName, Area); 4] {
    let wide = i32::try_from(place.name.chars().count()).unwrap_or(i32::MAX / LETTER).saturating_mul(LETTER);
    let (x, y, r) = (place.x, place.y, place.r);
    let at = |x: i32, baseline: i32, anchor: &'static str, left: i32| {
        (
            MapName { x, y: baseline, anchor },
            (left, baseline - LINE + 2, left.saturating_add(wide), baseline + 3),
        )
    };
    [
        at(x, y + r + LINE - 1, "middle", x - wide / 2),
        at(x, y - r - 4, "middle", x - wide / 2),
        at(x + r + 4, y + 4, "start", x + r + 4),
        at(x - r - 4, y + 4, "end", (x - r - 4).saturating_sub(wide)),
    ]
}

fn around(x: i32, y: i32, r: i32) -> Area {
    (x - r, y - r, x + r, y + r)
}

fn touch(a: &Area, b: &Area) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(name: &str, x: i32, y: i32) -> MapPlace {
        let (label, href) = (String::new(), String::new());
        MapPlace { name: name.to_owned(), label, count: 1, href, x, y, r: 12, named: None }
    }

    #[test]
    fn names_stand_where_there_is_room() {
        // The second has the first's bubble above it and the edge below it.
        let mut places = [place("Gent", 100, 60), place("Merelbeke-Melle", 100, 86), place("Aalst", 106, 66)];
        put(&mut places, 360, 104);
        let named = places.clone().map(|place| place.named.map(|name| (name.anchor, name.x, name.y)));
        assert_eq!(named[0], Some(("middle", 100, 44)), "above, for below is the second");
        assert_eq!(named[1], Some(("start", 116, 90)));
        assert_eq!(named[2], Some(("start", 122, 70)));
    }

    #[test]
    fn a_name_without_room_is_left_out() {
        let mut places = [place("Een naam die nergens past", 20, 20)];
        put(&mut places, 40, 40);
        assert_eq!(places[0].named, None);
    }
}
