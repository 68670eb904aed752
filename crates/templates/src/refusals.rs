//! What rules say in Dutch, in the words of another language: a refusal is known by its stable code.
//!
//! The words are `refusal-CODE` for a refusal, `wrong-FIELD-CODE` for a field and `wrong-CODE` for any field with
//! that code, all with hyphens. A rule whose code has no words says its own Dutch sentence. The numbers of that
//! sentence, in order, are the values `$a`, `$b` and `$c`: a translation can say them too.

use crate::Language;
use crate::forms::field_name;
use domain::RuleError;

/// The names of the numbers of a sentence.
const NUMBERS: [&str; 3] = ["a", "b", "c"];

impl Language {
    /// A refusal in a sentence.
    pub fn refusal(self, refusal: &RuleError) -> String {
        self.said(&refusal.detail, &[format!("refusal-{}", refusal.code)])
    }

    /// A problem by its code, in a sentence; `detail` is its own, in Dutch.
    pub fn problem(self, code: &str, detail: &str) -> String {
        self.said(detail, &[format!("refusal-{code}")])
    }

    /// What is wrong with a field, in a sentence: by the JSON pointer to the field and the code; `detail` is its
    /// own sentence, in Dutch.
    pub fn wrong(self, pointer: &str, code: &str, detail: &str) -> String {
        self.said(detail, &[format!("wrong-{}-{code}", field_name(pointer)), format!("wrong-{code}")])
    }

    fn said(self, detail: &str, keys: &[String]) -> String {
        if self == Self::NL {
            return detail.to_owned();
        }
        let values = numbers(detail);
        let own = |key: &String| self.own_words(&key.replace('_', "-"), &values);
        keys.iter().find_map(own).unwrap_or_else(|| detail.to_owned())
    }
}

/// The numbers in a sentence, each as it stands there; a number that ends the sentence goes without its dot.
fn numbers(sentence: &str) -> Vec<(&'static str, String)> {
    let found = sentence.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '-' | '/'));
    let numbers = found
        .map(|part| part.trim_matches(|c: char| !c.is_ascii_digit()))
        .filter(|part| !part.is_empty())
        .map(str::to_owned);
    NUMBERS.into_iter().zip(numbers).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_a_sentence_are_its_values() {
        let of = |sentence| numbers(sentence).into_iter().map(|(_, number)| number).collect::<Vec<_>>();
        assert_eq!(of("Schrijf 20 tot 4.000 tekens, nu zijn het er 5."), ["20", "4.000", "5"]);
        assert_eq!(of("Niets."), Vec::<String>::new());
    }

    #[test]
    fn a_code_without_words_says_its_dutch() {
        for language in Language::ALL {
            assert_eq!(language.problem("no_such_code", "Zo staat het er."), "Zo staat het er.");
        }
    }
}
