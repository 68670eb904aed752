//! Which keys a file holds, to find those that it holds twice.

use crate::register::errors::RowError;
use std::collections::HashMap;

/// Every key of the file with its line; about 100 bytes a row.
#[derive(Debug, Default)]
pub(super) struct Seen(HashMap<Box<str>, Place>);

#[derive(Debug)]
struct Place {
    line: u64,
    /// Not to be written: it is there twice, or belongs to another facility.
    refused: bool,
}

impl Seen {
    /// Notes a key. The second row with it makes both wrong: nobody knows which one is meant.
    pub(super) fn note(&mut self, external_id: &str, line: u64) -> Vec<RowError> {
        let Some(first) = self.0.get_mut(external_id) else {
            self.0.insert(external_id.into(), Place { line, refused: false });
            return Vec::new();
        };
        let mut errors = vec![duplicate(line, format!("the same as on line {}", first.line))];
        if !std::mem::replace(&mut first.refused, true) {
            errors.push(duplicate(first.line, format!("the same as on line {line}")));
        }
        errors
    }

    /// Keeps a key from being written.
    pub(super) fn refuse(&mut self, external_id: &str) {
        if let Some(place) = self.0.get_mut(external_id) {
            place.refused = true;
        }
    }

    /// Whether the row with this key may be written; `None` for a key that was not there before.
    pub(super) fn writable(&self, external_id: &str) -> Option<bool> {
        self.0.get(external_id).map(|place| !place.refused)
    }

    /// Whether the file has this key.
    pub(super) fn contains(&self, external_id: &str) -> bool {
        self.0.contains_key(external_id)
    }
}

pub(super) fn duplicate(line: u64, detail: String) -> RowError {
    RowError { line, column: Some("external_id"), code: "duplicate_external_id", detail }
}
