//! Ties of editors with whoever runs or is a facility. An editor with a tie never judges what is written
//! about it.

use crate::facility::Facility;
use crate::ids::{EditorId, FacilityId};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Words at an end of an organisation's name that say what kind of body it is, and not which one.
const LEGAL_FORMS: [&str; 14] =
    ["vzw", "asbl", "ivzw", "aisbl", "nv", "sa", "bv", "bvba", "sprl", "srl", "cv", "cvba", "vof", "son"];

/// With what an editor has a tie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieWith {
    /// With whoever runs facilities, by [`organiser_key`].
    Organiser(String),
    /// With one facility.
    Facility(FacilityId),
}

/// A tie as it was declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Its id.
    pub id: Uuid,
    /// Whose.
    pub editor: EditorId,
    /// With what.
    pub with: TieWith,
    /// Its name as published, for people.
    pub label: String,
    /// Why, in the editor's words; may be empty.
    pub reason: String,
    /// From when on it counts.
    pub since: DateTime<Utc>,
    /// From when on it no longer counts.
    pub until: Option<DateTime<Utc>>,
    /// Who declared it: the editor, or a senior editor.
    pub declared_by: EditorId,
    /// When it was declared.
    pub declared_at: DateTime<Utc>,
}

impl Tie {
    /// Whether it counts at this moment.
    pub fn counts(&self, now: DateTime<Utc>) -> bool {
        self.since <= now && self.until.is_none_or(|until| until > now)
    }

    /// Whether it is a tie with this facility or with whoever runs it.
    pub fn touches(&self, facility: &Facility) -> bool {
        match &self.with {
            TieWith::Facility(id) => *id == facility.id,
            TieWith::Organiser(key) => facility.organiser_keys().iter().any(|known| known == key),
        }
    }
}

/// The name of an organisation as ties compare it: lower case, words only, without its legal form. Empty
/// where nothing is left.
pub fn organiser_key(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let joined = words.collect::<Vec<_>>();
    // "v.z.w." falls apart into single letters; put together again it is a legal form like any other.
    let mut words: Vec<String> = Vec::with_capacity(joined.len());
    let mut letters = String::new();
    for word in joined {
        if word.chars().count() == 1 && word.chars().all(char::is_alphabetic) {
            letters.push_str(word);
            continue;
        }
        if !letters.is_empty() {
            words.push(std::mem::take(&mut letters));
        }
        words.push(word.to_owned());
    }
    if !letters.is_empty() {
        words.push(letters);
    }
    let form = |word: Option<&String>| word.is_some_and(|word| LEGAL_FORMS.contains(&word.as_str()));
    while words.len() > 1 && form(words.last()) {
        words.pop();
    }
    while words.len() > 1 && form(words.first()) {
        words.remove(0);
    }
    words.join(" ")
}

impl Facility {
    /// Under what names ties may know whoever runs this facility: the organisation that joined and the
    /// organiser as published. The first is what its cases are filed under.
    pub fn organiser_keys(&self) -> Vec<String> {
        let published = self.organiser.as_deref().map(organiser_key).filter(|key| !key.is_empty());
        published.into_iter().chain(self.organisation.map(|id| id.to_string())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_organisation_has_one_key_however_it_is_written() {
        for name in [
            "De Verzonnen Linde vzw",
            "VZW De verzonnen  linde",
            "de verzonnen linde, v.z.w.",
            "De Verzonnen Linde",
        ] {
            assert_eq!(organiser_key(name), "de verzonnen linde", "{name}");
        }
        assert_ne!(organiser_key("OCMW Gent"), organiser_key("OCMW Genk"));
        assert_eq!((organiser_key("vzw"), organiser_key(" – ")), ("vzw".to_owned(), String::new()));
        assert_eq!(organiser_key("Zorgbedrijf Élan NV"), "zorgbedrijf élan");
    }

    #[test]
    fn a_tie_counts_from_its_first_moment_until_its_last() {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        let tie = |since, until: Option<i64>| Tie {
            id: Uuid::nil(),
            editor: EditorId(Uuid::nil()),
            with: TieWith::Facility(FacilityId(Uuid::nil())),
            label: String::new(),
            reason: String::new(),
            since: at(since),
            until: until.map(at),
            declared_by: EditorId(Uuid::nil()),
            declared_at: at(0),
        };
        assert!(tie(10, None).counts(at(10)) && tie(10, Some(12)).counts(at(11)));
        assert!(!tie(10, None).counts(at(9)) && !tie(10, Some(12)).counts(at(12)));
    }
}
