//! Text as it is stored and counted: NFC, one kind of line end, no control characters; limits count
//! what a reader would call a character (grapheme clusters), offsets count Unicode scalar values.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// The text in the form in which it is stored: NFC, `\n` line ends, no control characters other than
/// `\n` and `\t` (a NUL cannot even be stored in PostgreSQL), no white space around it.
pub fn normalise(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let clean: String = unified.nfc().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    clean.trim().to_owned()
}

/// A single line in the form in which it is stored: as [`normalise`], with runs of white space as
/// one space.
pub fn normalise_line(text: &str) -> String {
    normalise(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number of characters as a reader counts them: a flag or an é is one.
pub fn graphemes(text: &str) -> usize {
    text.graphemes(true).count()
}

/// The number of Unicode scalar values, the unit of every offset.
pub fn scalars(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_is_stored_in_one_form() {
        assert_eq!(normalise("  Cre\u{300}che\r\nfijn\u{0}!\r "), "Crèche\nfijn!");
        assert_eq!(normalise_line(" De \t  Blauwe\nLelie "), "De Blauwe Lelie");
    }

    #[test]
    fn a_family_emoji_is_one_character_for_a_reader() {
        assert_eq!(graphemes("👨‍👩‍👧 é"), 3);
        assert_eq!(scalars("👨‍👩‍👧"), 5);
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(text in any::<String>()) {
            let once = normalise(&text);
            prop_assert_eq!(normalise(&once), once);
        }
    }
}
