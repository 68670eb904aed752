//! Letters without accents and their hashes, made in one pass without a copy.

/// Where FNV-1a starts (64 bits).
pub(crate) const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// `word` in lower case without accents, letter by letter; an apostrophe or hyphen is left out, so
/// that `foto's` and `fotos`, `ex-man` and `exman` are one.
pub(crate) fn plain(word: &str) -> impl Iterator<Item = char> + '_ {
    word.chars().filter(|c| !matches!(c, '\'' | '\u{2019}' | '-' | '\u{2010}'..='\u{2014}')).map(bare)
}

/// The letter without its accent, as far as Western European languages have them.
const fn bare(c: char) -> char {
    match c {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

/// One more letter.
pub(crate) const fn step(hash: u64, c: char) -> u64 {
    (hash ^ c as u64).wrapping_mul(0x0000_0100_0000_01b3)
}

/// The hash of letters in order.
pub(crate) fn hash(letters: impl Iterator<Item = char>) -> u64 {
    letters.fold(SEED, step)
}

/// The hash of letters from the last to the first, of its own kind.
pub(crate) fn hash_back(letters: &[char]) -> u64 {
    letters.iter().rev().fold(!SEED, |hash, &c| step(hash, c))
}

/// Spreads the bits of an FNV hash, whose low ones are poor.
pub(crate) const fn spread(hash: u64) -> u64 {
    let mixed = (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}
