//! How much two texts have in common: the share of their word triples that both have (Broder's
//! resemblance), so that a text with some words changed or sentences moved is still found.

use std::collections::HashSet;

/// The word triples of a text.
pub(crate) struct Shingles(HashSet<Vec<String>>);

impl Shingles {
    /// Of a text; of one with fewer than three words the words together.
    pub(crate) fn of(text: &str) -> Self {
        let words: Vec<String> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        if words.len() < 3 {
            return Self(HashSet::from([words]));
        }
        Self(words.windows(3).map(<[String]>::to_vec).collect())
    }

    /// The share that both have, 0 to 1.
    pub(crate) fn share(&self, other: &Self) -> f64 {
        let both = self.0.intersection(&other.0).count();
        let all = self.0.len() + other.0.len() - both;
        if all == 0 { 0.0 } else { both as f64 / all as f64 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(a: &str, b: &str) -> f64 {
        Shingles::of(a).share(&Shingles::of(b))
    }

    #[test]
    fn the_same_words_are_found_in_another_dress() {
        let text = "De begeleiders nemen elke ochtend rustig de tijd om te luisteren naar ons.";
        assert!((share(text, &text.to_uppercase()) - 1.0).abs() < 1e-9);
        assert!(
            share(text, "De begeleiders nemen elke avond rustig de tijd om te luisteren naar ons!") > 0.4
        );
        assert!(share(text, "Het eten is koud en er is nooit iemand aan de balie te vinden.") < 0.05);
        assert!(share("", "Goed.") < 0.01 && share("Goed.", "goed") > 0.99);
    }
}
