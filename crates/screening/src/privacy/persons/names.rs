//! The name lists: first names and surnames weighted by how many people bear them, words weighted
//! by how common they are otherwise, places.

use super::hash::{self, Table};
use crate::files::{Files, SettingsError};

/// What a word is otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Kind {
    /// In no word list.
    #[default]
    Unknown,
    /// A Dutch word in lower case.
    Dutch,
    /// A Dutch word with a capital that is no name of a person: a country, a brand.
    Proper,
    /// A French, English, German, Spanish, Turkish or Polish word.
    Foreign,
}

/// What the lists say about one word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    /// How common as a first name: 0 not, 1 (5 to 19 bearers in Belgium) to 5 (10,000 and more).
    pub first: u8,
    /// How common as a surname: 0 not, 1 rare to 4 (one of the 1,000 most frequent).
    pub surname: u8,
    /// What else it is.
    pub kind: Kind,
    /// How common the word is, 0 to 6, each one about ten times the one below it.
    pub common: u8,
    /// How common the word is in French, English, German, Spanish, Turkish or Polish, 0 to 6.
    pub foreign: u8,
    /// Whether it is a place in Belgium.
    pub place: bool,
}

impl Entry {
    /// Whether somebody is called so.
    pub fn is_name(self) -> bool {
        self.first > 0 || self.surname > 0
    }
}

/// The lists in one table.
#[derive(Debug)]
pub(super) struct Names {
    words: Table<Entry>,
    /// Surnames of several words, such as "van den broeck", and their beginnings (`false`).
    surnames: Table<bool>,
    /// Places of several words and their beginnings.
    places: Table<bool>,
}

const FIRST: &str = "names/first_names.txt";
const SURNAMES: &str = "names/surnames.txt";
const WORDS: &str = "names/common_words.txt";
const PLACES: &str = "names/places.txt";

impl Names {
    /// Reads the four lists.
    pub fn load(files: &Files) -> Result<Self, SettingsError> {
        let mut names = Self {
            words: Table::with_capacity_and_hasher(220_000, Default::default()),
            surnames: Table::default(),
            places: Table::default(),
        };
        names.read_words(files.text(WORDS)?)?;
        names.read_first(files.text(FIRST)?)?;
        names.read_surnames(files.text(SURNAMES)?);
        for place in files.text(PLACES)?.lines() {
            let place = place.to_lowercase();
            if parts(&place, &mut names.places) == 1 {
                names.words.entry(hash::word(&place)).or_default().place = true;
            }
        }
        Ok(names)
    }

    /// What the lists say about a lower-case word.
    pub fn look_up(&self, word: u64) -> Entry {
        self.words.get(&word).copied().unwrap_or_default()
    }

    /// Whether these words (the hash of them with single blanks) are a surname (`Some(true)`) or
    /// the beginning of one (`Some(false)`).
    pub fn surname(&self, words: u64) -> Option<bool> {
        self.surnames.get(&words).copied()
    }

    /// The same for places.
    pub fn place(&self, words: u64) -> Option<bool> {
        self.places.get(&words).copied()
    }

    fn read_first(&mut self, list: &str) -> Result<(), SettingsError> {
        for (number, line) in list.lines().enumerate() {
            let mut fields = line.split('\t');
            let name = fields.next().unwrap_or_default().to_lowercase();
            let count: u32 = fields.next().and_then(|n| n.parse().ok()).ok_or_else(|| {
                let problem = format!("line {}: name, count and sex between tabs", number + 1);
                SettingsError::Unusable { file: FIRST, problem }
            })?;
            let level = match count {
                0..20 => 1,
                20..100 => 2,
                100..1_000 => 3,
                1_000..10_000 => 4,
                _ => 5,
            };
            self.words.entry(hash::word(&name)).or_default().first = level;
        }
        Ok(())
    }

    fn read_surnames(&mut self, list: &str) {
        for line in list.lines() {
            let mut fields = line.split('\t');
            let name = fields.next().unwrap_or_default().to_lowercase();
            let level = match fields.next().and_then(|rank| rank.parse::<u32>().ok()) {
                Some(0..=1_000) => 4,
                Some(1_001..=4_000) => 3,
                Some(_) => 2,
                None => 1,
            };
            if parts(&name, &mut self.surnames) == 1 {
                self.words.entry(hash::word(&name)).or_default().surname = level;
            }
        }
    }

    fn read_words(&mut self, list: &str) -> Result<(), SettingsError> {
        for (number, line) in list.lines().enumerate() {
            let (head, words) = line.split_once(' ').unwrap_or((line, ""));
            let kind = match head.get(..1) {
                Some("n") => Kind::Dutch,
                Some("p") => Kind::Proper,
                Some("f" | "g") => Kind::Foreign,
                _ => return Err(bad_word_line(number)),
            };
            let tenths: u8 =
                head.get(1..).and_then(|n| n.parse().ok()).ok_or_else(|| bad_word_line(number))?;
            let common = match tenths {
                0..25 => 1,
                25..35 => 2,
                35..45 => 3,
                45..55 => 4,
                55..65 => 5,
                _ => 6,
            };
            for word in words.split(' ') {
                let entry = self.words.entry(hash::word(word)).or_default();
                if kind == Kind::Foreign {
                    entry.foreign = common;
                }
                if !head.starts_with('g') {
                    (entry.kind, entry.common) = (kind, common);
                }
            }
        }
        Ok(())
    }
}

fn bad_word_line(number: usize) -> SettingsError {
    let problem = format!("line {}: n, p, f or g with ten times the frequency, then words", number + 1);
    SettingsError::Unusable { file: WORDS, problem }
}

/// Enters a phrase and its beginnings into `table` when it has several words; gives their number.
pub(super) fn parts(phrase: &str, table: &mut Table<bool>) -> usize {
    let count = phrase.split(' ').count();
    if count > 1 {
        for (end, _) in phrase.match_indices(' ') {
            table.entry(hash::word(phrase.get(..end).unwrap_or_default())).or_insert(false);
        }
        table.insert(hash::word(phrase), true);
    }
    count
}
