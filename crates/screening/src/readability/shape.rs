//! What can be counted about a text in one pass.

use super::gibberish::{is_gibberish, lacks_vowel};
use crate::text::{Text, is_blank, is_dash};

/// Counts over a text.
pub(super) struct Shape {
    words: usize,
    letters: usize,
    capitals: usize,
    signs: usize,
    visible: usize,
    longest_row_of_signs: usize,
    rows_of_signs: usize,
    /// Mashed or stretched words.
    pub gibberish: usize,
    /// Words without a vowel.
    pub without_vowel: usize,
    /// Words that repeat the one before.
    pub repeated_words: usize,
    /// Single letters in a row of five or more.
    pub spaced_letters: usize,
    /// Sentences, by their stops and line ends.
    pub sentences: usize,
    /// Sentences that start with a small letter.
    pub small_starts: usize,
    /// Words of the longest sentence.
    pub longest_sentence: usize,
    /// Blanks before a comma or a stop.
    pub blanks_before_signs: usize,
}

/// Fewer words or letters than this say nothing about a facility.
const FEWEST_WORDS: usize = 3;
const FEWEST_LETTERS: usize = 12;
/// Letters below which capitals say nothing.
const LETTERS_TO_SHOUT: usize = 20;
/// Single letters in a row that are no coincidence.
const SPACED: usize = 5;

impl Shape {
    /// Counts.
    pub fn of(text: &Text) -> Self {
        let mut shape = Self {
            words: 0,
            letters: 0,
            capitals: 0,
            signs: 0,
            visible: 0,
            longest_row_of_signs: 0,
            rows_of_signs: 0,
            gibberish: 0,
            without_vowel: 0,
            repeated_words: 0,
            spaced_letters: 0,
            sentences: 0,
            small_starts: 0,
            longest_sentence: 0,
            blanks_before_signs: 0,
        };
        shape.count_signs(text);
        shape.count_words(text);
        shape.count_sentences(text);
        shape
    }

    /// `n` as a share of all words.
    pub fn share(&self, n: usize) -> f64 {
        n as f64 / self.words.max(1) as f64
    }

    /// Signs as a share of everything but blanks.
    pub fn sign_share(&self) -> f64 {
        self.signs as f64 / self.visible.max(1) as f64
    }

    /// Mostly capitals.
    pub fn shouts(&self) -> bool {
        self.letters >= LETTERS_TO_SHOUT && self.capitals * 10 > self.letters * 6
    }

    /// Too few words or letters.
    pub fn says_too_little(&self) -> bool {
        self.words < FEWEST_WORDS || self.letters < FEWEST_LETTERS
    }

    /// One long row of signs, or several.
    pub fn repeated_signs(&self) -> bool {
        self.longest_row_of_signs >= 4 || self.rows_of_signs >= 2
    }

    fn count_signs(&mut self, text: &Text) {
        let mut row = 0;
        for (i, &c) in text.chars().iter().enumerate() {
            self.letters += usize::from(c.is_alphabetic());
            self.capitals += usize::from(c.is_uppercase());
            self.visible += usize::from(!c.is_whitespace());
            self.signs += usize::from(c.is_ascii_punctuation() || c == '…');
            let repeats = matches!(c, '!' | '?' | '.');
            row = if repeats { row + 1 } else { 0 };
            self.longest_row_of_signs =
                self.longest_row_of_signs.max(if c == '.' { row.min(3) } else { row });
            // Three full stops are an ellipsis; three exclamation marks are a row.
            self.rows_of_signs += usize::from(row == if c == '.' { 4 } else { 3 } && repeats);
            let blank_before = text.prev(i).is_some_and(is_blank)
                && i >= 2
                && text.at(i - 2).is_some_and(char::is_alphanumeric);
            let blank_after = text.at(i + 1).is_none_or(char::is_whitespace);
            self.blanks_before_signs += usize::from(matches!(c, ',' | '.') && blank_before && blank_after);
        }
    }

    fn count_words(&mut self, text: &Text) {
        let (mut singles, mut previous) = (0_usize, "");
        for &word in text.words() {
            let lower = text.word(word);
            let chars: Vec<char> = lower.chars().collect();
            self.words += 1;
            self.gibberish += usize::from(is_gibberish(&chars));
            self.without_vowel += usize::from(lacks_vowel(&chars));
            self.repeated_words += usize::from(lower == previous);
            singles = if matches!(chars.as_slice(), [c] if c.is_alphabetic()) { singles + 1 } else { 0 };
            self.spaced_letters += match singles.cmp(&SPACED) {
                std::cmp::Ordering::Less => 0,
                std::cmp::Ordering::Equal => SPACED,
                std::cmp::Ordering::Greater => 1,
            };
            previous = lower;
        }
    }

    fn count_sentences(&mut self, text: &Text) {
        let (mut length, mut previous_end) = (0, 0);
        for &word in text.words() {
            let stops = |i: usize| match text.at(i) {
                Some('!' | '?' | '…' | '\n') => true,
                Some('.') => text.at(i + 1).is_none_or(char::is_whitespace),
                _ => false,
            };
            if length == 0 || (previous_end..word.start).any(stops) {
                length = 0;
                self.sentences += 1;
                let first = text.at(word.start);
                self.small_starts +=
                    usize::from(first.is_some_and(char::is_lowercase) && !small_by_rule(text, word.start));
            }
            length += 1;
            self.longest_sentence = self.longest_sentence.max(length);
            previous_end = word.end;
        }
    }
}

/// "'s Avonds" and the items of a list may start with a small letter.
fn small_by_rule(text: &Text, start: usize) -> bool {
    let sign = |c: char| is_dash(c) || matches!(c, '*' | '•' | '·' | '>');
    matches!(text.prev(start), Some('\'' | '\u{2019}'))
        || start.checked_sub(2).and_then(|i| text.at(i)).is_some_and(sign)
        || text.prev(start).is_some_and(sign)
}
