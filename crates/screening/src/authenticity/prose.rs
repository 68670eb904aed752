//! What is kept of a text: keyed hashes of its word pairs and sentences, counts, habits.

use super::hash::{mix, short};
use super::words::{Kind, START, Words, push};
use serde::{Deserialize, Serialize};

/// The most word pairs that are kept of one text.
const MOST_PAIRS: usize = 96;
/// The most sentences that are kept of one text.
const MOST_SENTENCES: usize = 24;
/// Letters after which a word is cut, so that inflected forms count as one.
const STEM: u32 = 6;
/// The number of habits.
pub(super) const HABITS: usize = 12;

/// The traces of a text. Hashes are keyed; nothing can be read back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Prose {
    /// Neighbouring content words, whatever their order.
    pub pairs: Vec<u32>,
    /// Sentences of at least four words, whatever the order of their words; with their length in words.
    pub sentences: Vec<(u32, u8)>,
    /// Words.
    pub words: u16,
    /// Scalar values.
    pub length: u16,
    /// Sentences, counted.
    pub stops: u16,
    /// Punctuation, capitals, contractions, lengths: 0 to 255 each.
    pub habits: [u8; HABITS],
    /// The habits that few people have, as one number; 0 when there are none.
    pub quirks: u32,
    /// Words of each [`Kind`], in its order.
    pub kinds: [u8; 7],
    /// Capitalised words inside a sentence.
    pub names: u8,
    /// Words with figures.
    pub numbers: u8,
}

/// What a reader of a text counts on its way.
#[derive(Default)]
struct Counts {
    commas: u32,
    exclamations: u32,
    ellipses: u32,
    pictures: u32,
    lines: u32,
    contractions: u32,
    ampersands: u32,
    lower_starts: u32,
    doubled: u32,
    shorts: u32,
    capitals: u32,
}

/// The word that is being read.
struct Word {
    hash: u64,
    stem: u64,
    /// The hash without the last letter, and without the last two.
    before: [u64; 2],
    letters: u32,
    figures: bool,
    capital: bool,
}

impl Word {
    fn new() -> Self {
        Self { hash: START, stem: START, before: [START; 2], letters: 0, figures: false, capital: false }
    }
}

/// Reads texts one after the other into the same [`Prose`].
pub(super) struct Reader<'w> {
    key: u64,
    words: &'w Words,
}

/// The state within one text.
struct State<'p> {
    out: &'p mut Prose,
    counts: Counts,
    word: Word,
    /// The content word before this one in the sentence.
    last: u64,
    /// Sum of the sentence's word hashes.
    sentence: u64,
    length: u32,
}

impl<'w> Reader<'w> {
    /// A reader with this key and these lists.
    pub fn new(key: u64, words: &'w Words) -> Self {
        Self { key, words }
    }

    /// Reads `text` into `out`, whose memory is used again.
    pub fn read(&self, text: &str, out: &mut Prose) {
        out.pairs.clear();
        out.sentences.clear();
        let (pairs, sentences) = (std::mem::take(&mut out.pairs), std::mem::take(&mut out.sentences));
        *out = Prose { pairs, sentences, ..Prose::default() };
        let word = Word::new();
        let mut state = State { out, counts: Counts::default(), word, last: 0, sentence: 0, length: 0 };
        let (mut length, mut previous) = (0_u32, ' ');
        for c in text.chars() {
            length += 1;
            self.take(&mut state, c, previous);
            previous = c;
        }
        self.end_word(&mut state);
        self.end_sentence(&mut state);
        let State { out, counts, .. } = state;
        out.length = length.min(65_535) as u16;
        finish(out, &counts);
        out.pairs.sort_unstable();
        out.pairs.dedup();
    }

    #[inline]
    fn take(&self, state: &mut State<'_>, c: char, previous: char) {
        if c.is_ascii_lowercase() {
            return add(&mut state.word, c as u32);
        }
        if c == ' ' {
            state.counts.doubled += u32::from(previous == ' ');
            return self.end_word(state);
        }
        if c.is_ascii_uppercase() {
            state.word.capital |= state.word.letters == 0;
            state.counts.capitals += u32::from(state.word.letters > 0);
            return add(&mut state.word, c.to_ascii_lowercase() as u32);
        }
        if c.is_ascii_digit() {
            state.word.figures = true;
            // Figures are alike: spun texts change them first.
            return add(&mut state.word, u32::from('0'));
        }
        if !c.is_ascii() && c.is_alphanumeric() {
            state.word.capital |= state.word.letters == 0 && c.is_uppercase();
            return add(&mut state.word, folded(c));
        }
        self.end_word(state);
        match c {
            '.' | '!' | '?' | '\n' | '…' => {
                state.counts.exclamations += u32::from(c == '!');
                state.counts.ellipses += u32::from(c == '…' || (c == '.' && previous == '.'));
                state.counts.lines += u32::from(c == '\n');
                self.end_sentence(state);
            }
            ',' | ';' | ':' => state.counts.commas += 1,
            '&' => state.counts.ampersands += 1,
            '\'' | '’' | '‘' => state.counts.contractions += 1,
            _ if u32::from(c) >= 0x2190 => state.counts.pictures += 1,
            _ => {}
        }
    }

    fn end_word(&self, state: &mut State<'_>) {
        if state.word.letters == 0 {
            return;
        }
        let word = std::mem::replace(&mut state.word, Word::new());
        let first = state.length == 0;
        state.length += 1;
        state.out.words = state.out.words.saturating_add(1);
        state.counts.lower_starts += u32::from(first && !word.capital);
        state.counts.shorts += u32::from(word.letters <= 2);
        state.out.names = state.out.names.saturating_add(u8::from(!first && word.capital));
        state.out.numbers = state.out.numbers.saturating_add(u8::from(word.figures));
        let known = self.words.kind(word.hash);
        let kind =
            known.or_else(|| self.words.kind(word.before[0])).or_else(|| self.words.kind(word.before[1]));
        if let Some(count) = kind.and_then(|kind| state.out.kinds.get_mut(kind as usize)) {
            *count = count.saturating_add(1);
        }
        state.sentence = state.sentence.wrapping_add(mix(self.key, word.stem));
        if word.letters < 4 || known == Some(Kind::Function) {
            return;
        }
        let stem = mix(self.key, word.stem);
        if state.last != 0 && state.out.pairs.len() < MOST_PAIRS {
            state.out.pairs.push(short(mix(state.last.min(stem), state.last.max(stem))));
        }
        state.last = stem;
    }

    fn end_sentence(&self, state: &mut State<'_>) {
        if state.length > 0 {
            state.out.stops = state.out.stops.saturating_add(1);
        }
        if state.length >= 4 && state.out.sentences.len() < MOST_SENTENCES {
            let hash = short(mix(state.sentence, u64::from(state.length)));
            state.out.sentences.push((hash, state.length.min(255) as u8));
        }
        (state.length, state.sentence, state.last) = (0, 0, 0);
    }
}

#[inline]
fn add(word: &mut Word, letter: u32) {
    word.before = [word.hash, word.before[0]];
    word.hash = push(word.hash, letter);
    word.letters += 1;
    if word.letters <= STEM {
        word.stem = word.hash;
    }
}

/// The plain letter of an accented one, for the letters of Dutch and its neighbours.
fn folded(c: char) -> u32 {
    let lower = c.to_lowercase().next().unwrap_or(c);
    u32::from(match lower {
        'á' | 'à' | 'â' | 'ä' | 'å' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    })
}

/// Habits and quirks out of the counts.
fn finish(out: &mut Prose, counts: &Counts) {
    let words = f32::from(out.words.max(1));
    let stops = f32::from(out.stops.max(1));
    let share = |count: u32, of: f32, scale: f32| (count as f32 / of * scale).min(255.0) as u8;
    out.habits = [
        share(counts.commas, words, 1500.0),
        share(counts.exclamations, stops, 200.0),
        share(counts.ellipses, stops, 200.0),
        share(counts.pictures, stops, 200.0),
        share(counts.lines, stops, 200.0),
        share(counts.contractions, words, 1500.0),
        share(counts.ampersands, words, 3000.0),
        share(counts.lower_starts, stops, 200.0),
        share(counts.shorts, words, 400.0),
        share(u32::from(out.words), stops, 8.0),
        share(u32::from(out.length), words, 20.0),
        share(counts.capitals, words, 500.0),
    ];
    let bits = [
        counts.exclamations * 2 > u32::from(out.stops),
        counts.ellipses > 0,
        counts.pictures > 0,
        counts.lines > 1,
        counts.contractions > 1,
        counts.ampersands > 0,
        counts.lower_starts * 2 > u32::from(out.stops),
        counts.doubled > 0,
        counts.capitals > 4,
    ];
    let bits = bits.iter().enumerate().fold(0_u32, |sum, (i, &bit)| sum | u32::from(bit) << i);
    out.quirks = bits;
}

impl Prose {
    /// Words of a kind.
    pub fn count(&self, kind: Kind) -> f32 {
        f32::from(self.kinds.get(kind as usize).copied().unwrap_or(0))
    }
}

/// 0 to 1: how alike two people write.
pub(super) fn same_hand(a: &[u8; HABITS], b: &[u8; HABITS]) -> f32 {
    let apart: u32 = a.iter().zip(b).map(|(&a, &b)| u32::from(a.abs_diff(b))).sum();
    (1.0 - apart as f32 / 400.0).max(0.0)
}
