//! The fields of a form whose names depend on the questionnaire or that repeat.

use http_kit::{FieldError, Problem};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What a form sent: names to values. A missing field reads as an empty one, which is what the use
/// case then complains about.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Fields(BTreeMap<String, Vec<String>>);

impl Fields {
    /// Adds a value.
    pub(crate) fn put(&mut self, name: &str, value: String) {
        self.0.entry(name.to_owned()).or_default().push(value);
    }

    /// Puts a value in the place of whatever there was.
    pub(crate) fn set(&mut self, name: &str, value: String) {
        self.0.insert(name.to_owned(), vec![value]);
    }

    /// The fields without those of these names.
    pub(crate) fn without(&self, names: &[&str]) -> Self {
        let kept = self.0.iter().filter(|(name, _)| !names.contains(&name.as_str()));
        Self(kept.map(|(name, values)| (name.clone(), values.clone())).collect())
    }

    /// The fields that hold something, each with its first value.
    pub(crate) fn filled(&self) -> impl Iterator<Item = (&str, &str)> {
        self.under("").filter(|(_, value)| !value.is_empty())
    }

    /// Refuses fields that the form does not have: 422 `unknown_field`.
    pub(crate) fn only(&self, known: impl Fn(&str) -> bool) -> Result<(), Problem> {
        let unknown = self.0.keys().filter(|name| !known(name)).map(|name| {
            let name: String = name.chars().take(100).collect();
            let pointer = format!("/{}", name.replace('~', "~0").replace('/', "~1"));
            FieldError::new(pointer, "unknown_field", "Dit veld kennen we hier niet.")
        });
        let unknown: Vec<FieldError> = unknown.collect();
        if unknown.is_empty() { Ok(()) } else { Err(Problem::invalid(unknown)) }
    }

    /// The value of a field; the first where it was sent more than once.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.all(name).first().map_or("", String::as_str)
    }

    /// Every value of a field that repeats.
    pub(crate) fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether a box was ticked.
    pub(crate) fn ticked(&self, name: &str) -> bool {
        matches!(self.text(name), "true" | "on")
    }

    /// What follows `prefix` in the names that begin with it, with the values.
    pub(crate) fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(name, values)| {
            Some((name.strip_prefix(prefix)?, values.first().map_or("", String::as_str)))
        })
    }

    /// The whole form as bytes: the same for the same fields.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        // Names and texts: writing them as JSON cannot fail.
        serde_json::to_vec(&self.0).unwrap_or_default()
    }
}
