//! E-mail addresses in disguise: "naam at domein punt be", "naam apenstaartje gmail punt com",
//! "naam (at) domein.be".

use super::tld::is_plain;
use super::{Candidate, PrivacyCategory};
use crate::text::{Text, Word, is_blank};

/// How people write an `@` in letters.
const SURE_AT: [&str; 7] =
    ["apenstaartje", "apestaartje", "apenstaart", "apestaart", "arobase", "arobas", "klammeraffe"];
/// How people write a full stop in letters.
const DOT: [&str; 4] = ["punt", "dot", "point", "punkt"];
/// Most parts on either side of the `@`.
const MOST_PARTS: usize = 5;

/// Proposes every disguised address.
pub(super) fn find(text: &Text, out: &mut Vec<Candidate>) {
    let words = text.words();
    for (i, &word) in words.iter().enumerate() {
        let Some(sure) = at_sign(text, word) else { continue };
        let Some((end, spelled)) = domain(text, i + 1) else { continue };
        let Some(start) = local(text, i) else { continue };
        // "at" alone is an ordinary word: the domain must be spelled out, or the name look like one.
        if sure || spelled || text.lower(start, word.start).contains(['.', '_']) {
            out.push(Candidate {
                start,
                end,
                category: PrivacyCategory::Email,
                confidence: if sure || spelled { 0.95 } else { 0.8 },
                reason: "Dit is een e-mailadres dat anders is opgeschreven.",
            });
        }
    }
}

/// `Some(true)` when `word` certainly stands for an `@`, `Some(false)` when it may.
fn at_sign(text: &Text, word: Word) -> Option<bool> {
    let name = text.word(word);
    if SURE_AT.contains(&name) {
        return Some(true);
    }
    let bracketed = matches!(text.prev(word.start), Some('(' | '[' | '{'));
    (name == "at" || (name == "aapje" && bracketed)).then_some(bracketed)
}

/// Whether only blanks and brackets, and few of them, stand between two words.
fn close(text: &Text, left: Word, right: Word) -> bool {
    right.start - left.end <= 4
        && (left.end..right.start).filter_map(|i| text.at(i)).all(|c| is_blank(c) || "()[]{}".contains(c))
}

/// Whether `right` continues `left` behind a literal dot.
fn dotted(text: &Text, left: Word, right: Word) -> bool {
    right.start == left.end + 1 && text.at(left.end) == Some('.')
}

/// The end of the domain whose first word is number `first`, and whether a dot was spelled out.
fn domain(text: &Text, first: usize) -> Option<(usize, bool)> {
    let words = text.words();
    if !close(text, *words.get(first.checked_sub(1)?)?, *words.get(first)?) {
        return None;
    }
    let (mut i, mut spelled, mut end) = (first, false, None);
    for _ in 0..MOST_PARTS {
        let (Some(&here), Some(&next)) = (words.get(i), words.get(i + 1)) else { break };
        if dotted(text, here, next) {
            i += 1;
        } else if let Some(&label) = words.get(i + 2)
            && DOT.contains(&text.word(next))
            && close(text, here, next)
            && close(text, next, label)
        {
            (i, spelled) = (i + 2, true);
        } else {
            break;
        }
        if let Some(&label) = words.get(i)
            && is_plain(text.word(label))
        {
            end = Some((label.end, spelled));
        }
    }
    end
}

/// The start of the local part before the `@` that is word number `at`.
fn local(text: &Text, at: usize) -> Option<usize> {
    let words = text.words();
    let mut i = at.checked_sub(1)?;
    if !close(text, *words.get(i)?, *words.get(at)?) {
        return None;
    }
    for _ in 0..MOST_PARTS {
        let (Some(&here), Some(&left)) = (words.get(i), i.checked_sub(1).and_then(|k| words.get(k))) else {
            break;
        };
        if dotted(text, left, here) {
            i -= 1;
        } else if let Some(&name) = i.checked_sub(2).and_then(|k| words.get(k))
            && DOT.contains(&text.word(left))
            && close(text, left, here)
            && close(text, name, left)
        {
            i -= 2;
        } else {
            break;
        }
    }
    words.get(i).map(|w| w.start)
}
