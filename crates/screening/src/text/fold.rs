//! Undoing what makes two equal texts look different to a program: decomposed accents, invisible
//! signs, letters of another script that look the same, odd spaces and digits. Every folded scalar
//! value knows which scalar values of the original it stands for, so that offsets stay right.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, is_combining_mark};

/// The folded text and the way back.
pub(super) struct Folded {
    /// The folded scalar values.
    pub chars: Vec<char>,
    /// For each of them the original's first scalar value and one past its last; `None` when
    /// nothing had to be folded.
    pub origin: Option<Vec<(usize, usize)>>,
}

/// Folds `raw` once, in linear time.
pub(super) fn fold(raw: &str) -> Folded {
    if raw.chars().all(is_plain) {
        return Folded { chars: raw.chars().collect(), origin: None };
    }
    let mut chars: Vec<char> = Vec::with_capacity(raw.len());
    let mut origin: Vec<(usize, usize)> = Vec::with_capacity(raw.len());
    for (i, c) in raw.chars().enumerate() {
        if is_invisible(c) {
            continue;
        }
        if let (Some(last), Some(place)) = (chars.last_mut(), origin.last_mut())
            && is_combining_mark(c)
            && let Some(one) = compose(*last, c)
        {
            *last = one;
            place.1 = i + 1;
            continue;
        }
        chars.push(fold_one(c));
        origin.push((i, i + 1));
    }
    unmask(&mut chars);
    Folded { chars, origin: Some(origin) }
}

/// What most texts consist of: nothing to fold.
fn is_plain(c: char) -> bool {
    c.is_ascii() || matches!(c, '\u{c0}'..='\u{17f}' | '\u{2010}'..='\u{2027}' | '€')
}

/// Signs that take no room: zero-width ones, soft hyphens, marks of direction, variation selectors.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// A space for every odd space, an ASCII digit for every decimal digit, the plain letter for a
/// full-width, circled or mathematical one.
fn fold_one(c: char) -> char {
    match c {
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\u{660}'..='\u{669}' => digit(c, 0x660),
        '\u{6f0}'..='\u{6f9}' => digit(c, 0x6f0),
        '\u{966}'..='\u{96f}' => digit(c, 0x966),
        '\u{ff01}'..='\u{ff5e}' | '\u{1d400}'..='\u{1d7ff}' | '\u{2460}'..='\u{24ff}' => {
            let mut plain = std::iter::once(c).nfkc();
            match (plain.next(), plain.next()) {
                (Some(one), None) => one,
                _ => c,
            }
        }
        _ => c,
    }
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

/// Puts the Latin letter for a look-alike in every word that also has Latin letters: nobody writes
/// one word in two scripts but to get past a filter.
fn unmask(chars: &mut [char]) {
    for word in chars.split_mut(|c| !c.is_alphanumeric()) {
        if word.iter().any(|c| c.is_ascii_alphabetic()) {
            for c in word {
                *c = latin(*c);
            }
        }
    }
}

/// The Latin letter that a Cyrillic or Greek one looks like (Unicode confusables, TR39).
const fn latin(c: char) -> char {
    match c {
        'а' => 'a',
        'е' => 'e',
        'о' => 'o',
        'р' => 'p',
        'с' => 'c',
        'у' => 'y',
        'х' => 'x',
        'і' => 'i',
        'ј' => 'j',
        'ѕ' => 's',
        'ԁ' => 'd',
        'һ' => 'h',
        'ԛ' => 'q',
        'ԝ' => 'w',
        'ӏ' => 'l',
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'У' => 'Y',
        'Х' => 'X',
        'І' => 'I',
        'Ј' => 'J',
        'Ѕ' => 'S',
        'α' => 'a',
        'ο' => 'o',
        'ρ' => 'p',
        'ν' => 'v',
        'ι' => 'i',
        'υ' => 'u',
        'κ' => 'k',
        'γ' => 'y',
        'Α' => 'A',
        'Β' => 'B',
        'Ε' => 'E',
        'Ζ' => 'Z',
        'Η' => 'H',
        'Ι' => 'I',
        'Κ' => 'K',
        'Μ' => 'M',
        'Ν' => 'N',
        'Ο' => 'O',
        'Ρ' => 'P',
        'Τ' => 'T',
        'Υ' => 'Y',
        'Χ' => 'X',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(raw: &str) -> String {
        fold(raw).chars.into_iter().collect()
    }

    #[test]
    fn one_spelling_for_what_looks_the_same() {
        assert_eq!(folded("Zoe\u{308} Vercammen"), "Zoë Vercammen");
        assert_eq!(folded("04\u{200b}78\u{a0}１２"), "0478 12");
        assert_eq!(folded("Vеrhоеvеn"), "Verhoeven", "Cyrillic е and о");
        assert_eq!(folded("дуже добре"), "дуже добре", "a Ukrainian word stays Ukrainian");
        assert_eq!(folded("𝐉𝐚𝐧 ٠٤٧٨"), "Jan 0478");
    }

    #[test]
    fn every_sign_knows_where_it_came_from() {
        let folded = fold("a\u{200b}e\u{301}\u{302}x");
        assert_eq!(folded.origin.as_deref(), Some([(0, 1), (2, 4), (4, 5), (5, 6)].as_slice()));
        assert!(fold("Gewoon één tekst, 12 €").origin.is_none());
    }

    #[test]
    fn a_megabyte_of_marks_is_folded() {
        assert!(fold(&"\u{301}".repeat(500_000)).chars.len() <= 500_000);
    }
}
