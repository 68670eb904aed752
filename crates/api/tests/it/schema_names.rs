//! Every schema has a name of its own. The description keeps one schema per name: of two types with one name
//! the last is shown for both, and whoever checks answers against it is told that they are wrong.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// The names under which the types of one file stand in the description.
fn names(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut derives = false;
    let mut renamed = None;
    for line in source.lines() {
        if line.contains("derive(") && line.contains("ToSchema") {
            derives = true;
        }
        if let Some((_, name)) = line.split_once("schema(as = ") {
            renamed = name.split([')', ',']).next().map(str::to_owned);
        }
        let mut words = line.split(|letter: char| !letter.is_alphanumeric());
        if derives && let Some(name) = words.find(|word| ["struct", "enum"].contains(word)).and(words.next())
        {
            found.push(renamed.take().unwrap_or_else(|| name.to_owned()));
            derives = false;
        }
        // The words of `shapes/words.rs`: `    Sector: one_of(...);`
        if let Some((name, _)) = line.trim().split_once(": one_of(") {
            found.push(name.to_owned());
        }
    }
    found
}

#[test]
fn no_two_schemas_have_one_name() {
    let mut files = Vec::new();
    for crate_folder in ["api", "http-kit"] {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(crate_folder).join("src"), &mut files);
    }
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in &files {
        for name in names(&fs::read_to_string(file).unwrap()) {
            places.entry(name).or_default().push(file.display().to_string());
        }
    }
    assert!(places.len() > 100 && places.contains_key("Sector") && places.contains_key("CaseItem"));
    places.retain(|_, files| files.len() > 1);
    assert!(places.is_empty(), "two schemas of one name: {places:#?}");
}

/// A map behind the alias of a type is a schema of the name `BTreeMap`, the same for maps to different things.
#[test]
fn no_schema_has_the_name_of_a_container() {
    let description = serde_json::to_value(api::openapi()).unwrap();
    let schemas = description["components"]["schemas"].as_object().unwrap();
    let containers = ["BTreeMap", "HashMap", "Vec", "Option", "BTreeSet"];
    assert!(schemas.keys().all(|name| !containers.contains(&name.as_str())), "{:?}", schemas.keys());
}
