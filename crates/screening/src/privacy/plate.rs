//! Licence plates: Belgian ones since 1973 and Dutch sidecodes.
//!
//! Belgium: 1-ABC-123 (since 2010), 123-ABC (2008 to 2010), ABC-123 (1973 to 2008), with a letter
//! before it for taxis, trailers and the like (Ministerial Decree of 23 July 2001 and later ones).
//! Netherlands: the sidecodes of the RDW, six signs in three groups.

use super::{Candidate, PrivacyCategory};
use crate::text::{Text, is_blank, is_dash};

const ABOUT_CAR: [&str; 14] = [
    "nummerplaat",
    "plaat ",
    "plaat:",
    "kenteken",
    "auto",
    "wagen",
    "voertuig",
    "camionette",
    "busje",
    "moto",
    "bromfiets",
    "brommer",
    "scooter",
    "immatricul",
];
/// Groups of three letters that stand before or after a number without being a plate.
const NO_PLATE: [&str; 22] = [
    "eur", "usd", "jan", "feb", "maa", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    "uur", "dag", "btw", "iso", "tel", "gsm", "nrs",
];
/// Belgian shapes: `9` a digit, `A` a letter, `-` a separator.
const BELGIAN: [&str; 1] = ["9-AAA-999"];
const BELGIAN_OLD: [&str; 3] = ["AAA-999", "999-AAA", "A-AAA-999"];
/// Dutch sidecodes 1 to 14.
const DUTCH: [&str; 14] = [
    "AA-99-99", "99-99-AA", "99-AA-99", "AA-99-AA", "AA-AA-99", "99-AA-AA", "99-AAA-9", "9-AAA-99",
    "AA-999-A", "A-999-AA", "AAA-99-A", "A-99-AAA", "9-AA-999", "999-AA-9",
];

/// German ones (one to three letters, one or two letters, up to four digits) and French ones.
const FOREIGN: [&str; 13] = [
    "A-AA-9999",
    "AA-AA-9999",
    "AAA-AA-9999",
    "A-A-9999",
    "AA-A-9999",
    "A-AA-999",
    "AA-AA-999",
    "AAA-AA-999",
    "A-A-999",
    "AA-A-999",
    "AAA-A-999",
    "AAA-A-9999",
    "AA-999-AA",
];

/// The longest run before a figure, "AAA-AA-9", with the figure.
const FIGURE_WITHIN: usize = 8;

/// How a plate was written.
struct Match {
    end: usize,
    separators: Vec<char>,
    capitals: bool,
    letters: String,
}

/// Proposes every plate.
pub(super) fn find(text: &Text, out: &mut Vec<Candidate>) {
    // Every shape has a figure among its first signs; most words of a text have none.
    let figure = |i: usize| (i..i + FIGURE_WITHIN).any(|k| text.digit(k).is_some());
    let starts =
        |i: &usize| text.at(*i).is_some_and(|c| c.is_ascii_alphanumeric()) && opens(text, *i) && figure(*i);
    for i in (0..text.len()).filter(starts) {
        let found = current_belgian(text, i)
            .or_else(|| old_belgian(text, i))
            .or_else(|| dutch(text, i))
            .or_else(|| abroad(text, i));
        if let Some((end, confidence)) = found {
            let reason = "Dit is een nummerplaat.";
            out.push(Candidate { start: i, end, category: PrivacyCategory::Plate, confidence, reason });
        }
    }
}

fn opens(text: &Text, i: usize) -> bool {
    let joined = text.prev(i).is_some_and(|c| is_dash(c) || matches!(c, '.' | ',' | '/'))
        && i >= 2
        && text.at(i - 2).is_some_and(char::is_alphanumeric);
    text.opens(i) && !joined
}

fn about_car(text: &Text, i: usize) -> bool {
    text.near_before(i, 45, &ABOUT_CAR)
}

fn current_belgian(text: &Text, i: usize) -> Option<(usize, f64)> {
    let found = BELGIAN.iter().find_map(|shape| fits(text, i, shape))?;
    let about_car = about_car(text, i);
    let hyphens = found.separators.len() == 2 && found.separators.iter().all(|&c| is_dash(c));
    let together = found.separators.is_empty();
    let shouted = || shouts(text, i);
    let sure = hyphens || (found.capitals && together);
    let likely = found.capitals && !shouted() && !NO_PLATE.contains(&found.letters.as_str());
    match (about_car, sure, likely) {
        (true, ..) => Some((found.end, 0.97)),
        (_, true, _) => Some((found.end, 0.93)),
        (_, _, true) => Some((found.end, 0.8)),
        _ => None,
    }
}

fn old_belgian(text: &Text, i: usize) -> Option<(usize, f64)> {
    let found = BELGIAN_OLD.iter().find_map(|shape| fits(text, i, shape))?;
    let hyphens = !found.separators.is_empty() && found.separators.iter().all(|&c| is_dash(c));
    // "VOOR 140" and "van 199" are no plates.
    let written = hyphens || (found.capitals && !shouts(text, i) && found.letters.len() == 3);
    if about_car(text, i) && written {
        return (!NO_PLATE.contains(&found.letters.as_str())).then_some((found.end, 0.9));
    }
    let likely = hyphens && found.capitals && !NO_PLATE.contains(&found.letters.as_str());
    likely.then_some((found.end, 0.65))
}

fn dutch(text: &Text, i: usize) -> Option<(usize, f64)> {
    let found = DUTCH.iter().find_map(|shape| fits(text, i, shape))?;
    let hyphens = found.separators.len() == 2 && found.separators.iter().all(|&c| is_dash(c));
    match (about_car(text, i), hyphens && found.capitals) {
        (true, _) if hyphens || found.capitals => Some((found.end, 0.93)),
        (false, true) => Some((found.end, 0.8)),
        _ => None,
    }
}

/// German and French plates, where the text says that it is one.
fn abroad(text: &Text, i: usize) -> Option<(usize, f64)> {
    let about_plate = text.near_before(i, 30, &["plaat", "kenteken", "immatricul", "kennzeichen"]);
    let found = FOREIGN.iter().find_map(|shape| fits(text, i, shape))?;
    (about_plate && found.capitals && !found.separators.is_empty()).then_some((found.end, 0.85))
}

/// Reads `shape` at `i`; a separator may be missing.
fn fits(text: &Text, i: usize, shape: &str) -> Option<Match> {
    let mut found = Match { end: i, separators: Vec::new(), capitals: true, letters: String::new() };
    for sign in shape.chars() {
        let c = text.at(found.end)?;
        match sign {
            '9' if c.is_ascii_digit() => {}
            'A' if c.is_ascii_alphabetic() => {
                found.capitals &= c.is_ascii_uppercase();
                found.letters.push(c.to_ascii_lowercase());
            }
            '-' if is_dash(c) || is_blank(c) || c == '.' => found.separators.push(c),
            '-' => continue,
            _ => return None,
        }
        found.end += 1;
    }
    let goes_on = text.at(found.end).is_some_and(is_dash)
        && text.at(found.end + 1).is_some_and(|c| c.is_ascii_alphanumeric());
    (text.closes(found.end) && !goes_on).then_some(found)
}

/// Whether the words before `i` are in capitals, so that capitals say nothing.
fn shouts(text: &Text, i: usize) -> bool {
    let before = text.chars().get(i.saturating_sub(20)..i).unwrap_or_default();
    let capitals = before.iter().filter(|c| c.is_uppercase()).count();
    let small = before.iter().filter(|c| c.is_lowercase()).count();
    capitals > 3 && small == 0
}
