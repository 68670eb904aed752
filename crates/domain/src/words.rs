//! The words of a text, folded so that they can be looked up however they are written.

use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// Most words of one text that can be looked up; a review of the longest length has fewer different ones as a
/// rule.
pub const MOST_WORDS: usize = 400;
/// Shortest and longest word, in Unicode scalar values: a longer one is cut.
const LENGTH: std::ops::RangeInclusive<usize> = 2..=32;

/// A word without accents and capitals: `Crèche` is `creche`.
pub fn fold(word: &str) -> String {
    let plain = word.nfkd().filter(|c| !is_combining_mark(*c));
    plain.flat_map(char::to_lowercase).take(*LENGTH.end()).collect()
}

/// The different words of a text, folded, at most `most`, the first ones first where there are more.
pub fn folded_words(text: &str, most: usize) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for word in text.unicode_words().map(fold) {
        if words.len() >= most {
            break;
        }
        if word.chars().count() >= *LENGTH.start() {
            words.insert(word);
        }
    }
    words
}

/// The different words of a name, folded, at most `most`: of `Maison d'Été` those are `maison` and `ete`. Whatever is
/// neither a letter nor a digit parts them, so that the part of a name that somebody types is one of them.
pub fn name_words(name: &str, most: usize) -> BTreeSet<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).map(fold);
    words.filter(|word| word.chars().count() >= *LENGTH.start()).take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_and_capitals_do_not_count() {
        let words = folded_words("De CRÈCHE was «één» grote chaos, en de crèche... o!", MOST_WORDS);
        assert_eq!(Vec::from_iter(words), ["chaos", "creche", "de", "een", "en", "grote", "was"]);
        assert_eq!(folded_words("een twee drie", 2).len(), 2);
    }

    #[test]
    fn names_are_parted_at_apostrophes_too() {
        let words = name_words("vzw Crèche d'Été (2) – De Ûs, de crèche", 20);
        assert_eq!(Vec::from_iter(words), ["creche", "de", "ete", "us", "vzw"]);
        assert_eq!(name_words("een twee drie", 2).len(), 2);
        assert_eq!(name_words("'’ % _", 2).len(), 0);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_and_is_bounded(text in any::<String>()) {
            let words = folded_words(&text, 10);
            prop_assert!(words.len() <= 10);
            for word in words {
                prop_assert!(word.chars().count() <= 32);
                prop_assert_eq!(fold(&word), word);
            }
        }
    }
}
