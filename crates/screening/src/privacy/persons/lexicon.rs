//! The words that stand around names, by class, and the phrases that look like names.

use super::hash::{self, Table};
use super::names::parts;
use crate::files::{Files, SettingsError};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The classes of words, in the order of their bits.
pub(super) const CLASSES: [&str; 20] = [
    "title",
    "function",
    "kin",
    "naming",
    "animal",
    "facility",
    "street",
    "greeting",
    "closing",
    "possessive",
    "speech",
    "particle",
    "saint",
    "eponym",
    "calendar",
    "dialect",
    "never",
    "language",
    "child",
    "named_house",
];
pub(super) const TITLE: u32 = 1;
pub(super) const FUNCTION: u32 = 1 << 1;
pub(super) const KIN: u32 = 1 << 2;
pub(super) const NAMING: u32 = 1 << 3;
pub(super) const ANIMAL: u32 = 1 << 4;
pub(super) const FACILITY: u32 = 1 << 5;
pub(super) const GREETING: u32 = 1 << 7;
pub(super) const CLOSING: u32 = 1 << 8;
pub(super) const SAINT: u32 = 1 << 12;
pub(super) const EPONYM: u32 = 1 << 13;
pub(super) const DIALECT: u32 = 1 << 15;
pub(super) const NEVER: u32 = 1 << 16;
pub(super) const CHILD: u32 = 1 << 18;
pub(super) const NAMED_HOUSE: u32 = 1 << 19;

const FILE: &str = "lexicons/persons.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    words: BTreeMap<String, String>,
    phrases: Phrases,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Phrases {
    not_person: Vec<String>,
}

/// `lexicons/persons.toml`.
#[derive(Debug)]
pub(super) struct Lexicon {
    classes: Table<u32>,
    phrases: Table<bool>,
}

impl Lexicon {
    /// Reads the file.
    pub fn load(files: &Files) -> Result<Self, SettingsError> {
        let raw: Raw = files.toml(FILE)?;
        let mut lexicon = Self { classes: Table::default(), phrases: Table::default() };
        for (name, words) in &raw.words {
            let bit = CLASSES.iter().position(|class| class == name).ok_or_else(|| {
                let problem = format!("words.{name} is none of the classes {}", CLASSES.join(", "));
                SettingsError::Unusable { file: FILE, problem }
            })?;
            for word in words.split_whitespace() {
                *lexicon.classes.entry(hash::word(word)).or_default() |= 1 << bit;
            }
        }
        for phrase in &raw.phrases.not_person {
            if parts(phrase, &mut lexicon.phrases) == 1 {
                lexicon.phrases.insert(hash::word(phrase), true);
            }
        }
        Ok(lexicon)
    }

    /// The classes of a lower-case word.
    pub fn classes(&self, word: u64) -> u32 {
        self.classes.get(&word).copied().unwrap_or_default()
    }

    /// Whether these words are nobody's name (`Some(true)`) or begin such a phrase (`Some(false)`).
    pub fn phrase(&self, words: u64) -> Option<bool> {
        self.phrases.get(&words).copied()
    }
}
