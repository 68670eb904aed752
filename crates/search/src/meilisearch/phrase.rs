//! What is typed, as the server is asked for it.
//!
//! The server takes the last word as a beginning unless a space follows, allows typing errors, joins
//! neighbours and looks synonyms up. Every word is sent as its stem, which every form in a document has
//! beside it; only the last one has two ways, of which the one that finds more is taken.

use crate::text::TAIL_MIN;
use crate::text::words::{Word, Words};
use meilisearch_sdk::search::MatchingStrategies;

/// How the words are taken. The number is what a cursor holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Stage {
    /// The last word as typed, and as a beginning where it is open or long.
    Typed = 0,
    /// Every word by its stem.
    Stems = 1,
    /// As typed, and the most frequent words may be missing.
    Some = 2,
}

impl Stage {
    /// The stage with this number.
    pub fn from_number(number: u8) -> Option<Self> {
        [Self::Typed, Self::Stems, Self::Some].into_iter().find(|stage| *stage as u8 == number)
    }

    /// What to ask.
    pub fn query(self, words: &Words) -> String {
        match self {
            Self::Typed | Self::Some => typed(words),
            Self::Stems => stems(words),
        }
    }

    /// Whether all words must occur.
    pub const fn strategy(self) -> MatchingStrategies {
        match self {
            Self::Typed | Self::Stems => MatchingStrategies::ALL,
            Self::Some => MatchingStrategies::FREQUENCY,
        }
    }
}

/// Words that must occur.
fn asked(words: &Words) -> impl DoubleEndedIterator<Item = &Word> {
    words.list.iter().filter(|word| !word.optional)
}

fn stems(words: &Words) -> String {
    let all = asked(words).flat_map(|word| &word.form).map(|token| token.stem.as_str());
    closed(&all.collect::<Vec<_>>())
}

fn typed(words: &Words) -> String {
    let Some(last) = asked(words).next_back() else { return String::new() };
    let mut all: Vec<&str> =
        asked(words).flat_map(|word| &word.form).map(|token| token.stem.as_str()).collect();
    let Some(token) = last.form.last() else { return closed(&all) };
    let len = token.folded.chars().count();
    let long = len >= TAIL_MIN && !token.folded.bytes().any(|b| b.is_ascii_digit());
    if long || (last.open && len >= 2) {
        all.pop();
        all.push(&token.folded);
        return all.join(" ");
    }
    closed(&all)
}

fn closed(words: &[&str]) -> String {
    format!("{} ", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_is_a_beginning_while_it_is_typed() {
        let both = |q: &str| {
            let words = Words::parse(q);
            (Stage::Typed.query(&words), Stage::Stems.query(&words))
        };
        assert_eq!(both("het spe"), ("spe".to_owned(), "spe ".to_owned()));
        assert_eq!(both("rege ").0, both("rege ").1);
        assert_eq!(both("dagverblijven "), ("dagverblijven".to_owned(), "dagverblijf ".to_owned()));
        assert_eq!(both("Alfa 9150"), ("alfa 9150".to_owned(), "alfa 9150 ".to_owned()));
        assert_eq!(both("9150 ").0, "9150 ");
        assert_eq!(both("-zon\" *").0, "zon ");
    }
}
