//! A text as scalar values, so that every offset in a report is right by construction.

mod fold;
mod sentence;

/// A word: letters and digits, with inner apostrophes and hyphens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    /// First scalar value.
    pub start: usize,
    /// One past the last scalar value.
    pub end: usize,
    /// The same two in bytes of the lower-case text.
    bytes: (usize, usize),
}

/// The folded text (see [`fold`]), its lower-case twin of equal length, its words and sentences.
///
/// Everything counts in folded scalar values; [`Text::original`] gives the place in the text as it
/// was submitted.
pub(crate) struct Text {
    chars: Vec<char>,
    lower: Vec<char>,
    lower_text: String,
    words: Vec<Word>,
    sentences: Vec<(usize, usize)>,
    origin: Option<Vec<(usize, usize)>>,
}

impl Text {
    /// Reads `raw` once.
    pub fn new(raw: &str) -> Self {
        let fold::Folded { chars, origin } = fold::fold(raw);
        let lower: Vec<char> = chars.iter().map(|&c| lower_one(c)).collect();
        let lower_text: String = lower.iter().collect();
        let words = split_words(&lower);
        let sentences = sentence::split(&lower);
        Self { chars, lower, lower_text, words, sentences, origin }
    }

    /// Where the folded span from `start` to `end` stands in the text as it was submitted, in scalar
    /// values of that.
    pub fn original(&self, start: usize, end: usize) -> (usize, usize) {
        let Some(origin) = &self.origin else { return (start, end) };
        let last = origin.last().map_or(0, |place| place.1);
        let from = origin.get(start).map_or(last, |place| place.0);
        let to = end.checked_sub(1).and_then(|k| origin.get(k)).map_or(last, |place| place.1);
        (from, to.max(from))
    }

    /// The sentences in order, as `(start, end)` in scalar values.
    pub fn sentences(&self) -> &[(usize, usize)] {
        &self.sentences
    }

    /// The whole text in lower case.
    pub fn lower_text(&self) -> &str {
        &self.lower_text
    }

    /// Length in scalar values.
    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// Every scalar value.
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// The words in order.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// The scalar value at `i`.
    pub fn at(&self, i: usize) -> Option<char> {
        self.chars.get(i).copied()
    }

    /// The lower-case scalar value at `i`.
    pub fn lower_at(&self, i: usize) -> Option<char> {
        self.lower.get(i).copied()
    }

    /// The scalar value before `i`.
    pub fn prev(&self, i: usize) -> Option<char> {
        i.checked_sub(1).and_then(|i| self.at(i))
    }

    /// The decimal value of an ASCII digit at `i`.
    pub fn digit(&self, i: usize) -> Option<u8> {
        self.at(i).and_then(|c| c.to_digit(10)).and_then(|d| u8::try_from(d).ok())
    }

    /// How many ASCII digits stand from `i`, at most `most`.
    pub fn digits_from(&self, i: usize, most: usize) -> usize {
        (0..most).take_while(|k| self.digit(i + k).is_some()).count()
    }

    /// The number written by the `n` digits from `i`.
    pub fn number(&self, i: usize, n: usize) -> u64 {
        (i..i + n).filter_map(|k| self.digit(k)).fold(0, |sum, d| sum.wrapping_mul(10).wrapping_add(d.into()))
    }

    /// The lower-case text from `start` to `end`, clipped to the text.
    pub fn lower(&self, start: usize, end: usize) -> String {
        let end = end.min(self.len());
        self.lower.get(start.min(end)..end).unwrap_or_default().iter().collect()
    }

    /// The lower-case word `w`.
    pub fn word(&self, w: Word) -> &str {
        self.lower_text.get(w.bytes.0..w.bytes.1).unwrap_or_default()
    }

    /// Whether one of `needles` (lower case) occurs in the `reach` scalar values before `i`.
    pub fn near_before(&self, i: usize, reach: usize, needles: &[&str]) -> bool {
        let window = self.lower(i.saturating_sub(reach), i);
        needles.iter().any(|needle| window.contains(needle))
    }

    /// Whether the lower-case text at `i` starts with `needle`.
    pub fn starts_with(&self, i: usize, needle: &str) -> bool {
        needle.chars().enumerate().all(|(k, c)| self.lower_at(i + k) == Some(c))
    }

    /// Whether nothing that belongs to a word stands just before `i`.
    pub fn opens(&self, i: usize) -> bool {
        !self.prev(i).is_some_and(is_word)
    }

    /// Whether nothing that belongs to a word stands at `i`.
    pub fn closes(&self, i: usize) -> bool {
        !self.at(i).is_some_and(is_word)
    }
}

/// Letters, digits and the underscore.
pub(crate) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Spaces that stay within a line, the non-breaking and narrow ones included.
pub(crate) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}')
}

/// The dashes people type or their telephone makes of a hyphen.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2013}' | '\u{2014}')
}

/// Lower case without changing the number of scalar values.
fn lower_one(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}') || is_dash(c)
}

fn split_words(lower: &[char]) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start: Option<(usize, usize)> = None;
    let mut byte = 0;
    for (i, &c) in lower.iter().enumerate() {
        let next_is_word = || lower.get(i + 1).is_some_and(|&c| is_word(c));
        let inside = is_word(c) || is_mark(c) || (start.is_some() && is_joiner(c) && next_is_word());
        match (inside, start) {
            (true, None) => start = Some((i, byte)),
            (false, Some((s, b))) => {
                words.push(Word { start: s, end: i, bytes: (b, byte) });
                start = None;
            }
            _ => {}
        }
        byte += c.len_utf8();
    }
    if let Some((s, b)) = start {
        words.push(Word { start: s, end: lower.len(), bytes: (b, byte) });
    }
    words
}

/// Combining marks of decomposed letters.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}
