//! Telephone numbers: Belgian and Dutch ones in every notation, foreign ones with a `+` or `00`.

mod plan;
mod run;
mod spoken;

use super::{Candidate, PrivacyCategory};
use crate::text::{Text, is_dash};
use plan::Number;
use run::Run;

/// Words that say that a number is about a telephone.
const ABOUT_PHONE: [&str; 14] = [
    "tel",
    "gsm",
    "bel ",
    "bellen",
    "gebeld",
    "belt",
    "sms",
    "app",
    "nummer is",
    "mobiel",
    "fax",
    "phone",
    "call",
    "bereik",
];
/// Words that say that a number is about something else.
const ABOUT_OTHER: [&str; 16] = [
    "dossier",
    "klantn",
    "klantenn",
    "factuur",
    "referentie",
    "polis",
    "lidnummer",
    "ordern",
    "bestelnummer",
    "onderneming",
    "btw",
    "kbo",
    "erkenning",
    "vergunning",
    "artikelnummer",
    "serienummer",
];

/// Proposes every telephone number.
pub(super) fn find(text: &Text, out: &mut Vec<Candidate>) {
    let mut i = 0;
    let mut last_end = None;
    while i < text.len() {
        match at(text, i, last_end) {
            Some(candidate) => {
                i = candidate.end;
                last_end = Some(i);
                out.push(candidate);
            }
            None => i += 1,
        }
    }
    spoken::find(text, out);
}

fn at(text: &Text, i: usize, last_end: Option<usize>) -> Option<Candidate> {
    let first = text.at(i)?;
    let starts = first.is_ascii_digit() || matches!(first, '+' | '(');
    if !starts || !opens(text, i, last_end) {
        return None;
    }
    let run = Run::read(text, i)?;
    if run.looks_like_date() || run.looks_like_hours(text) {
        return None;
    }
    let number = plan::read(&run)?;
    let end = number.end;
    if !text.closes(end) || goes_on(text, end) || is_something_else(text, i, end, &run, &number) {
        return None;
    }
    let confidence = confidence(text, i, &run, &number)?;
    // A bracket around the whole number is the sentence's; one around its zone is the number's.
    let bracket = first == '(' && !(i..end).any(|k| text.at(k) == Some(')'));
    Some(Candidate {
        start: i + usize::from(bracket),
        end,
        category: PrivacyCategory::Phone,
        confidence,
        reason: "Dit is een telefoonnummer.",
    })
}

/// Whether no word and no other number runs into `i`. A slash right behind another telephone
/// number starts an alternative.
fn opens(text: &Text, i: usize, last_end: Option<usize>) -> bool {
    let Some(before) = text.prev(i) else { return true };
    if before.is_alphanumeric() || matches!(before, '_' | '+' | '€' | '$') {
        return false;
    }
    let joins = is_dash(before) || matches!(before, '.' | ',' | '/' | ':');
    let behind_digit = i >= 2 && text.digit(i - 2).is_some();
    !(joins && behind_digit) || last_end == Some(i - 1)
}

/// Whether the number is only the head of a longer one.
fn goes_on(text: &Text, end: usize) -> bool {
    let sign = |c: char| is_dash(c) || matches!(c, '.' | '/' | ',');
    text.at(end).is_some_and(sign)
        && text.digit(end + 1).is_some()
        && !(text.at(end) == Some('/') && text.digit(end + 1) == Some(0))
}

fn is_something_else(text: &Text, start: usize, end: usize, run: &Run, number: &Number) -> bool {
    let about_other = text.near_before(start, 28, &ABOUT_OTHER) && !text.near_before(start, 12, &ABOUT_PHONE);
    let money =
        text.near_before(start, 2, &["€"]) || text.lower(end, end + 6).trim_start().starts_with("euro");
    (about_other && !run.plus) || money || is_enterprise_number(run, number) || is_help(text, start, number)
}

/// A service number (0800, 070, 078) that the text itself calls a line for everybody, such as
/// "hulplijn" or "infolijn", is no one's personal number.
fn is_help(text: &Text, start: usize, number: &Number) -> bool {
    let service = matches!(number.national.as_slice(), [0, 8, 0, 0, ..] | [0, 7, 0 | 8, ..]);
    service
        && text.near_before(start, 24, &["lijn ", "lijn:", "lijn(", "meldpunt", "hulpnummer", "noodnummer"])
}

/// A Belgian enterprise number, 0xxx.xxx.xxx with a check modulo 97, has the shape of a telephone
/// number but grouped by three.
fn is_enterprise_number(run: &Run, number: &Number) -> bool {
    let groups: Vec<usize> = run.groups.iter().map(|g| g.digits.len()).collect();
    let digits = &number.national;
    let value = |from: usize, to: usize| {
        digits.get(from..to).unwrap_or_default().iter().fold(0_u64, |sum, &d| sum * 10 + u64::from(d))
    };
    !run.plus
        && groups == [4, 3, 3]
        && run.dotted
        && digits.len() == 10
        && 97 - value(0, 8) % 97 == value(8, 10)
}

/// How sure a number is; `None` for an undivided row of digits that nothing says is a telephone.
fn confidence(text: &Text, start: usize, run: &Run, number: &Number) -> Option<f64> {
    let announced = text.near_before(start, 30, &ABOUT_PHONE);
    if run.plus || announced || number.mobile {
        return Some(0.97);
    }
    if number.groups > 1 {
        return Some(0.9);
    }
    number.belgian.then_some(0.7)
}
