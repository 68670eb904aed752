//! Every key that is used has Dutch words, and every word is used. What mails say exists in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

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
    let text = read("templates") + &code() + &read("../pages/src");
    let idle: Vec<_> = keys().into_iter().filter(|key| !text.contains(&format!("\"{key}\""))).collect();
    assert!(idle.is_empty(), "nobody says {idle:?}");
}

/// The words that exist in every language, with the values that stand in them.
fn words_of_mails(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut words: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in ["mails.ftl", "shared.ftl"].iter().flat_map(|name| lines(language, name)) {
        if let Some((key, _)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
            key.clone_into(&mut current);
            assert!(words.insert(current.clone(), BTreeSet::new()).is_none(), "{key} occurs twice");
        }
        let values = line.split('$').skip(1).filter_map(|rest| rest.split(' ').next());
        words.entry(current.clone()).or_default().extend(values.map(str::to_owned));
    }
    words.remove("");
    words
}

fn lines(language: &str, name: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language).join(name);
    std::fs::read_to_string(path).expect("the words of a language").lines().map(str::to_owned).collect()
}

#[test]
fn mails_have_the_same_words_in_every_language() {
    let dutch = words_of_mails("nl");
    for language in ["fr", "en"] {
        let words = words_of_mails(language);
        let missing: Vec<_> = dutch.keys().filter(|key| !words.contains_key(*key)).collect();
        let extra: Vec<_> = words.keys().filter(|key| !dutch.contains_key(*key)).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{language}: no {missing:?}, and too many: {extra:?}"
        );
        for (key, values) in &words {
            assert_eq!(values, &dutch[key], "{language}: {key} has other values in it");
        }
    }
}

#[test]
fn what_mails_say_is_among_the_words_of_every_language() {
    let words = words_of_mails("nl");
    let text = read("templates/mails") + &read("src/mails");
    let missing: Vec<_> = used(&text).into_iter().filter(|key| !words.contains_key(key)).collect();
    assert!(missing.is_empty(), "only pages can say {missing:?}");
}
