//! A text as the conduct checks read it: plain letters word by word, personal data replaced by its
//! kind, sentences, and what stands between quotation marks.

use super::letters::plain;
use crate::report::PrivacyFinding;
use crate::text::Text;

/// One word, or one piece of personal data.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// First scalar value.
    pub start: usize,
    /// One past the last scalar value.
    pub end: usize,
    /// Where its letters stand in [`Reading::letters`].
    letters: (usize, usize),
    /// Whether it stands for personal data, a number or a name.
    pub class: Option<Class>,
    /// Whether it stands between quotation marks.
    pub quoted: bool,
}

/// What a token is that is not an ordinary word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Personal data.
    Private,
    /// Figures.
    Number,
    /// A capital inside a sentence: probably a name.
    Name,
}

/// The whole text.
#[derive(Debug)]
pub(crate) struct Reading {
    letters: Vec<char>,
    pub tokens: Vec<Token>,
    /// For each token its sentence.
    pub sentence: Vec<u32>,
}

impl Reading {
    /// Reads `text` with the personal data found in it, which is in order.
    pub fn new(text: &Text, privacy: &[PrivacyFinding]) -> Self {
        let size = text.words().len();
        let mut all = Self {
            letters: Vec::with_capacity(text.len()),
            tokens: Vec::with_capacity(size),
            sentence: Vec::with_capacity(size),
        };
        let quotes = quotes(text);
        let mut findings = privacy.iter().peekable();
        let mut quotes = quotes.iter().peekable();
        let mut sentences = text.sentences().iter().zip(0_u32..).peekable();
        let shouted = is_shouted(text);
        let mut first = true;
        for &word in text.words() {
            while findings.next_if(|f| f.end <= word.start).is_some() {}
            while quotes.next_if(|q| q.1 <= word.start).is_some() {}
            while sentences.next_if(|(s, _)| s.1 <= word.start).is_some() {
                first = true;
            }
            let quoted = quotes.peek().is_some_and(|q| q.0 < word.start);
            let number = sentences.peek().map_or(u32::MAX, |s| s.1);
            let from = all.letters.len();
            let inside = findings.peek().filter(|f| f.start < word.end && word.start < f.end);
            let class = if let Some(found) = inside {
                if all.tokens.last().is_some_and(|t| t.class == Some(Class::Private) && t.end > found.start) {
                    continue;
                }
                all.letters.push('§');
                all.letters.extend(found.category.as_str().chars());
                Some(Class::Private)
            } else {
                all.letters.extend(plain(text.word(word)));
                let capital = text.at(word.start).is_some_and(char::is_uppercase);
                let digit = text.at(word.start).is_some_and(|c| c.is_ascii_digit());
                match (digit, capital && !first && !shouted) {
                    (true, _) => Some(Class::Number),
                    (false, true) => Some(Class::Name),
                    _ => None,
                }
            };
            let end = inside.map_or(word.end, |f| f.end.max(word.end));
            let start = inside.map_or(word.start, |f| f.start.min(word.start));
            all.tokens.push(Token { start, end, letters: (from, all.letters.len()), class, quoted });
            all.sentence.push(number);
            first = false;
        }
        all
    }

    /// The plain letters of a token.
    pub fn letters(&self, token: &Token) -> &[char] {
        self.letters.get(token.letters.0..token.letters.1).unwrap_or_default()
    }
}

/// Whether most letters are capitals, so that a capital says nothing.
fn is_shouted(text: &Text) -> bool {
    let (mut upper, mut all) = (0, 0);
    for c in text.chars().iter().filter(|c| c.is_alphabetic()) {
        all += 1;
        upper += usize::from(c.is_uppercase());
    }
    upper * 2 > all
}

/// The longest quotation; a mark without its other half opens nothing.
const LONGEST_QUOTE: usize = 300;

/// What stands between quotation marks, in order.
fn quotes(text: &Text) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (i, &c) in text.chars().iter().enumerate() {
        match c {
            '"' | '“' | '”' | '„' | '«' | '»' => match open {
                Some(from) if i - from <= LONGEST_QUOTE => {
                    found.push((from, i));
                    open = None;
                }
                _ => open = Some(i),
            },
            '\n' => open = None,
            _ => {}
        }
    }
    found
}
