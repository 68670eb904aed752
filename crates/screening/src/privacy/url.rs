//! Web addresses, with and without a scheme or `www`.

use super::tld::{is_known_short, is_plain, is_possible};
use super::{Candidate, PrivacyCategory};
use crate::text::{Text, is_word};

const SCHEMES: [&str; 4] = ["https://", "http://", "ftp://", "hxxp://"];
/// Longer ones are cut here, which keeps the work per character bounded.
const LONGEST: usize = 2048;
/// Longest host name (RFC 1035, 2.3.4).
const LONGEST_HOST: usize = 255;

/// Proposes every web address.
pub(super) fn find(text: &Text, out: &mut Vec<Candidate>) {
    let mut i = 0;
    while i < text.len() {
        if starts_here(text, i)
            && let Some((end, confidence)) = at(text, i)
        {
            let reason = "Dit is een link.";
            out.push(Candidate { start: i, end, category: PrivacyCategory::Url, confidence, reason });
            i = end;
        } else {
            i += 1;
        }
    }
}

/// A link starts where a word starts, and not inside an e-mail address or another domain.
fn starts_here(text: &Text, i: usize) -> bool {
    let inside = |c: char| is_word(c) || matches!(c, '@' | '-' | '.' | '/');
    text.at(i).is_some_and(char::is_alphanumeric) && !text.prev(i).is_some_and(inside)
        || is_scheme(text, i).is_some()
}

fn is_scheme(text: &Text, i: usize) -> Option<usize> {
    SCHEMES.iter().find(|s| text.starts_with(i, s)).map(|s| s.len())
}

fn at(text: &Text, i: usize) -> Option<(usize, f64)> {
    if let Some(len) = is_scheme(text, i) {
        let end = tail(text, i + len, i + LONGEST);
        return (end > i + len + 2).then_some((end, 0.99));
    }
    let www = text.starts_with(i, "www.");
    let domain = bare_domain(text, i, www)?;
    let end = if matches!(text.at(domain), Some('/' | '?' | '#' | ':')) {
        tail(text, domain, i + LONGEST)
    } else {
        domain
    };
    Some((end, if www || end > domain { 0.98 } else { 0.9 }))
}

/// Where the bare domain that starts at `i` ends.
fn bare_domain(text: &Text, i: usize, www: bool) -> Option<usize> {
    let mut end = i;
    let mut found = None;
    while end < i + LONGEST_HOST {
        let label = end;
        while end < i + LONGEST_HOST
            && text.at(end).is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '_')
        {
            end += 1;
        }
        let at_dash = text.prev(end) == Some('-') || text.at(label) == Some('-');
        if label == end || at_dash {
            break;
        }
        if label > i && is_end(text, i, label, end, www) {
            found = Some(end);
        }
        if text.at(end) != Some('.') {
            break;
        }
        end += 1;
    }
    found.filter(|&end| text.at(end) != Some('@'))
}

/// Whether the label from `label` to `end` can be the last one of the domain from `start`.
fn is_end(text: &Text, start: usize, label: usize, end: usize, www: bool) -> bool {
    let tld = text.lower(label, end);
    if www {
        return label > start + 4 && is_possible(&tld);
    }
    // "Goed.Be..." is a new sentence; "WWW.ZORG.BE" and "zorg.be" are not.
    let upper = |from: usize, to: usize| {
        text.chars().get(from..to).is_some_and(|cs| cs.iter().any(|c| c.is_uppercase()))
    };
    let all_upper = text.chars().get(start..end).is_some_and(|cs| !cs.iter().any(|c| c.is_lowercase()));
    let name_has_letter =
        text.chars().get(start..label).is_some_and(|cs| cs.iter().any(|c| c.is_alphabetic()));
    let long_enough = label > start + 2 || text.at(end) == Some('/');
    (is_plain(&tld) && name_has_letter && long_enough && (all_upper || !upper(label, end)))
        || is_known_short(&text.lower(start, end))
}

/// Where a link that goes on at `from` stops, without the punctuation of the sentence around it.
fn tail(text: &Text, from: usize, most: usize) -> usize {
    let mut end = from;
    let mut open = 0_usize;
    while end < most
        && text
            .at(end)
            .is_some_and(|c| !c.is_whitespace() && !matches!(c, '<' | '>' | '"' | '«' | '»' | '”' | '“'))
    {
        match text.at(end) {
            Some('(') => open += 1,
            Some(')') if open == 0 => break,
            Some(')') => open -= 1,
            _ => {}
        }
        end += 1;
    }
    let is_stop =
        |c: char| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '…' | ']' | '}' | '*' | '(');
    while end > from && text.prev(end).is_some_and(is_stop) {
        end -= 1;
    }
    end
}
