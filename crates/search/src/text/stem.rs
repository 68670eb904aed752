//! Stems of Dutch words.

use rust_stemmers::{Algorithm, Stemmer};

/// The Snowball stem (<https://snowballstem.org/algorithms/dutch/stemmer.html>) of a folded word,
/// with `v` and `z` at the end written as Dutch writes them (`verblijven` -> `verblijf`,
/// `huizen` -> `huis`). Short words and words with digits stay as they are.
pub fn stem(folded: &str) -> String {
    if folded.len() < 4 || folded.bytes().any(|b| b.is_ascii_digit()) {
        return folded.to_owned();
    }
    let mut stem = Stemmer::create(Algorithm::Dutch).stem(folded).into_owned();
    let last = match stem.chars().last() {
        Some('v') => 'f',
        Some('z') => 's',
        _ => return stem,
    };
    stem.pop();
    stem.push(last);
    stem
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_a_word_share_their_stem() {
        for (a, b) in [
            ("begeleiders", "begeleider"),
            ("verblijven", "verblijf"),
            ("huizen", "huis"),
            ("baby's", "baby's"),
            ("kamers", "kamer"),
            ("bewoners", "bewoner"),
        ] {
            assert_eq!(stem(a), stem(b), "{a} and {b}");
        }
        assert_eq!(stem("9000"), "9000");
    }
}
