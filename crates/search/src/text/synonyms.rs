//! Words that mean the same in this field, from `config/search/synonyms.nl.txt`.

use super::{Token, tokenise};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

const FILE: &str = include_str!("../../../../config/search/synonyms.nl.txt");

/// A way to write something: one word or several.
pub type Form = Vec<Token>;

/// The groups, and where each form stands, by its stems.
struct Synonyms {
    groups: Vec<Vec<Form>>,
    by_stems: HashMap<Vec<String>, usize>,
    longest: usize,
}

static SYNONYMS: LazyLock<Synonyms> = LazyLock::new(|| Synonyms::parse(FILE));

impl Synonyms {
    fn parse(file: &str) -> Self {
        let mut synonyms = Self { groups: Vec::new(), by_stems: HashMap::new(), longest: 1 };
        for line in file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let group: Vec<Form> = line
                .split([',', '='])
                .map(|form| tokenise(&form.replace('_', " ")))
                .filter(|form| !form.is_empty())
                .collect();
            for form in &group {
                synonyms.longest = synonyms.longest.max(form.len());
                synonyms.by_stems.entry(stems(form)).or_insert(synonyms.groups.len());
            }
            synonyms.groups.push(group);
        }
        synonyms
    }
}

fn stems(form: &[Token]) -> Vec<String> {
    form.iter().map(|token| token.stem.clone()).collect()
}

/// The longest form that `tokens` begin with, as its number of words, and the other forms of its
/// group.
pub fn at_start(tokens: &[Token]) -> Option<(usize, Vec<Form>)> {
    let most = SYNONYMS.longest.min(tokens.len());
    (1..=most).rev().find_map(|len| {
        let key = stems(tokens.get(..len)?);
        let group = SYNONYMS.groups.get(*SYNONYMS.by_stems.get(&key)?)?;
        Some((len, group.iter().filter(|form| stems(form) != key).cloned().collect()))
    })
}

/// Every form with the other forms of its group, each in its words and in its stems, for an engine that
/// looks synonyms up by itself.
pub fn as_map() -> BTreeMap<String, Vec<String>> {
    let folded = |form: &Form| join(form.iter().map(|token| &token.folded));
    let stemmed = |form: &Form| join(form.iter().map(|token| &token.stem));
    let mut map: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for group in &SYNONYMS.groups {
        for form in group {
            let others = group.iter().filter(|other| stems(other) != stems(form));
            let meant: BTreeSet<String> = others.flat_map(|other| [folded(other), stemmed(other)]).collect();
            for key in [folded(form), stemmed(form)] {
                map.entry(key).or_default().extend(meant.iter().cloned());
            }
        }
    }
    map.into_iter().map(|(key, meant)| (key, meant.into_iter().collect())).collect()
}

fn join<'a>(words: impl Iterator<Item = &'a String>) -> String {
    words.map(String::as_str).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_find_their_group_in_any_form() {
        for (word, meant) in
            [("Crèche", "kinderdagverblijf"), ("WZC", "woonzorgcentrum"), ("onthaalmoeders", "gezinsopvang")]
        {
            let (len, forms) = at_start(&tokenise(word)).expect(word);
            assert_eq!(len, 1);
            assert!(forms.iter().any(|form| form.first().is_some_and(|t| t.folded == meant)), "{word}");
        }
        let (len, _) = at_start(&tokenise("rust- en verzorgingstehuis Gent")).expect("several words");
        assert_eq!(len, 3);
    }

    #[test]
    fn no_form_stands_in_two_groups() {
        let mut seen = HashMap::new();
        for (number, group) in SYNONYMS.groups.iter().enumerate() {
            assert!(group.len() > 1, "group {number} has one form");
            for form in group {
                let other = seen.insert(stems(form), number).unwrap_or(number);
                assert_eq!(other, number, "{form:?}");
            }
        }
    }
}
