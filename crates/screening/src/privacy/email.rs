//! E-mail addresses with an `@`.

use super::tld::{is_plain, is_possible};
use super::{Candidate, PrivacyCategory};
use crate::text::{Text, is_blank};

/// Longest local part and longest domain (RFC 5321, 4.5.3.1).
const LONGEST_LOCAL: usize = 64;
const LONGEST_DOMAIN: usize = 255;

/// The mail providers most used in Belgium and the Netherlands.
const PROVIDERS: [&str; 16] = [
    "gmail.com",
    "hotmail.com",
    "hotmail.be",
    "outlook.com",
    "outlook.be",
    "live.be",
    "live.com",
    "msn.com",
    "yahoo.com",
    "icloud.com",
    "telenet.be",
    "skynet.be",
    "proximus.be",
    "scarlet.be",
    "pandora.be",
    "ziggo.nl",
];

/// Proposes every address around an `@`. A blank beside the `@` is allowed.
pub(super) fn find(text: &Text, out: &mut Vec<Candidate>) {
    for at in (0..text.len()).filter(|&i| matches!(text.at(i), Some('@' | '\u{ff20}'))) {
        if let Some(candidate) = around(text, at) {
            out.push(candidate);
        }
    }
}

fn around(text: &Text, at: usize) -> Option<Candidate> {
    let blank = |i: usize| text.at(i).is_some_and(is_blank);
    let (before, after) = (at > 0 && blank(at - 1), blank(at + 1));
    let start = local_start(text, at - usize::from(before))?;
    let right = at + 1 + usize::from(after);
    let end = domain_end(text, right)?;
    // "volg ons op @huis.be" is a handle and "5 @ 3.be" nothing: with a blank only a domain that is
    // certainly one counts, and before a handle only that of a mail provider.
    let domain = text.lower(right, end);
    let certain = match (before, after) {
        (false, false) => true,
        (true, false) => PROVIDERS.contains(&domain.as_str()),
        (_, true) => domain.rsplit('.').next().is_some_and(is_plain),
    };
    let confidence = if before || after { 0.85 } else { 0.99 };
    let reason = "Dit is een e-mailadres.";
    certain.then_some(Candidate { start, end, category: PrivacyCategory::Email, confidence, reason })
}

/// Where the local part that ends at `end` starts.
fn local_start(text: &Text, end: usize) -> Option<usize> {
    let mut start = end;
    while end - start < LONGEST_LOCAL && text.prev(start).is_some_and(is_local) {
        start -= 1;
    }
    while start < end && !text.at(start).is_some_and(char::is_alphanumeric) {
        start += 1;
    }
    (start < end).then_some(start)
}

const fn is_local_sign(c: char) -> bool {
    matches!(c, '.' | '_' | '%' | '+' | '-' | '\'' | '&' | '=')
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || is_local_sign(c)
}

/// Where the domain that starts at `start` ends: labels of letters, digits and hyphens, at least
/// two, the last one a possible top-level domain.
pub(super) fn domain_end(text: &Text, start: usize) -> Option<usize> {
    let mut end = start;
    let mut valid = None;
    while end - start < LONGEST_DOMAIN {
        let label = end;
        while end - start < LONGEST_DOMAIN && text.at(end).is_some_and(|c| c.is_alphanumeric() || c == '-') {
            end += 1;
        }
        if label == end {
            break;
        }
        if label > start && is_possible(&text.lower(label, end)) {
            valid = Some(end);
        }
        if text.at(end) != Some('.') {
            break;
        }
        end += 1;
    }
    valid
}
