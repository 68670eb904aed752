//! How one word is written: its capitals, its endings, what stands before it.

use super::hash;
use super::names::{Entry, Kind, Names};
use super::token::{Case, Gap};
use crate::text::{Text, Word, is_blank, is_dash};

/// The letter without its sign: the lists leave Turkish and Polish ones out.
pub(super) fn plain(c: char) -> u8 {
    let base = unicode_normalization::char::decompose_canonical;
    let mut first = None;
    base(c, |part| first = first.or(Some(part)));
    match first.unwrap_or(c) {
        'ł' => b'l',
        'ı' => b'i',
        'ø' => b'o',
        'đ' => b'd',
        'ß' => b's',
        'æ' => b'a',
        other => u8::try_from(other).unwrap_or(0x80),
    }
}

/// Takes a final `'s` off; gives how many scalar values that were.
pub(super) fn without_possessive(lower: &str) -> (&str, usize) {
    for end in ["'s", "\u{2019}s"] {
        if let Some(name) = lower.strip_suffix(end).filter(|name| !name.is_empty()) {
            return (name, 2);
        }
    }
    (lower, 0)
}

/// A listed name behind a possessive s, a diminutive or a hyphen.
pub(super) fn inflected(name: &str, entry: Entry, names: &Names) -> (Entry, u8) {
    let listed = |stem: &str, least: u8| {
        let found = names.look_up(hash::word(stem));
        (found.first >= least || (found.surname > 0 && least < 2)).then_some(found)
    };
    let keep = |found: Entry| Entry { common: entry.common, kind: entry.kind, place: entry.place, ..found };
    if let Some(stem) = name.strip_suffix('s').filter(|s| s.len() >= 3)
        && let Some(found) = listed(stem, 1)
    {
        return (keep(found), 1);
    }
    for suffix in ["tje", "ke", "je", "ken", "tjes", "kes", "jes"] {
        if let Some(stem) = name.strip_suffix(suffix).filter(|s| s.len() >= 3)
            && let Some(found) = listed(stem, 3)
        {
            return (keep(found), 2);
        }
    }
    if let Some((left, right)) = name.split_once(is_dash) {
        let (left, right) = (names.look_up(hash::word(left)), names.look_up(hash::word(right)));
        if left.first > 1 && right.first > 1 {
            return (keep(Entry { first: left.first.min(right.first), ..left }), 3);
        }
        if left.surname > 0 && right.surname > 0 {
            return (keep(Entry { first: 0, ..left }), 3);
        }
    }
    (entry, 0)
}

/// Whether the end of the word is a common word of four letters or more.
pub(super) fn is_compound(name: &str, names: &Names) -> bool {
    let count = name.chars().count();
    // No compound is longer; what is would cost the square of its length.
    (8..=40).contains(&count)
        && (4..=count - 3).any(|length| {
            tail(name, length).is_some_and(|end| {
                let found = names.look_up(hash::word(end));
                found.kind == Kind::Dutch && found.common >= 3
            })
        })
}

/// The last `count` letters.
pub(super) fn tail(word: &str, count: usize) -> Option<&str> {
    let at = word.char_indices().rev().nth(count.checked_sub(1)?)?.0;
    word.get(at..)
}

pub(super) fn case(text: &Text, start: usize, end: usize) -> Case {
    let letters = || (start..end).filter_map(|i| text.at(i)).filter(|c| c.is_alphabetic());
    let (count, upper) = (letters().count(), letters().filter(|c| c.is_uppercase()).count());
    let first = letters().next().is_some_and(char::is_uppercase);
    let after_joiner = (start + 1..end)
        .filter(|&i| text.at(i).is_some_and(char::is_uppercase))
        .all(|i| text.prev(i).is_some_and(|c| !c.is_alphabetic()));
    match (count, upper) {
        (0, _) => Case::Other,
        (_, 0) => Case::Lower,
        (1, 1) => Case::Capital,
        (n, u) if n == u => Case::Upper,
        _ if first && after_joiner => Case::Capital,
        _ => Case::Mixed,
    }
}

pub(super) fn gap(text: &Text, previous: Option<Word>, word: Word) -> Gap {
    let Some(previous) = previous else { return Gap::Start };
    let signs = || (previous.end..word.start).filter_map(|i| text.at(i)).filter(|&c| !is_blank(c));
    let has = |signs_of: &[char]| signs().take(8).any(|c| signs_of.contains(&c));
    match signs().next() {
        None => Gap::Blank,
        _ if has(&['\n', '\r']) => Gap::Line,
        _ if has(&['(', ')', '[', ']']) => Gap::Bracket,
        _ if has(&['"', '“', '”', '„', '«', '»', '‘', '’', '\'']) => Gap::Quote,
        Some('.' | '!' | '?' | '…') => Gap::Dot,
        Some(',' | ';') => Gap::Comma,
        Some(':') => Gap::Colon,
        Some('/' | '&' | '+') => Gap::Slash,
        Some(_) => Gap::Other,
    }
}
