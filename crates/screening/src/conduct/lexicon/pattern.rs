//! One entry of a lexicon: a word, the start or end of a word, or several of them.

use crate::files::SettingsError;

/// How one word of an entry is compared. Hashes are those of [`super::super::input::letters`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The whole word.
    Word(u64),
    /// `begin*`: every word that starts so.
    Start(u64),
    /// `*end`: every word that ends so; the hash is over the letters from the last to the first.
    End(u64),
    /// `_`: any one word.
    Any,
    /// `..`: up to [`GAP`] words.
    Gap,
}

/// The most words that `..` skips.
pub(crate) const GAP: usize = 4;
/// The longest entry, in words; a longer one is a mistake in the file.
const LONGEST: usize = 8;
/// The shortest start or end of a word that an entry may have, in letters: shorter ones fit everything.
const SHORTEST: usize = 3;

/// Reads an entry such as `aangetekend* schrijven` or `als .. niet`.
pub(crate) fn parse(file: &'static str, entry: &str) -> Result<Vec<Part>, SettingsError> {
    let wrong =
        |problem: &str| SettingsError::Unusable { file, problem: format!("entry {entry:?} {problem}") };
    let parts: Vec<Part> = entry
        .split_whitespace()
        .map(|word| match word {
            "_" => Ok(Part::Any),
            ".." => Ok(Part::Gap),
            _ => one(word).ok_or_else(|| wrong("has a start or end of fewer than three letters")),
        })
        .collect::<Result<_, _>>()?;
    let open = |part: Option<&Part>| matches!(part, None | Some(Part::Any | Part::Gap));
    if open(parts.first()) || open(parts.last()) {
        return Err(wrong("must begin and end with a word"));
    }
    if parts.len() > LONGEST {
        return Err(wrong("is longer than eight words"));
    }
    Ok(parts)
}

fn one(word: &str) -> Option<Part> {
    use super::super::input::letters::{hash, hash_back, plain};
    let letters: Vec<char> = plain(word).filter(|c| *c != '*').collect();
    let open = |at_end: bool| if at_end { word.ends_with('*') } else { word.starts_with('*') };
    match (open(false), open(true)) {
        (false, false) => Some(Part::Word(hash(letters.iter().copied()))),
        _ if letters.len() < SHORTEST => None,
        (false, true) => Some(Part::Start(hash(letters.iter().copied()))),
        (true, false) => Some(Part::End(hash_back(&letters))),
        (true, true) => None,
    }
}
