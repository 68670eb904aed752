//! Every key that is used has Dutch words, and every word is used. What is said outside the desk exists in every
//! language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use templates::Language;

fn files(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder of this crate") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(std::fs::read_to_string(&path).expect("a text file"));
        }
    }
}

fn read(folder: &str) -> String {
    let mut found = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    found.join("\n")
}

/// The source without its comments, which give examples.
fn code() -> String {
    read("src").lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn keys() -> BTreeSet<String> {
    let keys: Vec<String> = read("locales/nl")
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key.to_owned())
        .collect();
    let set: BTreeSet<String> = keys.iter().cloned().collect();
    assert_eq!(keys.len(), set.len(), "a key occurs twice");
    set
}

/// The first argument of every look-up: `.t("key")`, `.n("key", ...)`, `.with("key", ...)`.
fn used(text: &str) -> BTreeSet<String> {
    let calls = [".t(\"", ".n(\"", ".with(\"", ".with2(\""];
    calls
        .iter()
        .flat_map(|call| text.split(call).skip(1))
        .filter_map(|rest| rest.split_once('"'))
        .map(|(key, _)| key.to_owned())
        .collect()
}

#[test]
fn every_key_in_use_has_dutch_words() {
    let text = read("templates") + &code();
    let missing: Vec<_> =
        used(&text).difference(&keys()).filter(|key| *key != "no-such-key").cloned().collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
}

#[test]
fn every_word_is_in_use() {
    let text = read("templates") + &code() + &read("../pages/src") + &read("../onboarding/src");
    let idle: Vec<_> = keys().into_iter().filter(|key| !text.contains(&format!("\"{key}\""))).collect();
    assert!(idle.is_empty(), "nobody says {idle:?}");
}

/// Words that only another language needs: what the settings say in Dutch, and the sentences of rules.
const OWN: [&str; 6] = ["contact-about-", "province-", "question", "refusal-", "theme-", "wrong-"];

/// The words of files, with the values that stand in them.
fn words(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut words: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
            key.clone_into(&mut current);
            assert!(words.insert(current.clone(), BTreeSet::new()).is_none(), "{key} occurs twice");
        }
        let values = line.split('$').skip(1).filter_map(|rest| rest.split([' ', '}']).next());
        words.entry(current.clone()).or_default().extend(values.map(str::to_owned));
    }
    words.remove("");
    words
}

/// The Dutch words that exist in every language: all but those of the desk.
fn of_everybody() -> BTreeMap<String, BTreeSet<String>> {
    let desk = words(&read("locales/nl/desk"));
    words(&read("locales/nl")).into_iter().filter(|(key, _)| !desk.contains_key(key)).collect()
}

fn others() -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(|language| *language != Language::NL)
}

#[test]
fn every_language_has_the_words_of_everybody_with_the_same_values() {
    let dutch = of_everybody();
    for language in others() {
        let words = words(&read(&format!("locales/{language}")));
        let missing: Vec<_> = dutch.keys().filter(|key| !words.contains_key(*key)).collect();
        let known = |key: &str| dutch.contains_key(key) || OWN.iter().any(|own| key.starts_with(own));
        let left_over: Vec<_> = words.keys().filter(|key| !known(key)).collect();
        assert!(missing.is_empty(), "{language} has no words for {missing:#?}");
        assert!(left_over.is_empty(), "{language} has words that nobody says: {left_over:#?}");
        for (key, values) in words.iter().filter(|(key, _)| dutch.contains_key(*key)) {
            assert_eq!(values, &dutch[key], "{language}: {key} has other values in it");
        }
    }
}

/// What is written the same in Dutch and in another language.
const SAME: [&str; 16] = [
    ",",
    "Waarderingsplatform",
    "{ $place } ({ $count })",
    "{ $name }: { $value }",
    "{ $mask }, { $meaning }",
    "{ $what }:",
    "{ $count }",
    "Code { $code }",
    "Score",
    "Scores",
    "Sector",
    "Kappa",
    "spam",
    "Open data",
    "Postcode",
    "Website",
];

/// What is said by each key, as it stands in files.
fn said(text: &str) -> BTreeMap<String, String> {
    let mut said: BTreeMap<String, String> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
            Some((key, value)) => {
                key.clone_into(&mut current);
                said.insert(current.clone(), value.trim().to_owned());
            }
            None => said.entry(current.clone()).or_default().push_str(line.trim()),
        }
    }
    // What stands before the first word is nobody's.
    said.remove("");
    said
}

#[test]
fn no_language_says_what_dutch_says() {
    let dutch = said(&read("locales/nl"));
    for language in others() {
        let own = said(&read(&format!("locales/{language}")));
        // `step-begin` and `category-url` are words of both English and Dutch.
        let both = ["step-begin", "category-url"];
        let kept = own.iter().filter(|(key, value)| dutch.get(*key) == Some(value));
        let left: Vec<_> = kept
            .filter(|(key, value)| !SAME.contains(&value.as_str()) && !both.contains(&key.as_str()))
            .collect();
        assert!(left.is_empty(), "{language} still says it in Dutch: {left:#?}");
    }
}

#[test]
fn every_other_language_has_the_same_words_of_its_own() {
    let own = |language: Language| -> BTreeSet<String> {
        let words = words(&read(&format!("locales/{language}"))).into_keys();
        words.filter(|key| OWN.iter().any(|own| key.starts_with(own))).collect()
    };
    let all: Vec<_> = others().map(own).collect();
    for (language, words) in others().zip(&all) {
        let missing: Vec<_> = all.iter().flatten().filter(|key| !words.contains(*key)).collect();
        assert!(missing.is_empty(), "{language} has no words for {missing:?}");
    }
}

#[test]
fn a_language_is_a_folder_with_words() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let mut folders: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    folders.sort();
    let mut codes = Language::ALL.map(Language::code).to_vec();
    assert_eq!(codes.first(), Some(&"nl"));
    codes.sort_unstable();
    assert_eq!(codes, folders);
    for language in others() {
        assert_ne!(language.own_name(), Language::NL.own_name());
        assert_eq!(language.to("/"), format!("/{language}/"));
    }
}

#[test]
fn what_mails_say_is_among_the_words_of_everybody() {
    let words = of_everybody();
    let text = read("templates/mails") + &read("src/mails");
    let missing: Vec<_> = used(&text).into_iter().filter(|key| !words.contains_key(key)).collect();
    assert!(missing.is_empty(), "only pages can say {missing:?}");
}
