//! Bank accounts: IBAN (ISO 13616) and the old Belgian account number.

use super::{Candidate, PrivacyCategory};
use crate::text::{Text, is_blank, is_dash};

/// Country and length of the IBAN, from the SWIFT IBAN registry: the euro area, the other European
/// countries and those that people in Belgium send money to.
const LENGTHS: [(&str, usize); 49] = [
    ("BE", 16),
    ("NL", 18),
    ("FR", 27),
    ("DE", 22),
    ("LU", 20),
    ("GB", 22),
    ("IE", 22),
    ("ES", 24),
    ("PT", 25),
    ("IT", 27),
    ("AT", 20),
    ("CH", 21),
    ("LI", 21),
    ("DK", 18),
    ("SE", 24),
    ("NO", 15),
    ("FI", 18),
    ("IS", 26),
    ("PL", 28),
    ("CZ", 24),
    ("SK", 24),
    ("HU", 28),
    ("RO", 24),
    ("BG", 22),
    ("GR", 27),
    ("CY", 28),
    ("MT", 31),
    ("HR", 21),
    ("SI", 19),
    ("EE", 20),
    ("LV", 21),
    ("LT", 20),
    ("MC", 27),
    ("SM", 27),
    ("AD", 24),
    ("TR", 26),
    ("UA", 29),
    ("MD", 24),
    ("AL", 28),
    ("RS", 22),
    ("BA", 20),
    ("MK", 19),
    ("ME", 22),
    ("XK", 20),
    ("GE", 22),
    ("TN", 24),
    ("MR", 27),
    ("IL", 23),
    ("AE", 23),
];
const ABOUT_MONEY: [&str; 6] = ["iban", "rekening", "stort", "overschrijv", "compte", "account"];

/// Proposes every bank account.
pub(super) fn find(text: &Text, out: &mut Vec<Candidate>) {
    for i in 0..text.len() {
        if let Some((end, confidence, reason)) = iban(text, i).or_else(|| old_belgian(text, i)) {
            out.push(Candidate { start: i, end, category: PrivacyCategory::Iban, confidence, reason });
        }
    }
}

fn iban(text: &Text, i: usize) -> Option<(usize, f64, &'static str)> {
    if !text.at(i).is_some_and(|c| c.is_ascii_alphabetic()) || !text.opens(i) {
        return None;
    }
    if !(i + 2..i + 5).any(|k| text.digit(k).is_some()) {
        return None;
    }
    let country: String = text.lower(i, i + 2).to_ascii_uppercase();
    let &(_, length) = LENGTHS.iter().find(|(code, _)| *code == country)?;
    let (signs, end) = signs(text, i, length)?;
    let digits_at_check = signs.get(2..4)?.iter().all(u8::is_ascii_digit);
    if !digits_at_check || !text.closes(end) {
        return None;
    }
    if remainder(&signs) == Some(1) {
        return Some((end, 0.99, "Dit is een rekeningnummer (het controlegetal klopt)."));
    }
    // A typing error in one's own number still gives most of it away.
    let plausible = country == "BE" && signs.iter().skip(2).all(u8::is_ascii_digit);
    // "BE43 0682 4478 1101": nothing else is written so.
    let grouped = end - i == 19 && [4, 9, 14].iter().all(|k| text.at(i + k).is_some_and(is_blank));
    (plausible && (grouped || text.near_before(i, 40, &ABOUT_MONEY))).then_some((
        end,
        0.7,
        "Dit lijkt een rekeningnummer, maar het controlegetal klopt niet.",
    ))
}

/// The `length` letters and digits from `i`, with at most one separator between two, and their end.
fn signs(text: &Text, i: usize, length: usize) -> Option<(Vec<u8>, usize)> {
    let mut signs = Vec::with_capacity(length);
    let mut at = i;
    while signs.len() < length {
        let c = text.at(at)?;
        if c.is_ascii_alphanumeric() {
            signs.push(u8::try_from(c.to_ascii_uppercase()).ok()?);
        } else if !(is_blank(c) || is_dash(c) || c == '.') || !text.prev(at)?.is_ascii_alphanumeric() {
            return None;
        }
        at += 1;
    }
    Some((signs, at))
}

/// The remainder of ISO 7064 mod 97-10, the first four signs moved to the end.
fn remainder(signs: &[u8]) -> Option<u32> {
    let (head, body) = signs.split_at_checked(4)?;
    body.iter().chain(head).try_fold(0_u32, |rest, &sign| {
        let value = char::from(sign).to_digit(36)?;
        Some((rest * if value > 9 { 100 } else { 10 } + value) % 97)
    })
}

/// 123-1234567-12: ten digits and their remainder by 97, 97 standing for zero.
fn old_belgian(text: &Text, i: usize) -> Option<(usize, f64, &'static str)> {
    let dash = |k: usize| text.at(k).is_some_and(is_dash);
    let shape = text.opens(i)
        && text.digits_from(i, 4) == 3
        && dash(i + 3)
        && text.digits_from(i + 4, 8) == 7
        && dash(i + 11)
        && text.digits_from(i + 12, 3) == 2;
    if !shape || !text.closes(i + 14) {
        return None;
    }
    let rest = (text.number(i, 3) * 10_000_000 + text.number(i + 4, 7)) % 97;
    let check = if rest == 0 { 97 } else { rest };
    (check == text.number(i + 12, 2)).then_some((
        i + 14,
        0.95,
        "Dit is een oud Belgisch rekeningnummer (het controlegetal klopt).",
    ))
}
