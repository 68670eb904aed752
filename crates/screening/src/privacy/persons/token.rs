//! What is known of each word before names are looked for.

use super::{animals, places};
use super::hash::{self, Table};
use super::lexicon::{self, Lexicon};
use super::names::{Entry, Kind, Names};
use crate::context::Context;
use crate::text::{Text, Word, is_blank, is_dash};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Case {
    Lower,
    Capital,
    Upper,
    Mixed,
    Other,
}

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Gap {
    Start,
    Blank,
    Dot,
    Comma,
    Colon,
    Slash,
    Quote,
    Bracket,
    Line,
    Other,
}

/// How capitals are used in the whole text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Style {
    Usual,
    NoCapitals,
    AllCapitals,
    EveryWord,
}

/// One word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub start: usize,
    /// One past the name: a final `'s` is left out.
    pub end: usize,
    pub hash: u64,
    /// The hash without a possessive s.
    pub stem: u64,
    pub case: Case,
    pub gap: Gap,
    pub sentence_start: bool,
    pub entry: Entry,
    /// 0 as listed; 1 a possessive s taken off; 2 a diminutive; 3 both parts of a double name; 4 one
    /// edit away.
    pub form: u8,
    pub classes: u32,
    /// Part of the reviewed facility's name (1) or of its municipality's (2).
    pub own: u8,
    /// Part of a phrase that is nobody's name.
    pub phrase: bool,
    /// Part of a surname of several words: 1 its first word, 2 a further one.
    pub surname: u8,
    pub place: bool,
    /// 1 a single letter, 2 the same with a full stop.
    pub initial: u8,
    /// Directly behind a title, a function or a word for family.
    pub titled: bool,
    /// In a text that is mostly not Dutch.
    pub abroad: bool,
    /// Nobody's name for sure: part of a longer phrase, the name of an animal.
    pub barred: bool,
    /// Elsewhere in the text it is the name of a house or a group.
    pub housed: bool,
    /// Stands in something else that was found, such as an address.
    pub claimed: bool,
    /// Elsewhere in the text: 1 capitalised within a sentence, 2 in lower case.
    pub elsewhere: u8,
    /// Whether elsewhere it follows a title, a function or a kin word with a capital.
    pub introduced: bool,
    /// Ends like a listed word: "aandachtsopvoeder".
    pub compound: bool,
    /// The last three letters of a word in no list.
    pub ending: u64,
    pub digits: bool,
}

impl Token {
    /// Whether it can be part of a name at all. What is in lower case and in no list cannot.
    pub fn is_candidate(&self) -> bool {
        let named = self.entry.is_name() || self.form > 0;
        let common = self.entry.common >= 6 || self.classes & lexicon::NEVER != 0;
        let spoken = self.classes & lexicon::DIALECT != 0 && !self.titled;
        let foreign = self.abroad && self.entry.foreign >= 3 && !self.titled;
        let possible = match self.case {
            Case::Lower => (named && !common && !spoken && !foreign) || (self.titled && self.entry.kind == Kind::Unknown),
            _ => !common || self.initial > 0 || named,
        };
        !self.claimed
            && !self.barred
            && !self.digits
            && (self.surname > 0 || self.initial > 0 || possible)
    }
}

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
            token.titled = token.gap == Gap::Blank && list.last().is_some_and(|t| t.classes & INTRODUCES != 0);
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
                let cut = if short && k + 1 == length { trimmed(word) } else { word };
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
        abroad: false,
        barred: false,
        housed: false,
        compound: !known && is_compound(name, names),
        ending,
        digits: name.bytes().any(|b| b.is_ascii_digit()),
    }
}

/// The letter without its sign: the lists leave Turkish and Polish ones out.
fn plain(c: char) -> u8 {
    let base = unicode_normalization::char::decompose_canonical;
    let mut first = None;
    base(c, |part| first = first.or(Some(part)));
    match first.unwrap_or(c) {
        'ł' => b'l',
        'ı' => b'i',
        'ø' => b'o',
        'đ' => b'd',
        'ß' => b's',
        'æ' => b'a',
        other => u8::try_from(other).unwrap_or(0x80),
    }
}

/// Takes a final `'s` off; gives how many scalar values that were.
fn without_possessive(lower: &str) -> (&str, usize) {
    for end in ["'s", "\u{2019}s"] {
        if let Some(name) = lower.strip_suffix(end).filter(|name| !name.is_empty()) {
            return (name, 2);
        }
    }
    (lower, 0)
}

/// A listed name behind a possessive s, a diminutive or a hyphen.
fn inflected(name: &str, entry: Entry, names: &Names) -> (Entry, u8) {
    let listed = |stem: &str, least: u8| {
        let found = names.look_up(hash::word(stem));
        (found.first >= least || (found.surname > 0 && least < 2)).then_some(found)
    };
    let keep = |found: Entry| Entry { common: entry.common, kind: entry.kind, place: entry.place, ..found };
    if let Some(stem) = name.strip_suffix('s').filter(|s| s.len() >= 3)
        && let Some(found) = listed(stem, 1)
    {
        return (keep(found), 1);
    }
    for suffix in ["tje", "ke", "je", "ken", "tjes", "kes", "jes"] {
        if let Some(stem) = name.strip_suffix(suffix).filter(|s| s.len() >= 3)
            && let Some(found) = listed(stem, 3)
        {
            return (keep(found), 2);
        }
    }
    if let Some((left, right)) = name.split_once(is_dash) {
        let (left, right) = (names.look_up(hash::word(left)), names.look_up(hash::word(right)));
        if left.first > 1 && right.first > 1 {
            return (keep(Entry { first: left.first.min(right.first), ..left }), 3);
        }
        if left.surname > 0 && right.surname > 0 {
            return (keep(Entry { first: 0, ..left }), 3);
        }
    }
    (entry, 0)
}

/// Whether the end of the word is a common word of four letters or more.
fn is_compound(name: &str, names: &Names) -> bool {
    let count = name.chars().count();
    count >= 8
        && (4..=count - 3).any(|length| {
            tail(name, length).is_some_and(|end| {
                let found = names.look_up(hash::word(end));
                found.kind == Kind::Dutch && found.common >= 3
            })
        })
}

/// The last `count` letters.
fn tail(word: &str, count: usize) -> Option<&str> {
    let at = word.char_indices().rev().nth(count.checked_sub(1)?)?.0;
    word.get(at..)
}

fn case(text: &Text, start: usize, end: usize) -> Case {
    let letters = || (start..end).filter_map(|i| text.at(i)).filter(|c| c.is_alphabetic());
    let (count, upper) = (letters().count(), letters().filter(|c| c.is_uppercase()).count());
    let first = letters().next().is_some_and(char::is_uppercase);
    let after_joiner = (start + 1..end)
        .filter(|&i| text.at(i).is_some_and(char::is_uppercase))
        .all(|i| text.prev(i).is_some_and(|c| !c.is_alphabetic()));
    match (count, upper) {
        (0, _) => Case::Other,
        (_, 0) => Case::Lower,
        (1, 1) => Case::Capital,
        (n, u) if n == u => Case::Upper,
        _ if first && after_joiner => Case::Capital,
        _ => Case::Mixed,
    }
}

fn gap(text: &Text, previous: Option<Word>, word: Word) -> Gap {
    let Some(previous) = previous else { return Gap::Start };
    let signs = || (previous.end..word.start).filter_map(|i| text.at(i)).filter(|&c| !is_blank(c));
    let has = |signs_of: &[char]| signs().take(8).any(|c| signs_of.contains(&c));
    match signs().next() {
        None => Gap::Blank,
        _ if has(&['\n', '\r']) => Gap::Line,
        _ if has(&['(', ')', '[', ']']) => Gap::Bracket,
        _ if has(&['"', '“', '”', '„', '«', '»', '‘', '’', '\'']) => Gap::Quote,
        Some('.' | '!' | '?' | '…') => Gap::Dot,
        Some(',' | ';') => Gap::Comma,
        Some(':') => Gap::Colon,
        Some('/' | '&' | '+') => Gap::Slash,
        Some(_) => Gap::Other,
    }
}

/// How capitals are used, from the words that are no names.
fn style(list: &[Token]) -> Style {
    let words = list.iter().filter(|t| t.entry.kind == Kind::Dutch && t.end - t.start > 1);
    let (mut all, mut upper, mut capital, mut starts, mut plain_starts) = (0_u32, 0_u32, 0_u32, 0_u32, 0_u32);
    for token in words {
        all += 1;
        upper += u32::from(token.case == Case::Upper);
        if token.sentence_start {
            starts += 1;
            plain_starts += u32::from(token.case == Case::Lower);
        } else {
            capital += u32::from(token.case == Case::Capital);
        }
    }
    match all {
        0..4 => Style::Usual,
        _ if upper * 2 > all => Style::AllCapitals,
        _ if capital * 2 > all => Style::EveryWord,
        _ if plain_starts * 2 > starts => Style::NoCapitals,
        _ => Style::Usual,
    }
}

fn foreign(list: &[Token]) -> u8 {
    let count = |kind: Kind| list.iter().filter(|t| t.entry.kind == kind && !t.entry.is_name()).count();
    let (dutch, other, unknown) = (count(Kind::Dutch), count(Kind::Foreign), count(Kind::Unknown));
    if unknown > dutch + other { 2 } else { u8::from(other > dutch) }
}
