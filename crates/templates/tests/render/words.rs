//! Every key that is used has Dutch words, and every word is used.

use std::collections::BTreeSet;
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
    let text = read("templates") + &code();
    let idle: Vec<_> = keys().into_iter().filter(|key| !text.contains(&format!("\"{key}\""))).collect();
    assert!(idle.is_empty(), "nobody says {idle:?}");
}
