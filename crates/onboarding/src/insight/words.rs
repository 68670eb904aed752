//! Words that come back in published texts, by theme. Nothing of a mask, and no word that fewer than
//! [`LEAST_REVIEWS`] different reviews use: what one family writes does not stand here by itself.

use super::{ThemeWords, Word};
use domain::{MaskedText, Questionnaire, Score};
use screening::Screener;
use search::text::{Token, stem, tokenise};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use storage::PublicReview;

/// Most texts that are read: the newest of the period.
pub const MOST_TEXTS: u64 = 500;
/// Fewest different reviews that use a word.
pub const LEAST_REVIEWS: u64 = 3;
/// Most words of a theme on either side.
pub const MOST_WORDS: usize = 8;
/// A shorter word says nothing.
const SHORTEST: usize = 3;
/// On the lists of small words because nearly every account of care uses it; here it tells something.
const TELLING: [&str; 1] = ["eten"];
/// From this score on a review is content with a theme.
const CONTENT: u8 = 4;

/// What the texts say on the two sides of a theme.
#[derive(Default)]
struct Side<'t> {
    reviews: u64,
    /// By stem: in how many reviews.
    uses: BTreeMap<&'t str, u64>,
}

/// The words of one text by stem, each with the way it is written first.
type Words = BTreeMap<String, String>;

/// The words that come back for each theme; themes without any are left out.
pub(super) fn of_themes(
    reviews: &[PublicReview],
    questionnaire: &Questionnaire,
    screener: &Screener,
) -> Vec<ThemeWords> {
    let texts: Vec<Words> = reviews.iter().map(|review| words(&review.text, screener)).collect();
    let written = most_written(&texts);
    let themes = questionnaire.themes.iter().map(|theme| {
        let (mut high, mut low) = (Side::default(), Side::default());
        for (review, words) in reviews.iter().zip(&texts) {
            let score = review.scores.0.get(&theme.id).copied().flatten().map(Score::get);
            let side = match score {
                Some(CONTENT..) => &mut high,
                Some(_) => &mut low,
                None => continue,
            };
            side.reviews += 1;
            words.keys().for_each(|stem| *side.uses.entry(stem).or_default() += 1);
        }
        ThemeWords {
            theme: theme.id.clone(),
            name: theme.name.clone(),
            high: telling(&high, &low, &written),
            low: telling(&low, &high, &written),
        }
    });
    themes.filter(|theme| !theme.high.is_empty() || !theme.low.is_empty()).collect()
}

/// Whether a text uses a word, in any form of it, outside its masks.
pub(super) fn uses(text: &MaskedText, word: &str) -> bool {
    let wanted: BTreeSet<String> = tokenise(word).into_iter().map(|token| token.stem).collect();
    let found: BTreeSet<String> = outside_masks(text).into_iter().map(|(token, _)| token.stem).collect();
    !wanted.is_empty() && wanted.is_subset(&found)
}

/// The words of a side that come back, the most telling first: used by a greater share of its reviews than of the
/// other side's.
fn telling(side: &Side<'_>, other: &Side<'_>, written: &BTreeMap<&str, String>) -> Vec<Word> {
    let share = |side: &Side<'_>, stem: &str| {
        side.uses.get(stem).map_or(0.0, |uses| *uses as f64 / side.reviews.max(1) as f64)
    };
    let mut found: Vec<(f64, &str, u64)> = side
        .uses
        .iter()
        .filter(|(_, uses)| **uses >= LEAST_REVIEWS)
        .map(|(stem, uses)| (share(side, stem) - share(other, stem), *stem, *uses))
        .filter(|(more, ..)| *more > 0.0)
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    found.truncate(MOST_WORDS);
    found.sort_by_key(|(_, stem, uses)| (Reverse(*uses), *stem));
    let word = |(_, stem, reviews)| {
        Some(Word { word: written.get(stem).cloned().filter(|word: &String| !word.is_empty())?, reviews })
    };
    found.into_iter().filter_map(word).collect()
}

/// How each stem is written most; the first in the alphabet of those that are written as often.
fn most_written(texts: &[Words]) -> BTreeMap<&str, String> {
    let mut counts: BTreeMap<&str, BTreeMap<&str, u64>> = BTreeMap::new();
    for (stem, word) in texts.iter().flatten() {
        *counts.entry(stem).or_default().entry(word).or_default() += 1;
    }
    let most = |forms: BTreeMap<&str, u64>| {
        let form = forms.into_iter().min_by_key(|(form, count)| (Reverse(*count), *form));
        form.map_or_else(String::new, |(form, _)| form.to_owned())
    };
    counts.into_iter().map(|(stem, forms)| (stem, most(forms))).collect()
}

fn words(text: &MaskedText, screener: &Screener) -> Words {
    let mut words = Words::new();
    for (token, written) in outside_masks(text) {
        let small = screener.is_small_word(&written) || screener.is_small_word(&token.folded);
        let says = token.folded.chars().count() >= SHORTEST && token.folded.chars().all(char::is_alphabetic);
        if says && (!small || TELLING.contains(&token.folded.as_str())) {
            words.entry(stem(&token.folded)).or_insert(written);
        }
    }
    words
}

/// The words of a text with how they are written in small letters; those that touch a mask are left out.
fn outside_masks(text: &MaskedText) -> Vec<(Token, String)> {
    // Masks count scalar values, words bytes.
    let places: Vec<usize> =
        text.text.char_indices().map(|(byte, _)| byte).chain([text.text.len()]).collect();
    let byte = |scalar: usize| places.get(scalar).copied().unwrap_or(text.text.len());
    let masks: Vec<(usize, usize)> =
        text.masks.iter().map(|(start, end)| (byte(*start), byte(*end))).collect();
    let free = |token: &Token| masks.iter().all(|(start, end)| token.end <= *start || token.start >= *end);
    let tokens = tokenise(&text.text).into_iter().filter(free);
    let written = |token: Token| {
        let word = text.text.get(token.start..token.end).unwrap_or_default().to_lowercase();
        (token, word)
    };
    tokens.map(written).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(text: &str, masks: &[(usize, usize)]) -> MaskedText {
        MaskedText { text: text.to_owned(), masks: masks.to_vec() }
    }

    #[test]
    fn words_are_content_words_outside_masks() {
        let screener = Screener::shipped().unwrap();
        let text = masked("Één [naam oma] vond de medewerkers en het eten vriendelijk, 3 keer.", &[(4, 14)]);
        let found: Vec<String> = words(&text, screener).into_values().collect();
        assert!(found.contains(&"medewerkers".to_owned()) && found.contains(&"eten".to_owned()), "{found:?}");
        assert!(found.contains(&"vriendelijk".to_owned()), "{found:?}");
        for left_out in ["naam", "oma", "de", "het", "en", "3", "keer"] {
            assert!(!found.contains(&left_out.to_owned()), "{left_out} in {found:?}");
        }
    }

    #[test]
    fn a_word_is_found_in_its_other_forms_and_not_in_a_mask() {
        assert!(uses(&masked("De medewerker luisterde.", &[]), "medewerkers"));
        assert!(!uses(&masked("De [medewerker] luisterde.", &[(3, 15)]), "medewerkers"));
        assert!(!uses(&masked("De medewerker luisterde.", &[]), "") && !uses(&masked("x", &[]), "..."));
    }

    #[test]
    fn no_word_of_fewer_than_three_reviews_is_told() {
        let mut side = Side { reviews: 5, ..Side::default() };
        side.uses = BTreeMap::from([("tuin", 3), ("soep", 2)]);
        let written = BTreeMap::from([("tuin", "tuin".to_owned()), ("soep", "soep".to_owned())]);
        let found = telling(&side, &Side::default(), &written);
        assert_eq!(found, [Word { word: "tuin".to_owned(), reviews: 3 }]);
        // As common on the other side: it tells nothing.
        let other = Side { reviews: 5, uses: BTreeMap::from([("tuin", 3)]) };
        assert!(telling(&side, &other, &written).is_empty());
    }
}
