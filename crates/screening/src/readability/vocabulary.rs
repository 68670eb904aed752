//! What each word of a text is to a reader of Dutch.

use super::gibberish;
use super::letters::Letters;
use crate::files::{Files, SettingsError};
use crate::language::LanguageSettings;
use crate::words::Words;
use serde::Deserialize;
use std::collections::HashMap;

/// The settings file.
const FILE: &str = "lexicons/spoken.toml";
/// The longest word that is looked at closely, in bytes; what is longer is a link or mashed keys.
const LONGEST: usize = 64;

/// The file as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    spoken: String,
    accepted: String,
    short: String,
    dictated: String,
}

/// What a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Dutch of the dictionary, a name, a word of another language, a number.
    Known,
    /// Spoken Flemish.
    Spoken,
    /// A short form of messages.
    Short,
    /// A word of a telephone or a form rather than of a person.
    Dictated,
    /// A word with a letter that goes on and on: "zooooo".
    Stretched,
    /// Two words without a blank.
    Glued,
    /// Not a word of the dictionary, but it could be one: a spelling error, a rare name.
    Unknown,
    /// Letters without a vowel.
    Clipped,
    /// No word of any language that is known here.
    Mashed,
}

/// All that words are looked up in.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// The dictionary.
    pub words: Words,
    letters: Letters,
    kinds: HashMap<Box<str>, Kind>,
}

impl Vocabulary {
    /// Loads the lists.
    ///
    /// # Errors
    /// [`SettingsError`] names the file that cannot be used.
    pub fn load(files: &Files) -> Result<Self, SettingsError> {
        let lists: Lists = files.toml(FILE)?;
        let mut kinds = HashMap::new();
        // A word of two lists is what the later one says.
        for (list, kind) in [
            (&lists.short, Kind::Short),
            (&lists.accepted, Kind::Known),
            (&lists.spoken, Kind::Spoken),
            (&lists.dictated, Kind::Dictated),
        ] {
            kinds.extend(list.split_whitespace().map(|word| (word.into(), kind)));
        }
        Ok(Self { words: Words::load(files)?, letters: Letters::load(files)?, kinds })
    }

    /// What the lower-case `word` is, a name apart.
    pub fn kind(&self, word: &str, languages: &LanguageSettings) -> Kind {
        if let Some(&kind) = self.kinds.get(word) {
            return kind;
        }
        if word.len() > LONGEST {
            return Kind::Mashed;
        }
        let is_known = word.chars().all(|c| !c.is_alphabetic())
            || word.contains(|c: char| c.is_ascii_digit())
            || languages.has(word)
            || self.words.knows(word)
            || self.has_known_parts(word);
        if is_known {
            return Kind::Known;
        }
        self.kind_of_unknown(word, languages)
    }

    fn kind_of_unknown(&self, word: &str, languages: &LanguageSettings) -> Kind {
        let chars: Vec<char> = word.chars().collect();
        if let Some(squeezed) = squeeze(&chars) {
            let once = self.words.is_form(&squeezed.0) || self.kinds.contains_key(squeezed.0.as_str());
            return if once || self.words.is_form(&squeezed.1) { Kind::Stretched } else { Kind::Mashed };
        }
        if gibberish::has_slide(&chars) {
            return Kind::Mashed;
        }
        if gibberish::lacks_vowel(&chars) {
            return if chars.len() >= 5 { Kind::Mashed } else { Kind::Clipped };
        }
        if gibberish::is_gibberish(&chars) || (chars.len() >= 4 && self.letters.are_strange(word)) {
            return Kind::Mashed;
        }
        if self.is_spoken(word) {
            return Kind::Spoken;
        }
        if self.glued_at(word, languages).is_some() { Kind::Glued } else { Kind::Unknown }
    }

    /// "d'avond", "m'n", "'t'gene": every part is a word or a single letter.
    fn has_known_parts(&self, word: &str) -> bool {
        let is_joint = |c: char| matches!(c, '\'' | '\u{2019}');
        word.contains(is_joint)
            && word
                .split(is_joint)
                .all(|part| part.len() <= 1 || self.words.knows(part) || self.kinds.contains_key(part))
    }

    /// Flemish diminutives on -ke, and endings that are swallowed when one speaks.
    fn is_spoken(&self, word: &str) -> bool {
        let stem = |ending: &str, least: usize| {
            word.strip_suffix(ending).is_some_and(|stem| stem.len() >= least && self.words.knows(stem))
        };
        stem("ke", 3)
            || stem("kes", 3)
            || stem("ske", 3)
            || stem("skes", 3)
            || stem("eke", 3)
            || stem("ekes", 3)
    }

    /// Where `word` falls into a word of grammar and another word, in bytes.
    pub fn glued_at(&self, word: &str, languages: &LanguageSettings) -> Option<usize> {
        let is_word = |part: &str| part.len() >= 2 && self.words.is_form(part);
        let cuts = word.char_indices().map(|(at, _)| at).filter(|&at| at >= 2 && at + 2 <= word.len());
        cuts.map(|at| (at, word.split_at(at))).find_map(|(at, (left, right))| {
            let grammar = languages.is_own(left) || languages.is_own(right);
            (grammar && is_word(left) && is_word(right)).then_some(at)
        })
    }
}

/// What a lower-case word of a text in another language is: only keyboard mash can be told.
pub(super) fn kind_elsewhere(word: &str) -> Kind {
    let chars: Vec<char> = word.chars().take(LONGEST).collect();
    if gibberish::is_gibberish(&chars) { Kind::Mashed } else { Kind::Known }
}

/// The word with every row of three or more equal letters as one letter and as two, when it has one.
fn squeeze(word: &[char]) -> Option<(String, String)> {
    let is_row = |w: &[char]| matches!(w, [a, b, c] if a == b && b == c && a.is_alphabetic());
    if !word.windows(3).any(is_row) {
        return None;
    }
    let (mut once, mut twice) = (String::new(), String::new());
    for row in word.chunk_by(|a, b| a == b) {
        let Some(&letter) = row.first() else { continue };
        let copies = |most: usize| std::iter::repeat_n(letter, if row.len() >= 3 { most } else { row.len() });
        once.extend(copies(1));
        twice.extend(copies(2));
    }
    Some((once, twice))
}
