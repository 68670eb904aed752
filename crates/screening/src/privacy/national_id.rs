//! The Belgian national register number and the bis number.
//!
//! Eleven digits: birth date (year, month, day, two digits each), a serial number of three and
//! 97 minus the remainder of the first nine by 97, with a 2 before them for people born from 2000
//! on (Royal Decree of 3 April 1984). A bis number adds 20 or 40 to the month.

use super::{Candidate, PrivacyCategory};
use crate::text::{Text, is_blank, is_dash};

const ABOUT_ID: [&str; 8] = [
    "rijksregister",
    "insz",
    "niss",
    "rrn",
    "registre national",
    "bisnummer",
    "bis-nummer",
    "identiteitskaart",
];

/// Proposes every national register number.
pub(super) fn find(text: &Text, out: &mut Vec<Candidate>) {
    for i in (0..text.len()).filter(|&i| text.digit(i).is_some() && !inside_number(text, i)) {
        let Some((digits, end)) = eleven(text, i) else { continue };
        if !has_birth_date(&digits) {
            continue;
        }
        let (confidence, reason) = if checks(&digits) {
            (0.98, "Dit is een rijksregisternummer (het controlegetal klopt).")
        } else if text.near_before(i, 40, &ABOUT_ID) || is_usual_notation(text, i, end) {
            (0.75, "Dit lijkt een rijksregisternummer, maar het controlegetal klopt niet.")
        } else {
            continue;
        };
        out.push(Candidate { start: i, end, category: PrivacyCategory::NationalId, confidence, reason });
    }
}

/// 38.11.05-213.64, with its full stops and its hyphen: nothing else is written so.
fn is_usual_notation(text: &Text, start: usize, end: usize) -> bool {
    let stop = |k: usize| text.at(start + k) == Some('.');
    end - start == 15 && stop(2) && stop(5) && text.at(start + 8).is_some_and(is_dash) && stop(12)
}

/// Whether the digit at `i` goes on a longer number.
fn inside_number(text: &Text, i: usize) -> bool {
    let joins = |c: char| c.is_alphanumeric() || c == '+' || c == '_';
    let joined = text.prev(i).is_some_and(|c| matches!(c, '.' | '/' | ',') || is_dash(c))
        && i >= 2
        && text.digit(i - 2).is_some();
    text.prev(i).is_some_and(joins) || joined
}

/// Exactly eleven digits from `i`, grouped 2 2 2 3 2, 6 3 2, 6 5 or not at all, and their end.
fn eleven(text: &Text, i: usize) -> Option<(Vec<u8>, usize)> {
    let (mut digits, mut groups, mut at) = (Vec::with_capacity(11), vec![0_usize], i);
    while digits.len() < 11 {
        if let Some(d) = text.digit(at) {
            digits.push(d);
            *groups.last_mut()? += 1;
            at += 1;
        } else {
            let mut gap = 0;
            while text.at(at + gap).is_some_and(|c| is_blank(c) || is_dash(c) || matches!(c, '.' | '/')) {
                gap += 1;
                if gap > 3 {
                    return None;
                }
            }
            if gap == 0 {
                return None;
            }
            groups.push(0);
            at += gap;
        }
    }
    let known: [&[usize]; 5] = [&[11], &[2, 2, 2, 3, 2], &[6, 3, 2], &[6, 5], &[9, 2]];
    let goes_on = text.at(at).is_some_and(is_dash) && text.digit(at + 1).is_some();
    (known.contains(&groups.as_slice()) && text.closes(at) && !goes_on).then_some((digits, at))
}

fn value(digits: &[u8]) -> u64 {
    digits.iter().fold(0, |sum, &d| sum * 10 + u64::from(d))
}

/// Month and day can be zero when they are not known.
fn has_birth_date(digits: &[u8]) -> bool {
    let part = |from: usize, to: usize| digits.get(from..to).map_or(99, value);
    let month = part(2, 4);
    matches!(month, 0..=12 | 20..=32 | 40..=52) && part(4, 6) <= 31 && (1..=998).contains(&part(6, 9))
}

/// Whether the check digits are right for either century.
fn checks(digits: &[u8]) -> bool {
    let (Some(base), Some(check)) = (digits.get(..9).map(value), digits.get(9..).map(value)) else {
        return false;
    };
    [base, 2_000_000_000 + base].iter().any(|n| 97 - n % 97 == check)
}
