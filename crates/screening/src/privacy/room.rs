//! Rooms, flats and beds with their number. A floor or the name of a group is none.

use super::{Candidate, PrivacyCategory};
use crate::text::{Text, Word, is_blank, is_dash};

/// What a room is called, in Dutch, French, English and German.
const NOUNS: [&str; 29] = [
    "kamer",
    "kamernummer",
    "kamernr",
    "kmr",
    "flat",
    "flatje",
    "serviceflat",
    "assistentieflat",
    "appartement",
    "appart",
    "app",
    "apt",
    "bed",
    "studio",
    "chambre",
    "room",
    "zimmer",
    "apartment",
    "lit",
    "kot",
    "bednr",
    "bednummer",
    "flatnr",
    "flatnummer",
    "cel",
    "wooneenheid",
    "appartment",
    "kamertje",
    "unit",
];
/// The short form that needs its full stop or its number attached: "k. 12", "K112".
const SHORT: &str = "k";
/// Between the noun and the number.
const LINKS: [&str; 7] = ["nr", "nummer", "numero", "no", "n°", "number", "numéro"];
/// What a number counts when it is no room's.
const COUNTED: [&str; 29] = [
    "euro",
    "eur",
    "m2",
    "m²",
    "vierkante",
    "personen",
    "pers",
    "mensen",
    "kinderen",
    "dagen",
    "weken",
    "maanden",
    "jaar",
    "uur",
    "keer",
    "x",
    "sterren",
    "op",
    "bedden",
    "procent",
    "slaapkamers",
    "nachten",
    "km",
    "meter",
    "u",
    "bewoners",
    "graden",
    "kg",
    "gram",
];

/// Proposes every room.
pub(super) fn find(text: &Text, out: &mut Vec<Candidate>) {
    let words = text.words();
    let mut i = 0;
    while let Some(&noun) = words.get(i) {
        match at(text, i, noun) {
            Some((end, next)) => {
                out.push(Candidate {
                    start: noun.start,
                    end,
                    category: PrivacyCategory::Room,
                    confidence: 0.9,
                    reason: "Dit is het nummer van een kamer, een flat of een bed.",
                });
                i = next;
            }
            None => i += 1,
        }
    }
}

/// The end of the room that starts with word `i`, and the word after it.
fn at(text: &Text, i: usize, noun: Word) -> Option<(usize, usize)> {
    let word = text.word(noun);
    if is_attached(text, noun, word) {
        return Some((noun.end, i + 1));
    }
    let short = word == SHORT && text.at(noun.end) == Some('.');
    if !short && !NOUNS.contains(&word) {
        return None;
    }
    let mut at = i + 1;
    let mut left = noun.end;
    let mut next = *text.words().get(at)?;
    if LINKS.contains(&text.word(next)) && close(text, left, next.start) {
        left = next.end;
        at += 1;
        next = *text.words().get(at)?;
    }
    let end = number(text, next, word == "bed" || word == "lit")?;
    if !close(text, left, next.start) {
        return None;
    }
    // "app 4/10" is a score, "Studio 100" makes television.
    let score = text.at(end) == Some('/') && text.number(end + 1, text.digits_from(end + 1, 3)) == 10;
    let studio = word == "studio" && text.number(next.start, 3) == 100 && next.end - next.start == 3;
    if score || studio {
        return None;
    }
    let end = box_number(text, end);
    let counts = text.words().get(at + 1).is_some_and(|w| {
        w.start >= end && w.start - end <= 2 && COUNTED.contains(&text.word(*w)) && !is_range(text, *w)
    });
    let bed = bed_after(text, at);
    match bed {
        Some(bed) if !counts => Some(bed),
        _ => (!counts).then_some((end, at + 1)),
    }
}

/// "op" counts nothing when no figure follows: "kamer 3 op het gelijkvloers".
fn is_range(text: &Text, word: Word) -> bool {
    text.word(word) == "op" && text.digit(word.end + 1).is_none()
}

/// "kamer12", "K112".
fn is_attached(text: &Text, noun: Word, word: &str) -> bool {
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = word.len() - letters.len();
    let room = ["kamer", "kmr", "flat"].contains(&letters) && (1..=4).contains(&digits);
    room || (letters == SHORT && digits == 3 && text.at(noun.start) == Some('K'))
}

fn close(text: &Text, from: usize, to: usize) -> bool {
    to - from <= 4
        && (from..to)
            .filter_map(|i| text.at(i))
            .all(|c| is_blank(c) || is_dash(c) || matches!(c, '.' | ':' | '#' | '°'))
}

/// "214", "12B", "A12", "9bis"; a bed may be a letter. Gives its end.
fn number(text: &Text, word: Word, bed: bool) -> Option<usize> {
    let written = text.word(word);
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let letters = written.chars().filter(|c| c.is_alphabetic()).count();
    let capital = text.at(word.start).is_some_and(char::is_uppercase);
    let bis = written.ends_with("bis");
    let ordinal = ["de", "ste", "e", "er", "x", "u", "m²", "m2", "km", "h"]
        .iter()
        .any(|s| written.strip_suffix(s).is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()) && *s != "e"));
    let shaped = (1..=4).contains(&digits) && (letters <= 1 || bis) && !ordinal;
    let letter = bed && digits == 0 && letters == 1 && capital;
    (shaped || letter).then_some(word.end)
}

/// "2.05", "3/12", "3-12": figures after a sign.
fn box_number(text: &Text, end: usize) -> usize {
    let sign = text.at(end).is_some_and(|c| matches!(c, '.' | '/') || is_dash(c));
    let digits = text.digits_from(end + 1, 5);
    if sign && (1..=4).contains(&digits) && text.closes(end + 1 + digits) { end + 1 + digits } else { end }
}

/// "kamer 11, bed B" and "bed 2 van kamer 117" are one room; `at` is the word of the number.
fn bed_after(text: &Text, at: usize) -> Option<(usize, usize)> {
    let words = text.words();
    let here = words.get(at)?;
    let mut k = at + 1;
    let mut next = words.get(k)?;
    if ["van", "in", "op", "de", "of"].contains(&text.word(*next)) {
        k += 1;
        next = words.get(k)?;
    }
    let noun = ["bed", "kamer", "lit", "chambre"].contains(&text.word(*next));
    let near =
        next.start - here.end <= 6 && !(here.end..next.start).any(|i| matches!(text.at(i), Some('.' | '\n')));
    let value = words.get(k + 1)?;
    let end = number(text, *value, true)?;
    (noun && near && close(text, next.end, value.start)).then(|| (box_number(text, end), k + 2))
}
