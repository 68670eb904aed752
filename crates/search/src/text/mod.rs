//! Dutch words out of text, the same way for what is indexed and for what is searched.

mod fold;
pub mod highlight;
mod stem;
pub(crate) mod synonyms;
mod token;
pub mod words;

pub use fold::{fold, fold_char};
pub use stem::stem;
pub use token::{Token, tokenise};

/// A word shorter than this has no compounds inside it worth finding.
const COMPOUND_MIN: usize = 8;
/// Shortest tail of a compound that is found by itself ("opvang" in "kinderopvang").
pub const TAIL_MIN: usize = 5;
/// Shortest head that must remain before such a tail.
const HEAD_MIN: usize = 3;

/// The tails by which the compound `word` is also found, longest first: every ending of at least 5
/// letters that leaves a head of at least 3. Dutch compounds carry their meaning in the tail; heads
/// are found through prefixes. Short words give none, so that "huis" does not match "thuis".
pub fn tails(word: &str) -> Vec<&str> {
    let len = word.chars().count();
    if len < COMPOUND_MIN || word.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    word.char_indices()
        .skip(HEAD_MIN)
        .take(len - HEAD_MIN - TAIL_MIN + 1)
        .filter_map(|(at, _)| word.get(at..))
        .collect()
}

/// The tails of a word as written and of its stem, each once. Both, because a stem may be shorter
/// than the word by more than its ending (`plaats` -> `plat`).
pub fn token_tails(token: &Token) -> Vec<String> {
    let mut all: Vec<String> =
        tails(&token.folded).into_iter().chain(tails(&token.stem)).map(str::to_owned).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// How many typing errors a word of this length may hold: none below 4 letters, 1 up to 7, then 2.
/// Words with digits (postcodes) must be right.
pub fn typing_errors(word: &str) -> u8 {
    if word.bytes().any(|b| b.is_ascii_digit()) {
        return 0;
    }
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Edit distance with swaps of neighbours as one error (optimal string alignment), stopped at
/// `max + 1`.
pub fn distance(a: &str, b: &str, max: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > max {
        return max + 1;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let cell = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(max + 1);
            let mut best =
                (cell(&above, j) + usize::from(x != y)).min(cell(&above, j + 1) + 1).min(cell(&row, j) + 1);
            if i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x) {
                best = best.min(cell(&before, j - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().unwrap_or(0).min(max + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_hold_the_end_of_a_compound_and_no_scraps() {
        assert!(tails("kinderdagverblijf").contains(&"dagverblijf"));
        assert!(tails("kinderopvang").contains(&"opvang"));
        assert!(!tails("kinderopvang").contains(&"vang"));
        assert!(tails("thuis").is_empty());
    }

    #[test]
    fn distance_counts_swaps_once() {
        assert_eq!(distance("zonnebloem", "zonebloem", 2), 1);
        assert_eq!(distance("begeleider", "begeliedre", 2), 2);
        assert_eq!(distance("gent", "brugge", 2), 3);
        assert_eq!(distance("", "", 2), 0);
    }
}
