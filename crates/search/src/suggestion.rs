//! What is proposed while somebody types; the same for every engine and for the database that stands in for one.

use crate::page::Facets;
use crate::text::fold;
use crate::text::words::Words;
use domain::ids::FacilityId;
use serde::{Deserialize, Serialize};

/// Most suggestions.
const MOST: usize = 20;
/// Most municipalities, and most kinds: the rest is for names.
const MOST_OF_A_GROUP: usize = 3;

/// What a suggestion leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SuggestionKind {
    /// One facility.
    Facility,
    /// All facilities of a municipality.
    Municipality,
    /// All facilities of a kind.
    Kind,
}

/// A proposal while typing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// What it leads to.
    pub kind: SuggestionKind,
    /// Name of the facility or municipality, or the kind's code as in the register.
    pub text: String,
    /// The facility, for a facility.
    pub facility_id: Option<FacilityId>,
    /// The facility's slug, for a facility.
    pub slug: Option<String>,
    /// The facility's municipality, to tell namesakes apart.
    pub municipality: Option<String>,
    /// Number of facilities it leads to.
    pub count: u64,
}

impl Suggestion {
    /// How many are given to whoever asks for `limit`: 1 to 20.
    pub fn most(limit: usize) -> usize {
        limit.clamp(1, MOST)
    }

    /// How many of those may be municipalities, and how many kinds.
    pub(crate) fn most_of_a_group(most: usize) -> usize {
        (most / 3).min(MOST_OF_A_GROUP)
    }

    /// A facility.
    pub fn facility(id: FacilityId, name: String, slug: String, municipality: Option<String>) -> Self {
        let (facility_id, slug) = (Some(id), Some(slug));
        Self { kind: SuggestionKind::Facility, text: name, facility_id, slug, municipality, count: 1 }
    }

    /// The municipalities or kinds that were counted: what begins with the words before what merely holds them,
    /// then by number of facilities.
    pub(crate) fn group(kind: SuggestionKind, counted: Facets, words: &Words) -> Vec<Self> {
        let mut counts: Vec<(String, u64)> = counted.into_values().flatten().collect();
        let rank = |text: &str| !fold(&text.replace('_', " ")).starts_with(&words.whole);
        counts.sort_by(|a, b| rank(&a.0).cmp(&rank(&b.0)).then(b.1.cmp(&a.1)).then_with(|| a.0.cmp(&b.0)));
        let one =
            |(text, count)| Self { kind, text, facility_id: None, slug: None, municipality: None, count };
        counts.into_iter().map(one).collect()
    }
}
