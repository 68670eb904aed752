//! Lexicons: words with something in common, in files that an editor can read and change.

mod find;
mod pattern;

pub(crate) use find::Hit;

use crate::files::{Files, SettingsError};
use pattern::Part;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The files, in the order in which their lexicons are numbered.
const FILES: [&str; 10] = [
    "lexicons/clause.toml",
    "lexicons/insult.toml",
    "lexicons/discrimination.toml",
    "lexicons/threat.toml",
    "lexicons/crime.toml",
    "lexicons/safeguarding.toml",
    "lexicons/procedure.toml",
    "lexicons/selling.toml",
    "lexicons/truth.toml",
    "lexicons/reveal.toml",
];

/// One lexicon as its file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    /// What its entries have in common, for whoever changes the file.
    #[serde(rename = "about")]
    _about: String,
    /// Entries, separated by commas or lines.
    entries: String,
}

/// All lexicons, ready to look words up.
#[derive(Debug)]
pub(crate) struct Lexicons {
    names: Vec<String>,
    /// The entries: which lexicon, what it looks like.
    entries: Vec<(u16, Box<[Part]>)>,
    /// Entries by the hash of their first part.
    index: Vec<(u64, u32)>,
    /// One bit for each hash that may be in the index.
    filter: Box<[u64]>,
}

/// Bits of the filter: some dozens for every entry.
const FILTER_BITS: u32 = 17;

impl Lexicons {
    /// Reads all files.
    pub fn load(files: &Files) -> Result<Self, SettingsError> {
        let mut all = Self {
            names: Vec::new(),
            entries: Vec::new(),
            index: Vec::new(),
            filter: vec![0; 1 << (FILTER_BITS - 6)].into_boxed_slice(),
        };
        for file in FILES {
            let listed: BTreeMap<String, Listed> = files.toml(file)?;
            for (name, list) in listed {
                if all.names.contains(&name) {
                    let problem = format!("lexicon {name} is there twice");
                    return Err(SettingsError::Unusable { file, problem });
                }
                all.add(file, name, &list.entries)?;
            }
        }
        all.index.sort_unstable();
        Ok(all)
    }

    fn add(&mut self, file: &'static str, name: String, entries: &str) -> Result<(), SettingsError> {
        let full = || SettingsError::Unusable { file, problem: "too many lexicons or entries".to_owned() };
        let lexicon = u16::try_from(self.names.len()).map_err(|_| full())?;
        self.names.push(name);
        for entry in entries.split([',', '\n']).map(str::trim).filter(|e| !e.is_empty()) {
            let parts = pattern::parse(file, &entry.to_lowercase())?;
            let number = u32::try_from(self.entries.len()).map_err(|_| full())?;
            if let Some(Part::Word(hash) | Part::Start(hash) | Part::End(hash)) = parts.first() {
                // A start is looked up among all starts of a word, and the whole word is one of them:
                // one table does for both, the part itself tells them apart.
                self.index.push((*hash, number));
                let (slot, bit) = place(*hash);
                if let Some(bits) = self.filter.get_mut(slot) {
                    *bits |= bit;
                }
            }
            self.entries.push((lexicon, parts.into_boxed_slice()));
        }
        Ok(())
    }

    /// The names, in the order of their numbers.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The number of the lexicon `name`.
    pub fn number(&self, name: &str) -> Option<u16> {
        self.names.iter().position(|n| n == name).and_then(|n| u16::try_from(n).ok())
    }
}

/// Where the filter keeps the bit of `hash`.
fn place(hash: u64) -> (usize, u64) {
    let bit = super::input::letters::spread(hash) >> (64 - FILTER_BITS);
    ((bit >> 6) as usize, 1 << (bit & 63))
}
