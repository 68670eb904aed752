//! Which words are Dutch: the forms of the hunspell dictionary and the compounds they can make.
//!
//! `models/words.fst` is written by `training words` from `words/nl.aff` and `words/nl.dic`. It is
//! used as it lies in the program, without being unpacked, so that it costs no time to load.

mod neighbours;

use crate::files::{Files, SettingsError};
use fst::raw::{Fst, Node};
use std::borrow::Cow;
use std::fmt;

/// In the word list: the form is a word by itself.
pub const AS_WORD: u64 = 1;
/// In the word list: the form can start a compound.
pub const AS_COMPOUND_START: u64 = 2;
/// In the word list: the form can stand inside a compound.
pub const AS_COMPOUND_MIDDLE: u64 = 4;
/// In the word list: the form can end a compound.
pub const AS_COMPOUND_END: u64 = 8;

/// The settings file.
const FILE: &str = "models/words.fst";
/// The shortest part of a compound, in bytes.
const SHORTEST_PART: usize = 3;
/// The longest compound that is taken apart, in bytes.
const LONGEST: usize = 48;
/// The most parts of a compound.
const PARTS: usize = 4;

/// The word list.
pub(crate) struct Words {
    list: Fst<Cow<'static, [u8]>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("forms", &self.list.len()).finish()
    }
}

impl Words {
    /// Takes the list of `files`.
    ///
    /// # Errors
    /// [`SettingsError`] when it is no word list.
    pub fn load(files: &Files) -> Result<Self, SettingsError> {
        let unusable = |error: fst::Error| SettingsError::Unusable { file: FILE, problem: error.to_string() };
        Ok(Self { list: Fst::new(files.shared(FILE)?).map_err(unusable)? })
    }

    /// Whether the lower-case `word` is Dutch: a form, a compound, or parts of these with hyphens.
    pub fn knows(&self, word: &str) -> bool {
        let plain = |part: &str| self.is_form(part) || self.is_compound(part);
        plain(word) || (word.contains('-') && word.split('-').all(|part| part.is_empty() || plain(part)))
    }

    /// Whether `word` is a form by itself.
    pub fn is_form(&self, word: &str) -> bool {
        self.list.get(word).is_some_and(|abilities| abilities.value() & AS_WORD != 0)
    }

    /// Whether `word` can be taken apart into forms that go together.
    fn is_compound(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        (2 * SHORTEST_PART..=LONGEST).contains(&bytes.len()) && self.ends(bytes, AS_COMPOUND_START, PARTS)
    }

    /// Whether `rest` is the end of a compound whose next part needs `ability`, in at most `parts`.
    fn ends(&self, rest: &[u8], ability: u64, parts: usize) -> bool {
        let (mut node, mut value) = (self.list.root(), 0);
        for (i, &byte) in rest.iter().enumerate() {
            let Some(next) = step(&self.list, &node, byte, &mut value) else { return false };
            node = next;
            if !node.is_final() || i + 1 < SHORTEST_PART {
                continue;
            }
            let abilities = value + node.final_output().value();
            let left = rest.get(i + 1..).unwrap_or_default();
            let is_end = left.is_empty() && ability != AS_COMPOUND_START && abilities & AS_COMPOUND_END != 0;
            let goes_on = left.len() >= SHORTEST_PART && abilities & ability != 0 && parts > 1;
            if is_end || (goes_on && self.ends(left, AS_COMPOUND_MIDDLE, parts - 1)) {
                return true;
            }
        }
        false
    }
}

/// Follows `byte` from `node`, adding up the value on the way.
fn step<'f>(
    list: &'f Fst<Cow<'static, [u8]>>,
    node: &Node<'f>,
    byte: u8,
    value: &mut u64,
) -> Option<Node<'f>> {
    let transition = node.transition(node.find_input(byte)?);
    *value += transition.out.value();
    Some(list.node(transition.addr))
}
