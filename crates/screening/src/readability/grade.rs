//! How hard a text is to read, as a figure and as a hint at level B1.
//!
//! The figure is W.H. Douma's reading ease for Dutch (De leesbaarheid van landbouwbladen,
//! Landbouwhogeschool Wageningen, 1960), Flesch's formula with weights for Dutch:
//! `206.835 - 0.93 * words per sentence - 77 * syllables per word`. From 100 (very easy) down to 0.
//!
//! The hint follows the usual advice for Dutch at level B1: sentences of 10 to 15 words on average
//! and few long words (Common European Framework of Reference; the Flemish government's guide to
//! clear language "Heerlijk Helder"). It is a hint: level also hangs on what the words are about.

use crate::text::Text;
use serde::{Deserialize, Serialize};

/// How hard a text is to read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadabilityGrade {
    /// Flesch-Douma reading ease, 0 (very hard) to 100 (very easy).
    pub score: f64,
    /// Words per sentence, on average.
    pub words_per_sentence: f64,
    /// Syllables per word, on average.
    pub syllables_per_word: f64,
    /// Share of words of more than three syllables, 0 to 1.
    pub long_words: f64,
    /// The level that this hints at.
    pub level: ReadingLevel,
}

/// What a text asks of its reader (Common European Framework of Reference).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadingLevel {
    /// Easy for most adults: B1 or lower.
    UpToB1,
    /// A fluent reader is asked for: B2.
    B2,
    /// An experienced reader is asked for: C1 or higher.
    FromC1,
}

/// Fewer words than this have no level.
const FEWEST: usize = 8;

/// The grade of `text`; `None` when it is too short to have one.
pub(super) fn grade(text: &Text) -> Option<ReadabilityGrade> {
    let (mut words, mut syllables, mut long) = (0_usize, 0_usize, 0_usize);
    for &word in text.words() {
        let count = syllables_of(text.word(word));
        if count > 0 {
            words += 1;
            syllables += count;
            long += usize::from(count > 3);
        }
    }
    if words < FEWEST {
        return None;
    }
    let all = words as f64;
    let words_per_sentence = all / text.sentences().len().max(1) as f64;
    let syllables_per_word = syllables as f64 / all;
    let long_words = long as f64 / all;
    let score = (206.835 - 0.93 * words_per_sentence - 77.0 * syllables_per_word).clamp(0.0, 100.0);
    let level = if words_per_sentence <= 15.0 && long_words <= 0.10 && score >= 60.0 {
        ReadingLevel::UpToB1
    } else if words_per_sentence <= 25.0 && long_words <= 0.20 && score >= 30.0 {
        ReadingLevel::B2
    } else {
        ReadingLevel::FromC1
    };
    let round = |value: f64| (value * 100.0).round() / 100.0;
    Some(ReadabilityGrade {
        score: round(score),
        words_per_sentence: round(words_per_sentence),
        syllables_per_word: round(syllables_per_word),
        long_words: round(long_words),
        level,
    })
}

/// Syllables of a lower-case word: its rows of vowels, where Dutch pairs and triples count as one and
/// a diaeresis starts a new one. No letters, no syllables.
fn syllables_of(word: &str) -> usize {
    let (mut count, mut letters) = (0, false);
    // The vowels of the syllable that is being read.
    let mut open: (Option<char>, Option<char>) = (None, None);
    let mut signs = word.chars().peekable();
    while let Some(c) = signs.next() {
        letters |= c.is_alphabetic();
        let next_is_vowel = signs.peek().copied().is_some_and(is_vowel);
        open = match open {
            _ if !is_vowel(c) => (None, None),
            (Some(a), None) if is_pair(a, c) => (Some(a), Some(c)),
            // "eeuw", "nieuw"; "mooi", but not "mooie".
            (Some('e' | 'i'), Some('e')) if c == 'u' => (None, None),
            (Some('a' | 'o'), Some('a' | 'o' | 'e')) if c == 'i' && !next_is_vowel => (None, None),
            _ => {
                count += 1;
                (Some(c), None)
            }
        };
    }
    if letters { count.max(1) } else { 0 }
}

/// Two vowels that are one sound.
fn is_pair(first: char, second: char) -> bool {
    matches!(
        (first, second),
        ('a', 'a' | 'u' | 'i' | 'e' | 'y')
            | ('e', 'e' | 'u' | 'i' | 'y')
            | ('i', 'e')
            | ('o', 'o' | 'e' | 'u' | 'i' | 'y')
            | ('u', 'u' | 'i')
            | ('é', 'é')
    )
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'à'..='å' | 'è'..='ï' | 'ò'..='ö' | 'ù'..='ü')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_dutch_speaks() {
        for (word, count) in [
            ("de", 1),
            ("kamer", 2),
            ("mooie", 2),
            ("mooi", 1),
            ("begeleiding", 4),
            ("eeuw", 1),
            ("zee", 1),
            ("ideeën", 3),
            ("geïnteresseerd", 5),
            ("buiten", 2),
            ("kinderopvang", 4),
            ("vzw", 1),
            ("12", 0),
            ("wij", 1),
        ] {
            assert_eq!(syllables_of(word), count, "{word}");
        }
    }

    #[test]
    fn short_plain_sentences_are_easy() {
        let easy = grade(&Text::new("Wij zijn blij. De juf is lief. Het eten is goed. Onze zoon lacht."));
        assert_eq!(easy.map(|g| g.level), Some(ReadingLevel::UpToB1));
        let hard = "Niettegenstaande herhaaldelijke tussenkomsten van de verantwoordelijke \
            personeelsvertegenwoordiging bleef de kwaliteitsverbetering in de dagverzorging onbevredigend";
        assert_eq!(grade(&Text::new(hard)).map(|g| g.level), Some(ReadingLevel::FromC1));
        assert_eq!(grade(&Text::new("Top!")), None);
    }
}
