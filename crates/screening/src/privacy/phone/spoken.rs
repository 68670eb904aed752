//! Numbers in words: "nul vier zeven drie 52 88 10".

use super::super::{Candidate, PrivacyCategory};
use super::plan::{belgian_length, dutch_length, is_helpline};
use crate::text::{Text, Word, is_blank, is_dash};

const UNITS: [&str; 10] = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
const TEENS: [&str; 10] = [
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];
const TENS: [&str; 8] =
    ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
/// A spelled number has at most this many parts.
const MOST_PARTS: usize = 14;

/// Proposes every number that is written with at least two words for digits.
pub(super) fn find(text: &Text, out: &mut Vec<Candidate>) {
    let words = text.words();
    let mut i = 0;
    while let Some(&first) = words.get(i) {
        match starting_at(text, i) {
            Some((end, count)) => {
                out.push(Candidate {
                    start: first.start,
                    end,
                    category: PrivacyCategory::Phone,
                    confidence: 0.9,
                    reason: "Dit is een telefoonnummer in woorden.",
                });
                i += count;
            }
            None => i += 1,
        }
    }
}

/// The end of the spelled number that starts with word `first`, and how many words it takes.
fn starting_at(text: &Text, first: usize) -> Option<(usize, usize)> {
    let words = text.words();
    let mut digits: Vec<u8> = Vec::new();
    let (mut spelled, mut previous) = (0, None);
    for (count, &word) in words.iter().skip(first).take(MOST_PARTS).enumerate() {
        if previous.is_some_and(|left| !close(text, left, word)) {
            return None;
        }
        let (part, in_words) = part(text.word(word))?;
        digits.extend(part);
        spelled += usize::from(in_words);
        previous = Some(word);
        let (0, subscriber) = digits.split_first().map(|(&d, rest)| (d, rest))? else { return None };
        let lengths =
            [belgian_length(subscriber), dutch_length(subscriber).filter(|_| subscriber.starts_with(&[6]))];
        if spelled >= 2 && lengths.contains(&Some(subscriber.len())) && !is_helpline(&digits) {
            return Some((word.end, count + 1));
        }
    }
    None
}

fn close(text: &Text, left: Word, right: Word) -> bool {
    right.start - left.end <= 3
        && (left.end..right.start)
            .filter_map(|i| text.at(i))
            .all(|c| is_blank(c) || is_dash(c) || matches!(c, ',' | '.' | '/'))
}

/// The digits a word stands for, and whether it is a word and not figures.
fn part(word: &str) -> Option<(Vec<u8>, bool)> {
    if word.len() <= 8 && word.bytes().all(|b| b.is_ascii_digit()) {
        return Some((word.bytes().map(|b| b - b'0').collect(), false));
    }
    let plain = word.replace(['é', 'ë'], "e");
    let unit = |w: &str| UNITS.iter().position(|u| *u == w).and_then(|n| u8::try_from(n).ok());
    let ten = |w: &str| TENS.iter().position(|t| *t == w).and_then(|n| u8::try_from(n + 2).ok());
    if let Some(n) = unit(&plain) {
        return Some((vec![n], true));
    }
    if let Some(n) = TEENS.iter().position(|t| *t == plain) {
        return Some((vec![1, u8::try_from(n).ok()?], true));
    }
    if let Some(n) = ten(&plain) {
        return Some((vec![n, 0], true));
    }
    // "vierhonderdvijfentachtig" is 485.
    if let Some((hundreds, rest)) = plain.split_once("honderd") {
        let first = if hundreds.is_empty() { 1 } else { unit(hundreds)? };
        let tail = match rest {
            "" => vec![0, 0],
            rest => match part(rest)?.0.as_slice() {
                [one] => vec![0, *one],
                tail @ [_, _] => tail.to_vec(),
                _ => return None,
            },
        };
        return Some(([vec![first], tail].concat(), true));
    }
    let (units, tens) = TENS.iter().find_map(|t| plain.strip_suffix(t).map(|head| (head, *t)))?;
    Some((vec![ten(tens)?, unit(units.strip_suffix("en")?)?], true))
}
