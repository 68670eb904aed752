//! What can be counted about a text in one pass.

use super::vocabulary::{Kind, Vocabulary, kind_elsewhere};
use crate::language::LanguageSettings;
use crate::text::{Text, Word, is_blank, is_dash};

/// Counts over a text.
#[derive(Default)]
pub(super) struct Shape {
    /// All of them, numbers included.
    pub words: usize,
    /// Letters.
    pub letters: usize,
    capitals: usize,
    signs: usize,
    visible: usize,
    /// Equal or mixed exclamation marks, question marks and full stops in one row, at most.
    pub longest_row_of_signs: usize,
    /// Rows of three or more.
    pub rows_of_signs: usize,
    /// Words by their [`Kind`].
    kinds: [usize; KINDS],
    /// Words that repeat the one before.
    pub repeated_words: usize,
    /// Single letters in a row of five or more.
    pub spaced_letters: usize,
    /// Ordinary words with a capital inside a sentence.
    pub title_case: usize,
    /// Sentences, by their stops and line ends.
    pub sentences: usize,
    /// Sentences that start with a small letter.
    pub small_starts: usize,
    /// Words of grammar: articles, pronouns, prepositions, auxiliaries.
    pub grammar: usize,
    /// Words of the longest sentence.
    pub longest_sentence: usize,
    /// Blanks before a comma or a stop.
    pub blanks_before_signs: usize,
    /// Stops and commas without a blank behind them, and two commas in a row.
    pub crowded_signs: usize,
    /// Whether the text ends with a stop of any kind.
    pub is_closed: bool,
    /// The first words that may be misspelled.
    pub odd: Vec<(Word, Kind)>,
}

/// How words are read: with which lists, and which spans are none of the spelling's business.
pub(super) struct Reader<'r> {
    /// The dictionary and the lists.
    pub vocabulary: &'r Vocabulary,
    /// The words of other languages.
    pub languages: &'r LanguageSettings,
    /// Whether the text is Dutch; no other language is looked up.
    pub is_dutch: bool,
    /// Personal data, in order.
    pub hidden: &'r [(usize, usize)],
}

impl Reader<'_> {
    fn kind(&self, word: &str) -> Kind {
        if self.is_dutch { self.vocabulary.kind(word, self.languages) } else { kind_elsewhere(word) }
    }

    /// A word of grammar, which is nobody's name.
    fn is_grammar(&self, word: &str) -> bool {
        self.is_dutch && self.languages.is_own(word)
    }
}

/// How many kinds of words there are.
const KINDS: usize = Kind::Mashed as usize + 1;
/// How many odd words are kept.
const MOST_ODD: usize = 40;
/// Fewer words or letters than this say nothing about a facility.
const FEWEST_WORDS: usize = 2;
const FEWEST_LETTERS: usize = 6;
/// Letters below which capitals say nothing.
const LETTERS_TO_SHOUT: usize = 20;
/// Single letters in a row that are no coincidence.
const SPACED: usize = 5;

impl Shape {
    /// Counts.
    pub fn of(text: &Text, reader: &Reader<'_>) -> Self {
        let mut shape = Self::default();
        shape.count_signs(text);
        shape.count_words(text, reader);
        shape.count_sentences(text);
        shape
    }

    /// Words of `kind`.
    pub fn of_kind(&self, kind: Kind) -> usize {
        self.kinds.get(kind as usize).copied().unwrap_or_default()
    }

    /// Capitals as a share of all letters.
    pub fn capital_share(&self) -> f64 {
        self.capitals as f64 / self.letters.max(1) as f64
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

    /// Too few words or letters to say anything.
    pub fn says_nothing(&self) -> bool {
        self.words < FEWEST_WORDS || self.letters < FEWEST_LETTERS
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
            let crowds = match c {
                ',' => text.at(i + 1).is_some_and(|next| next.is_alphabetic() || next == ','),
                '.' | '!' | '?' => is_crowded_stop(text, i),
                _ => false,
            };
            self.crowded_signs += usize::from(crowds);
            if c.is_alphanumeric() {
                self.is_closed = false;
            } else if matches!(c, '.' | '!' | '?' | '…' | ')' | '"' | ':' | '”') || !c.is_ascii() {
                // An emoji closes a text as well as a stop does.
                self.is_closed = true;
            }
            self.blanks_before_signs += usize::from(matches!(c, ',' | '.') && blank_before && blank_after);
        }
    }

    fn count_words(&mut self, text: &Text, reader: &Reader<'_>) {
        let (mut singles, mut previous) = (0_usize, "");
        let mut hidden = reader.hidden.iter().peekable();
        let shouts = self.shouts();
        let mut sentences = text.sentences().iter().peekable();
        for &word in text.words() {
            let lower = text.word(word);
            let starts = sentences.next_if(|sentence| sentence.0 <= word.start).is_some();
            while hidden.next_if(|span| span.1 <= word.start).is_some() {}
            let is_hidden = hidden.peek().is_some_and(|span| span.0 < word.end);
            self.words += 1;
            self.repeated_words += usize::from(lower == previous && lower.len() > 1);
            singles =
                if lower.len() == 1 && lower.chars().all(char::is_alphabetic) { singles + 1 } else { 0 };
            self.spaced_letters += match singles.cmp(&SPACED) {
                std::cmp::Ordering::Less => 0,
                std::cmp::Ordering::Equal => SPACED,
                std::cmp::Ordering::Greater => 1,
            };
            previous = lower;
            let is_capital = text.at(word.start).is_some_and(char::is_uppercase);
            let kind = if is_hidden { Kind::Known } else { reader.kind(lower) };
            // A capital makes a name of a word that no list has, but in a text of capitals.
            let kind = if kind == Kind::Unknown && is_capital && !shouts { Kind::Known } else { kind };
            if let Some(count) = self.kinds.get_mut(kind as usize) {
                *count += 1;
            }
            let is_grammar = reader.is_grammar(lower);
            self.grammar += usize::from(is_grammar);
            self.title_case += usize::from(is_grammar && is_capital && !starts && !is_hidden && !shouts);
            let is_odd = matches!(kind, Kind::Unknown | Kind::Glued | Kind::Stretched);
            if is_odd && self.odd.len() < MOST_ODD {
                self.odd.push((word, kind));
            }
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
pub(super) fn small_by_rule(text: &Text, start: usize) -> bool {
    let sign = |c: char| is_dash(c) || matches!(c, '*' | '•' | '·' | '>');
    matches!(text.prev(start), Some('\'' | '\u{2019}'))
        || start.checked_sub(2).and_then(|i| text.at(i)).is_some_and(sign)
        || text.prev(start).is_some_and(sign)
}

/// "klaar.Maar", "klaar.maar", not "14.30", "o.a." or an address.
fn is_crowded_stop(text: &Text, i: usize) -> bool {
    let letter = |i: usize| text.at(i).is_some_and(char::is_alphabetic);
    let before = i >= 3 && (1..=3).all(|k| letter(i - k));
    let after = (1..=2).all(|k| letter(i + k));
    let host = ["be", "com", "nl", "eu", "org", "net", "vlaanderen", "fr", "info", "app", "gent", "brussels"];
    before && after && !host.iter().any(|end| text.starts_with(i + 1, end) && text.closes(i + 1 + end.len()))
}
