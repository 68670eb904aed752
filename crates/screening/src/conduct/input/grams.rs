//! Words, pairs of words and parts of words as numbers: the hashed features of the model.

use super::letters::{SEED, spread, step};
use super::reading::{Class, Reading};

/// Buckets for words and pairs; those for parts of words come after them.
pub(crate) const WORD_BUCKETS: usize = 1 << 16;
/// Buckets for parts of words.
pub(crate) const PART_BUCKETS: usize = 1 << 16;
/// All buckets.
pub(crate) const BUCKETS: usize = WORD_BUCKETS + PART_BUCKETS;
/// Parts of words have at least so many letters, the ends of the word included.
const SHORTEST: usize = 3;
/// And at most so many.
const LONGEST: usize = 5;
/// Letters of a word of which parts are taken.
const REACH: usize = 30;

/// A feature with the token it comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gram {
    /// Which bucket.
    pub bucket: u32,
    /// The (last) token.
    pub token: u32,
}

/// Both kinds of features, each in the order of the text.
#[derive(Debug, Default)]
pub(crate) struct Grams {
    /// Words and pairs of words.
    pub words: Vec<Gram>,
    /// Parts of words.
    pub parts: Vec<Gram>,
}

/// The features of `reading`; `kept` says which names are known words all the same.
pub(crate) fn grams(reading: &Reading, kept: &[bool]) -> Grams {
    let mut out = Grams {
        words: Vec::with_capacity(2 * reading.tokens.len()),
        parts: Vec::with_capacity(14 * reading.tokens.len()),
    };
    let mut before: Option<(u64, u32)> = None;
    for (((at, token), sentence), known) in (0_u32..).zip(&reading.tokens).zip(&reading.sentence).zip(kept) {
        let letters = reading.letters(token);
        let hash = match token.class {
            Some(Class::Name) if !known => step(SEED, 'N'),
            Some(Class::Number) => step(step(SEED, '#'), length_mark(letters)),
            _ => letters.iter().fold(SEED, |h, &c| step(h, c)),
        };
        out.words.push(Gram { bucket: word_bucket(hash), token: at });
        if let Some((other, of)) = before
            && of == *sentence
        {
            out.words.push(Gram { bucket: word_bucket(other.rotate_left(17) ^ spread(hash)), token: at });
        }
        before = Some((hash, *sentence));
        if token.class.is_none() || *known {
            parts(letters, at, &mut out.parts);
        }
    }
    out
}

/// How many figures a number has, as a sign: 1, 2, 3, or more.
const fn length_mark(letters: &[char]) -> char {
    match letters.len() {
        1 => '1',
        2 => '2',
        3 => '3',
        _ => '4',
    }
}

fn word_bucket(hash: u64) -> u32 {
    (spread(hash) >> 40) as u32 % WORD_BUCKETS as u32
}

/// All parts of `^word$`.
fn parts(letters: &[char], token: u32, out: &mut Vec<Gram>) {
    let mut edged = ['$'; REACH + 2];
    edged[0] = '^';
    let length = letters.len().min(REACH);
    for (slot, &c) in edged.iter_mut().skip(1).zip(letters.iter().take(REACH)) {
        *slot = c;
    }
    let edged = edged.get(..length + 2).unwrap_or_default();
    for from in 0..edged.len() {
        let mut hash = SEED;
        for (n, &c) in edged.iter().skip(from).take(LONGEST).enumerate() {
            hash = step(hash, c);
            if n + 1 >= SHORTEST {
                let bucket = (spread(hash) >> 40) as u32 % PART_BUCKETS as u32;
                out.push(Gram { bucket: WORD_BUCKETS as u32 + bucket, token });
            }
        }
    }
}
