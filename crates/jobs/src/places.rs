//! The names by which the municipality of a facility can be found.

use std::collections::HashMap;

/// NIS code to the other names of that municipality: those it merged from and the places in it.
#[derive(Clone, Debug, Default)]
pub struct Places(HashMap<String, Vec<String>>);

impl Places {
    /// From pairs of NIS code and name.
    pub fn new(names: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut by_nis: HashMap<String, Vec<String>> = HashMap::new();
        for (nis, name) in names {
            let of = by_nis.entry(nis).or_default();
            if !of.contains(&name) {
                of.push(name);
            }
        }
        Self(by_nis)
    }

    /// The names of a municipality.
    pub fn names(&self, nis: Option<&str>) -> &[String] {
        nis.and_then(|nis| self.0.get(nis)).map_or(&[], Vec::as_slice)
    }
}
