//! The words of a text before names are looked for.

use super::form::{case, gap, inflected, is_compound, plain, tail, without_possessive};
use super::hash::{self, Table};
use super::lexicon::{self, Lexicon};
use super::names::{Entry, Kind, Names};
use super::style::{Style, foreign, style};
use super::token::{Case, Gap, Token};
use super::{animals, places};
use crate::context::Context;
use crate::text::{Text, Word, is_blank, is_dash};

/// The words of a text with what the lists say about them.
pub(super) struct Tokens {
    pub list: Vec<Token>,
    pub style: Style,
    /// Whether the text is in a language in which the Dutch word list says little: 1 Romance or
    /// Germanic, 2 other.
    pub foreign: u8,
}

impl Tokens {
    /// Reads `text`; `claimed` are the places that other detectors found, in order.
    pub fn read(
        text: &Text,
        context: &Context<'_>,
        names: &Names,
        lexicon: &Lexicon,
        claimed: &[(usize, usize)],
    ) -> Self {
        let own = own_words(context);
        let mut list: Vec<Token> = Vec::with_capacity(text.words().len());
        let (mut previous, mut sentence, mut claim) = (None, 0, 0);
        for &word in text.words() {
            let mut token = one(text, word, previous, names, lexicon);
            while text.sentences().get(sentence).is_some_and(|s| s.1 <= word.start) {
                sentence += 1;
            }
            let opens = text
                .sentences()
                .get(sentence)
                .is_some_and(|s| previous.is_none_or(|p: Word| p.start < s.0) && s.0 <= word.start);
            token.sentence_start = opens || matches!(token.gap, Gap::Start | Gap::Line);
            while claimed.get(claim).is_some_and(|c| c.1 <= word.start) {
                claim += 1;
            }
            token.claimed = claimed.get(claim).is_some_and(|c| c.0 < word.end);
            let before = list.last().filter(|_| token.gap == Gap::Blank).map_or(0, |t| t.classes);
            token.titled = before & INTRODUCES != 0;
            token.hailed = before & (lexicon::TITLE | lexicon::FUNCTION) != 0;
            token.barred = before & lexicon::NAMED_HOUSE != 0 && token.case != Case::Lower;
            if token.case == Case::Lower && token.end - token.start == 1 && text.at(token.end) == Some('.') {
                let named = list.last().is_some_and(|t| t.entry.first > 0 && t.entry.common < 5);
                token.initial = if named && token.gap == Gap::Blank { 2 } else { 0 };
            }
            token.own = own.iter().find(|o| o.0 == token.hash).map_or(0, |o| o.1);
            list.push(token);
            previous = Some(word);
        }
        let mut tokens = Self { style: style(&list), foreign: foreign(&list), list };
        let abroad = tokens.foreign > 0;
        tokens.list.iter_mut().for_each(|token| token.abroad = abroad);
        tokens.mark_phrases(text, names, lexicon);
        tokens.mark_elsewhere();
        animals::mark(&mut tokens.list);
        places::mark(text, &mut tokens.list);
        tokens
    }

    fn mark_phrases(&mut self, text: &Text, names: &Names, lexicon: &Lexicon) {
        let words = text.words();
        for i in 0..self.list.len() {
            let length = longest(text, words, i, |h| names.surname(h));
            for k in 0..length {
                if let Some(token) = self.list.get_mut(i + k).filter(|t| t.surname == 0) {
                    token.surname = if k == 0 { 1 } else { 2 };
                }
            }
            let length = longest(text, words, i, |h| lexicon.phrase(h));
            for k in 0..length {
                if let Some(token) = self.list.get_mut(i + k) {
                    token.phrase = true;
                    token.barred |= length > 1 || !token.entry.is_name();
                }
            }
            for k in 0..longest(text, words, i, |h| names.place(h)) {
                if let Some(token) = self.list.get_mut(i + k) {
                    token.place = true;
                }
            }
        }
    }

    fn mark_elsewhere(&mut self) {
        let mut seen: Table<Seen> = Table::default();
        let mut before = 0;
        for token in &self.list {
            if token.is_candidate() || token.case != Case::Lower || token.entry.is_name() {
                let entry = seen.entry(token.hash).or_default();
                match token.case {
                    Case::Lower => entry.cases |= 2,
                    _ if !token.sentence_start => entry.cases |= 1,
                    _ => {}
                }
                if token.gap == Gap::Blank && token.case != Case::Lower {
                    entry.introduced |= before & INTRODUCES != 0;
                    entry.housed |= before & lexicon::FACILITY != 0;
                }
                entry.several |= std::mem::replace(&mut entry.once, true);
            }
            before = token.classes;
        }
        for token in &mut self.list {
            if let Some(seen) = seen.get(&token.hash).filter(|s| s.several) {
                token.elsewhere = seen.cases;
                (token.introduced, token.housed) = (seen.introduced, seen.housed);
            }
        }
    }
}

/// Where and how one word stands in the whole text.
#[derive(Default)]
struct Seen {
    cases: u8,
    introduced: bool,
    housed: bool,
    once: bool,
    several: bool,
}

/// Words before a name.
const INTRODUCES: u32 = lexicon::TITLE | lexicon::FUNCTION | lexicon::KIN;

/// How many words from `i` make the longest phrase that `table` knows.
fn longest(text: &Text, words: &[Word], i: usize, table: impl Fn(u64) -> Option<bool>) -> usize {
    let mut best = 0;
    for length in 1..=5 {
        let Some(part) = words.get(i..i + length) else { break };
        if part.windows(2).any(|w| matches!(w, [a, b] if !single_gap(text, *a, *b))) {
            break;
        }
        let join = |short: bool| {
            let bytes = part.iter().enumerate().flat_map(|(k, &w)| {
                let blank: &[u8] = if k == 0 { b"" } else { b" " };
                let word = text.word(w);
                // "Van den Bossche-Lemmens", "De Smets" begin with a listed surname.
                let written = text.at(w.start).is_some_and(char::is_uppercase);
                let cut = if short && written && k + 1 == length { trimmed(word) } else { word };
                blank.iter().copied().chain(cut.bytes())
            });
            hash::letters(bytes)
        };
        let whole = table(join(false));
        match whole {
            Some(true) => best = length,
            Some(false) => {}
            None if length == 1 => break,
            None => {
                if table(join(true)) == Some(true) {
                    best = length;
                }
                break;
            }
        }
    }
    best
}

/// The first part of a double name, or the word without a final s.
fn trimmed(word: &str) -> &str {
    word.split_once(is_dash).map_or_else(|| word.strip_suffix('s').unwrap_or(word), |(left, _)| left)
}

fn single_gap(text: &Text, a: Word, b: Word) -> bool {
    b.start == a.end + 1 && text.at(a.end).is_some_and(is_blank)
}

/// The words of the facility's name and municipality.
fn own_words(context: &Context<'_>) -> Vec<(u64, u8)> {
    let split = |name: &str, what: u8, all: &mut Vec<(u64, u8)>| {
        let name = name.to_lowercase();
        for word in name.split(|c: char| !(c.is_alphanumeric() || c == '\'' || is_dash(c))) {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            if !word.is_empty() {
                all.push((hash::word(word), what));
                if word.contains('-') {
                    all.extend(word.split('-').filter(|p| p.len() > 3).map(|p| (hash::word(p), what)));
                }
            }
        }
    };
    let mut all = Vec::new();
    split(context.facility_name, 1, &mut all);
    split(context.municipality.unwrap_or_default(), 2, &mut all);
    // No name is that long; every word of the text is compared with these.
    all.truncate(60);
    all
}

fn one(text: &Text, word: Word, previous: Option<Word>, names: &Names, lexicon: &Lexicon) -> Token {
    let lower = text.word(word);
    let (name, cut) = without_possessive(lower);
    let end = word.end - cut;
    let hash = hash::word(name);
    let mut entry = names.look_up(hash);
    let case = case(text, word.start, end);
    let mut form = 0;
    if !entry.is_name() && !name.is_ascii() {
        let plain = names.look_up(hash::letters(name.chars().map(plain).filter(u8::is_ascii)));
        if plain.is_name() {
            entry = Entry { kind: entry.kind, common: entry.common, place: entry.place, ..plain };
        }
    }
    if !entry.is_name() {
        (entry, form) = inflected(name, entry, names);
    }
    let letters = end - word.start;
    let initial = match (letters, case) {
        (1, Case::Upper | Case::Capital) => 1 + u8::from(text.at(end) == Some('.')),
        _ => 0,
    };
    let known = entry.is_name() || entry.kind != Kind::Unknown;
    let ending = if known { 0 } else { tail(name, 3).map_or(0, hash::word) };
    Token {
        start: word.start,
        end,
        hash,
        stem: name.strip_suffix('s').filter(|s| s.len() > 2).map_or(hash, hash::word),
        case,
        gap: gap(text, previous, word),
        sentence_start: false,
        entry,
        form,
        classes: lexicon.classes(hash),
        own: 0,
        phrase: false,
        surname: 0,
        place: entry.place,
        initial,
        claimed: false,
        elsewhere: 0,
        introduced: false,
        titled: false,
        hailed: false,
        abroad: false,
        barred: false,
        housed: false,
        compound: !known && is_compound(name, names),
        ending,
        digits: name.bytes().any(|b| b.is_ascii_digit()),
    }
}
