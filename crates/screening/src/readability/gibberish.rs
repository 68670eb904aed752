//! Words that are no words.

/// Rows of the AZERTY and QWERTY keyboards.
const ROWS: [&str; 6] = ["azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
/// Neighbouring keys in one direction that make a slide over the keyboard: as most of a word four,
/// inside a longer word one more, because of "property" and "concert".
const SLIDE: usize = 4;
/// The longest word of which a short slide is the most.
const SHORT: usize = 6;
/// Consonants in a row that Dutch reaches only in compounds such as "angstschreeuw".
const CONSONANTS: usize = 9;
/// Equal letters in a row that no language writes.
const STRETCH: usize = 4;

/// Whether the lower-case `word` is mashed or stretched.
pub(super) fn is_gibberish(word: &[char]) -> bool {
    let letters = word.iter().filter(|c| c.is_alphabetic()).count();
    letters >= 4
        && (has_stretch(word)
            || has_slide(word)
            || consonant_run(word) >= CONSONANTS
            || (letters >= 5 && !word.iter().copied().any(is_vowel) && is_latin(word)))
}

/// Whether `word` has letters but no vowel: "zkr", "nt". Short forms in common use do not count.
pub(super) fn lacks_vowel(word: &[char]) -> bool {
    let common =
        ["mr", "dr", "nr", "zn", "mn", "tv", "wc", "km", "st", "vzw", "wzc", "cm", "kg", "gsm", "sms", "dvd"];
    let is_letters = word.iter().all(|c| c.is_ascii_alphabetic());
    word.len() >= 2
        && is_letters
        && !word.iter().copied().any(is_vowel)
        && !common.contains(&word.iter().collect::<String>().as_str())
}

fn is_latin(word: &[char]) -> bool {
    word.iter().all(|c| c.is_ascii())
}

fn is_vowel(c: char) -> bool {
    "aeiouyáàâäãåéèêëíìîïóòôöõúùûüýÿæœøıąę".contains(c)
}

fn has_stretch(word: &[char]) -> bool {
    word.windows(STRETCH).any(|w| w.first().is_some_and(|&c| c.is_alphabetic() && w.iter().all(|&d| d == c)))
}

/// Whether a finger slid over neighbouring keys.
pub(super) fn has_slide(word: &[char]) -> bool {
    let length = if word.len() <= SHORT { SLIDE } else { SLIDE + 1 };
    // German for "value".
    word != ['w', 'e', 'r', 't']
        && word.windows(length).any(|w| {
            let forward: String = w.iter().collect();
            let backward: String = w.iter().rev().collect();
            ROWS.iter().any(|row| row.contains(&forward) || row.contains(&backward))
        })
}

fn consonant_run(word: &[char]) -> usize {
    let (mut run, mut most) = (0, 0);
    for &c in word {
        run = if c.is_ascii_alphabetic() && !is_vowel(c) { run + 1 } else { 0 };
        most = most.max(run);
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chars(word: &str) -> Vec<char> {
        word.chars().collect()
    }

    #[test]
    fn mashed_and_stretched_words_are_seen() {
        for word in ["qsdfghj", "asdf", "jkljkl", "hgfd", "jaaaaa", "bcdfgh", "grrrrr", "kjhgf"] {
            assert!(is_gibberish(&chars(word)), "{word}");
        }
    }

    #[test]
    fn long_dutch_words_are_no_gibberish() {
        for word in [
            "angstschreeuw",
            "herfstschikking",
            "kindvriendelijk",
            "zoo",
            "café",
            "property",
            "wereld",
            "kweetniet",
            "vreemdst",
            "vzw",
            "koeieuier",
            "ertussen",
            "poëtisch",
            "qua",
        ] {
            assert!(!is_gibberish(&chars(word)), "{word}");
        }
    }

    #[test]
    fn words_without_a_vowel_are_counted_except_common_ones() {
        assert!(lacks_vowel(&chars("zkr")));
        assert!(!lacks_vowel(&chars("dr")));
        assert!(!lacks_vowel(&chars("ok")));
        assert!(!lacks_vowel(&chars("12")));
    }
}
