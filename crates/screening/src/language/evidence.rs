//! Which languages the words of a text speak for, by the lists of `lexicons/languages.toml`.

use crate::files::{Files, SettingsError};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

/// The settings file.
const FILE: &str = "lexicons/languages.toml";
/// How many languages the lists know.
pub(super) const LANGUAGES: usize = 11;
/// Their ISO 639-1 codes; the platform's own comes first and wins a draw.
pub(super) const CODES: [&str; LANGUAGES] =
    ["nl", "fr", "en", "de", "es", "tr", "pl", "ar", "it", "pt", "ro"];
/// The place of Arabic in [`CODES`].
const ARABIC: usize = 7;
/// What a word of one language weighs; a word of several is divided among them.
const FULL: u32 = 12;

/// The file as written: words by language, letters by language.
#[derive(Deserialize)]
struct Lists {
    letters: BTreeMap<String, String>,
    #[serde(flatten)]
    words: BTreeMap<String, String>,
}

/// The lists, ready for look-ups.
#[derive(Debug)]
pub(crate) struct LanguageSettings {
    /// A bit for each of [`CODES`] by word.
    words: HashMap<Box<str>, u16>,
    letters: Vec<(char, usize)>,
}

/// What has been counted about some words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    /// Weights by language, [`FULL`] for a word that only this language has.
    pub weights: [u32; LANGUAGES],
    /// Words on a list, by language.
    pub hits: [u32; LANGUAGES],
    /// Words that hold a telling letter, by language.
    pub letters: [u32; LANGUAGES],
    /// Words with a letter.
    pub words: u32,
}

impl LanguageSettings {
    /// Reads the lists.
    ///
    /// # Errors
    /// [`SettingsError`] for a language that screening does not know.
    pub fn load(files: &Files) -> Result<Self, SettingsError> {
        let lists: Lists = files.toml(FILE)?;
        let place = |code: &str| {
            CODES.iter().position(|known| *known == code).ok_or_else(|| SettingsError::Unusable {
                file: FILE,
                problem: format!("{code}: expected one of {}", CODES.join(", ")),
            })
        };
        let mut words: HashMap<Box<str>, u16> = HashMap::new();
        for (code, list) in &lists.words {
            let bit = 1 << place(code)?;
            for word in list.split_whitespace() {
                *words.entry(word.into()).or_default() |= bit;
            }
        }
        let mut letters = Vec::new();
        for (code, list) in &lists.letters {
            let place = place(code)?;
            letters.extend(list.chars().map(|letter| (letter, place)));
        }
        Ok(Self { words, letters })
    }

    /// Counts one lower-case word.
    pub(super) fn count(&self, word: &str, evidence: &mut Evidence) {
        if !word.chars().any(char::is_alphabetic) {
            return;
        }
        evidence.words += 1;
        // Arabic is the only language here that is typed with figures in its words.
        let mask = if is_chat_arabic(word) { 1 << ARABIC } else { self.mask(word) };
        let share = FULL / mask.count_ones().max(1);
        let counts = evidence.weights.iter_mut().zip(&mut evidence.hits).enumerate();
        for (_, (weight, hits)) in counts.filter(|(place, _)| mask >> place & 1 == 1) {
            *weight += share;
            *hits += 1;
        }
        if !word.is_ascii() {
            let telling = self.letters.iter().find(|(letter, _)| word.contains(*letter));
            if let Some(count) = telling.and_then(|(_, place)| evidence.letters.get_mut(*place)) {
                *count += 1;
            }
        }
    }

    /// Whether the lower-case `word` is on the list of any language.
    pub fn has(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    /// Whether the lower-case `word` is on the Dutch list.
    pub fn is_own(&self, word: &str) -> bool {
        self.words.get(word).is_some_and(|mask| mask & 1 == 1)
    }

    fn mask(&self, word: &str) -> u16 {
        let plain = |word: &str| self.words.get(word).copied().unwrap_or_default();
        match plain(word) {
            // "l'équipe", "j'aime": the article or pronoun is glued to its word.
            0 if word.contains(['\'', '\u{2019}']) => plain(&word.replace('\u{2019}', "'")).max(elided(word)),
            mask => mask,
        }
    }
}

impl Evidence {
    /// Adds what was counted elsewhere.
    pub fn add(&mut self, other: &Self) {
        let sum = |mine: &mut [u32; LANGUAGES], theirs: &[u32; LANGUAGES]| {
            for (mine, theirs) in mine.iter_mut().zip(theirs) {
                *mine += theirs;
            }
        };
        sum(&mut self.weights, &other.weights);
        sum(&mut self.hits, &other.hits);
        sum(&mut self.letters, &other.letters);
        self.words += other.words;
    }

    /// The language with most weight and its place in [`CODES`]; `None` when nothing was found.
    pub fn best(&self) -> Option<usize> {
        let most = self.weights.iter().copied().max().filter(|&most| most > 0)?;
        self.weights.iter().position(|&weight| weight == most)
    }

    /// The language with most telling letters.
    pub fn best_by_letters(&self) -> Option<usize> {
        let most = self.letters.iter().copied().max().filter(|&most| most > 0)?;
        self.letters.iter().position(|&count| count == most)
    }

    /// The weight of the language at `place`, in words that only it has.
    pub fn weight(&self, place: usize) -> f64 {
        f64::from(self.weights.get(place).copied().unwrap_or_default()) / f64::from(FULL)
    }

    /// How many words the language at `place` has.
    pub fn hits(&self, place: usize) -> u32 {
        self.hits.get(place).copied().unwrap_or_default()
    }
}

/// French for what stands before the apostrophe of "l'équipe".
fn elided(word: &str) -> u16 {
    let french = 1 << 1;
    let before = word.split(['\'', '\u{2019}']).next().unwrap_or_default();
    if matches!(before, "l" | "d" | "j" | "qu" | "c" | "n" | "m" | "jusqu" | "lorsqu") { french } else { 0 }
}

/// A word with a 3, 7 or 9 for a letter that Latin does not have: "3andi", "wa7ed", "nel3ab". Not
/// "7u30", "3x", "k3" or "9de": at least three letters, and none of the endings of Dutch numbers.
fn is_chat_arabic(word: &str) -> bool {
    if !word.bytes().any(|b| matches!(b, b'3' | b'7' | b'9')) {
        return false;
    }
    let letters = word.chars().filter(|c| c.is_ascii_lowercase()).count();
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let figures_only =
        word.bytes().filter(u8::is_ascii_digit).all(|b| matches!(b, b'2' | b'3' | b'5' | b'7' | b'9'));
    let is_plain = letters + digits == word.chars().count();
    let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let leads = unit.len() < word.len() && !unit.contains(|c: char| c.is_ascii_digit());
    let dutch = [
        "uur", "jaar", "dag", "dagen", "week", "weken", "min", "euro", "eur", "maand", "maanden", "jarig",
        "jarige", "keer", "ste", "kids", "kinderen", "personen", "graden", "minuten", "maal", "man",
    ];
    is_plain && figures_only && letters >= 3 && digits <= 2 && !(leads && dutch.contains(&unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_for_arabic_letters_are_told_from_dutch_numbers() {
        for word in ["3andi", "wa7ed", "mat9elle9ch", "kay3awnouna", "7na", "3la"] {
            assert_eq!(is_chat_arabic(word), word.len() > 3, "{word}");
        }
        for word in ["7u30", "3x", "k3", "9de", "3uur", "37jaar", "h2o", "2023bis", "3-jarige", "zorg"] {
            assert!(!is_chat_arabic(word), "{word}");
        }
    }
}
