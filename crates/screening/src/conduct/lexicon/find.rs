//! Looking a text's words up in all lexicons at once.

use super::pattern::{GAP, Part};
use super::{Lexicons, place};
use crate::conduct::input::letters::{SEED, step};

/// What an entry fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// The number of the lexicon.
    pub lexicon: u16,
    /// The first word, counted in the text.
    pub first: usize,
    /// The last word.
    pub last: usize,
}

/// Letters of a word that are looked at; no entry is longer.
const REACH: usize = 32;

impl Lexicons {
    /// Everything that fits among `words`, the accentless letters of each; `sentence` tells to which
    /// sentence a word belongs, for no entry reaches into the next one. In the order of the first word.
    pub fn find(&self, words: &[&[char]], sentence: &[u32]) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (at, letters) in words.iter().enumerate() {
            let from = hits.len();
            let mut hash = SEED;
            for &c in letters.iter().take(REACH) {
                hash = step(hash, c);
                self.look_up(hash, at, words, sentence, &mut hits);
            }
            let mut hash = !SEED;
            for &c in letters.iter().rev().take(REACH) {
                hash = step(hash, c);
                self.look_up(hash, at, words, sentence, &mut hits);
            }
            // One word counts once for a lexicon, by its longest entry.
            if let Some(new) = hits.get_mut(from..)
                && new.len() > 1
            {
                new.sort_unstable_by_key(|hit| (hit.lexicon, usize::MAX - hit.last));
                let mut kept = from;
                for k in from..hits.len() {
                    let hit = hits.get(k).copied();
                    let before =
                        kept.checked_sub(1).filter(|b| *b >= from).and_then(|b| hits.get(b)).copied();
                    if let Some(hit) = hit
                        && before.is_none_or(|b| b.lexicon != hit.lexicon)
                    {
                        if let Some(slot) = hits.get_mut(kept) {
                            *slot = hit;
                        }
                        kept += 1;
                    }
                }
                hits.truncate(kept);
            }
        }
        hits
    }

    fn look_up(&self, hash: u64, at: usize, words: &[&[char]], sentence: &[u32], hits: &mut Vec<Hit>) {
        let (slot, bit) = place(hash);
        if self.filter.get(slot).is_none_or(|bits| bits & bit == 0) {
            return;
        }
        let from = self.index.partition_point(|entry| entry.0 < hash);
        for &(_, number) in self.index.iter().skip(from).take_while(|entry| entry.0 == hash) {
            if let Some((lexicon, parts)) = self.entries.get(number as usize)
                && let Some(last) = fits(parts, at, words, sentence)
            {
                hits.push(Hit { lexicon: *lexicon, first: at, last });
            }
        }
    }
}

/// The last word of the entry `parts` when it begins at the word `at`.
fn fits(parts: &[Part], at: usize, words: &[&[char]], sentence: &[u32]) -> Option<usize> {
    let (first, rest) = parts.split_first()?;
    let word = words.get(at)?;
    if !same(*first, word) {
        return None;
    }
    match rest {
        [] => Some(at),
        [Part::Gap, after @ ..] => {
            (at + 1..=at + 1 + GAP).find_map(|next| follow(after, at, next, words, sentence))
        }
        _ => follow(rest, at, at + 1, words, sentence),
    }
}

/// As [`fits`] for the words after `at`, from `next`, in the same sentence.
fn follow(parts: &[Part], at: usize, next: usize, words: &[&[char]], sentence: &[u32]) -> Option<usize> {
    let inside = sentence.get(next).is_some_and(|s| sentence.get(at) == Some(s));
    inside.then(|| fits(parts, next, words, sentence)).flatten()
}

fn same(part: Part, word: &[char]) -> bool {
    match part {
        Part::Any | Part::Gap => true,
        Part::Word(hash) => word.iter().fold(SEED, |h, &c| step(h, c)) == hash,
        Part::Start(hash) => starts(word.iter().copied(), SEED, hash),
        Part::End(hash) => starts(word.iter().rev().copied(), !SEED, hash),
    }
}

/// Whether some beginning of `letters` has the hash `wanted`.
fn starts(letters: impl Iterator<Item = char>, seed: u64, wanted: u64) -> bool {
    letters
        .take(REACH)
        .try_fold(seed, |hash, c| {
            let hash = step(hash, c);
            if hash == wanted { Err(()) } else { Ok(hash) }
        })
        .is_err()
}
