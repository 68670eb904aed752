//! Mending a small language error. An editor may correct how something is written and not what it says:
//! anything more is proposed to the author, who accepts it or not.

use crate::error::FieldError;
use serde::{Deserialize, Serialize};

/// A small language error and what stands there instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// First scalar value that is replaced.
    pub start: usize,
    /// First scalar value after it; equal to `start` to insert.
    pub end: usize,
    /// What stands there instead; may be empty.
    pub replacement: String,
}

/// Most corrections in one text.
pub const MAX_CORRECTIONS: usize = 200;
/// Longest part that one correction replaces, and longest replacement, in scalar values: a few words.
pub const MAX_LENGTH: usize = 60;

/// Words that turn a sentence round, make it stronger or weaker, or count: never added, dropped or
/// changed, whatever the distance. Dutch, French, English.
const WEIGHTY: &[&str] = &[
    "niet",
    "geen",
    "nooit",
    "niemand",
    "niets",
    "nergens",
    "zonder",
    "wel",
    "altijd",
    "soms",
    "vaak",
    "zelden",
    "alle",
    "allemaal",
    "iedereen",
    "enkele",
    "weinig",
    "veel",
    "te",
    "heel",
    "zeer",
    "amper",
    "nauwelijks",
    "maar",
    "behalve",
    "een",
    "twee",
    "drie",
    "goed",
    "slecht",
    "ne",
    "pas",
    "jamais",
    "rien",
    "personne",
    "sans",
    "aucun",
    "toujours",
    "souvent",
    "bon",
    "mauvais",
    "not",
    "no",
    "never",
    "nobody",
    "nothing",
    "without",
    "always",
    "often",
    "good",
    "bad",
];

/// What is wrong with the corrections of `original`, if anything; the errors point to `/corrections/N`.
pub fn check(corrections: &[Correction], original: &str) -> Vec<FieldError> {
    if corrections.len() > MAX_CORRECTIONS {
        let detail = "Te veel verbeteringen in één tekst. Stel liever een nieuwe tekst voor.";
        return vec![FieldError::new("/corrections", "too_many", detail)];
    }
    if corrections.is_empty() {
        return Vec::new();
    }
    let chars: Vec<char> = original.chars().collect();
    let wrong = corrections.iter().enumerate().filter_map(|(n, correction)| {
        let pointer = format!("/corrections/{n}");
        let Some(before) = chars.get(correction.start..correction.end) else {
            let detail = format!("Deze verbetering ligt niet in de tekst, die {} tekens telt.", chars.len());
            return Some(FieldError::new(pointer, "out_of_range", detail));
        };
        let (from, to) = whole_words(&chars, correction, before);
        let long = before.len() > MAX_LENGTH || correction.replacement.chars().count() > MAX_LENGTH;
        (long || !is_small(&from, &to)).then(|| {
            let detail =
                "Dit verandert meer dan een taalfout. Stuur terug en stel de tekst voor aan de schrijver.";
            FieldError::new(pointer, "changes_meaning", detail)
        })
    });
    wrong.collect()
}

/// The words around a correction, before and after it: a letter that is put into a word changes the
/// whole word.
fn whole_words(chars: &[char], correction: &Correction, before: &[char]) -> (String, String) {
    let in_word = |c: &&char| c.is_alphanumeric() || **c == '\'' || **c == '’';
    let lead = chars[..correction.start].iter().rev().take(MAX_LENGTH).take_while(in_word).count();
    let tail = chars[correction.end..].iter().take(MAX_LENGTH).take_while(in_word).count();
    let head: String = chars[correction.start - lead..correction.start].iter().collect();
    let rest: String = chars[correction.end..correction.end + tail].iter().collect();
    let middle: String = before.iter().collect();
    (format!("{head}{middle}{rest}"), format!("{head}{}{rest}", correction.replacement))
}

/// Whether `after` says what `before` says: the same words but for spelling, capitals, accents, spaces
/// and punctuation. Figures stay; so do words that weigh, see [`WEIGHTY`].
pub fn is_small(before: &str, after: &str) -> bool {
    let (old, new) = (words(before), words(after));
    if weighty(&old) != weighty(&new) || figures(before) != figures(after) {
        return false;
    }
    // Words written apart or together ("zorg kundige"), or only other capitals and punctuation.
    if old.concat() == new.concat() {
        return true;
    }
    old.len() == new.len() && old.iter().zip(&new).all(|(a, b)| close(a, b))
}

fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    parts.map(str::to_lowercase).collect()
}

fn weighty(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).filter(|word| WEIGHTY.contains(word)).collect()
}

fn figures(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Whether one word is a slip of the pen away from another: one edit in a word of up to four letters, two
/// in a longer one.
fn close(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    // "ontevreden" and "tevreden" are two letters apart and say the opposite.
    if a.len().abs_diff(b.len()) >= 2 && (a.ends_with(&b) || b.ends_with(&a)) {
        return false;
    }
    let longest = a.len().max(b.len());
    let allowed = if longest <= 4 { 1 } else { 2 };
    a == b || distance(&a, &b) <= allowed
}

/// Edits between two short words: insert, drop, replace or swap neighbours (optimal string alignment).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut best = (rows[i][j] + usize::from(x != y)).min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                best = best.min(rows[i - 1][j - 1] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_mended() {
        for (before, after) in [
            ("gebeurt", "gebeurd"),
            ("zeer vriendelijk personeel", "Zeer vriendelijk personeel"),
            ("zorg kundige", "zorgkundige"),
            ("kinderen.Zij", "kinderen. Zij"),
            ("vrolijke begelieders", "vrolijke begeleiders"),
            ("n", "en"),
            ("ideeen", "ideeën"),
        ] {
            assert!(is_small(before, after), "{before} -> {after}");
        }
    }

    #[test]
    fn what_it_says_is_not_changed() {
        for (before, after) in [
            ("niet vriendelijk", "vriendelijk"),
            ("vriendelijk", "onvriendelijk personeel"),
            ("3 kinderen", "2 kinderen"),
            ("goed", "slecht"),
            ("altijd te laat", "soms te laat"),
            ("geen", "een"),
            ("wel", "niet"),
            ("slordig", "netjes"),
            ("", "prachtig"),
            ("vuil", ""),
        ] {
            assert!(!is_small(before, after), "{before} -> {after}");
        }
    }

    #[test]
    fn a_letter_counts_with_its_word() {
        let text = "Ze zijn ontevreden.";
        let drop = |start, end| Correction { start, end, replacement: String::new() };
        assert!(check(&[drop(8, 11)], text).iter().any(|error| error.code == "changes_meaning"), "tevreden");
        assert!(check(&[drop(20, 30)], text).iter().any(|error| error.code == "out_of_range"));
        let insert = Correction { start: 7, end: 7, replacement: " ".into() };
        assert!(check(&[insert], text).is_empty());
    }
}
