//! The words one edit away from a misspelled one.

use super::{AS_WORD, Words, step};
use fst::raw::Node;

/// A walk through the list along a word, with one edit to spend.
struct Walk<'w> {
    words: &'w Words,
    word: &'w [u8],
    /// The first letter stays; people get that one right.
    found: Vec<Vec<u8>>,
}

/// More neighbours than this leave a choice.
const MOST: usize = 2;

impl Words {
    /// The one form that is one edit (a letter changed, left out, added, or two swapped) from the
    /// lower-case ASCII `word` and starts with the same letter; `None` when there are several.
    pub fn only_neighbour(&self, word: &str) -> Option<String> {
        if !word.is_ascii() {
            return None;
        }
        let mut walk = Walk { words: self, word: word.as_bytes(), found: Vec::new() };
        let mut value = 0;
        let first = word.bytes().next()?;
        let node = step(&self.list, &self.list.root(), first, &mut value)?;
        walk.edit(&node, value, 1, &mut vec![first]);
        let one = walk.found.pop().filter(|_| walk.found.is_empty())?;
        String::from_utf8(one).ok()
    }
}

impl Walk<'_> {
    /// Tries every edit at `at` and after it; `so_far` led to `node`.
    fn edit(&mut self, node: &Node<'_>, value: u64, at: usize, so_far: &mut Vec<u8>) {
        if self.found.len() >= MOST {
            return;
        }
        for transition in node.transitions() {
            let next = self.words.list.node(transition.addr);
            let value = value + transition.out.value();
            so_far.push(transition.inp);
            self.finish(&next, value, at, so_far);
            if at < self.word.len() && self.word.get(at) != Some(&transition.inp) {
                self.finish(&next, value, at + 1, so_far);
            }
            so_far.pop();
        }
        if at < self.word.len() {
            self.finish(node, value, at + 1, so_far);
        }
        if let (Some(&a), Some(&b)) = (self.word.get(at), self.word.get(at + 1))
            && a != b
        {
            self.follow(node, value, &[b, a], so_far, |walk, node, value, so_far| {
                walk.finish(node, value, at + 2, so_far);
            });
        }
        if let Some(&byte) = self.word.get(at) {
            self.follow(node, value, &[byte], so_far, |walk, node, value, so_far| {
                walk.edit(node, value, at + 1, so_far);
            });
        }
    }

    /// Goes on from `node` with `bytes`, when the list does.
    fn follow(
        &mut self,
        node: &Node<'_>,
        mut value: u64,
        bytes: &[u8],
        so_far: &mut Vec<u8>,
        then: impl FnOnce(&mut Self, &Node<'_>, u64, &mut Vec<u8>),
    ) {
        let words = self.words;
        let mut place = *node;
        for &byte in bytes {
            let Some(next) = step(&words.list, &place, byte, &mut value) else { return };
            place = next;
        }
        let length = so_far.len();
        so_far.extend_from_slice(bytes);
        then(self, &place, value, so_far);
        so_far.truncate(length);
    }

    /// Takes the rest of the word from `at` as it is.
    fn finish(&mut self, node: &Node<'_>, value: u64, at: usize, so_far: &mut Vec<u8>) {
        let rest = self.word.get(at..).unwrap_or_default();
        self.follow(node, value, rest, so_far, |walk, node, value, so_far| {
            let is_word = node.is_final() && (value + node.final_output().value()) & AS_WORD != 0;
            if is_word && !walk.found.contains(so_far) && walk.found.len() < MOST {
                walk.found.push(so_far.clone());
            }
        });
    }
}
