//! What a search answers.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Counts of all matches of a query by facet and value. For facilities the facets are `sector`, `kind`,
/// `municipality`, `province`, `participating`, `min_score` (how many reach each step), `language` (of their reviews), `inclusive_care` and
/// `income_based_price` (`yes`, `no`, `unknown`) and `partnership`; for reviews `sector`, `kind`,
/// `municipality`, `relation` and `language`. What has several values counts for each. The
/// municipalities are the 50 with the most matches, or all where the query asks for them.
pub type Facets = BTreeMap<String, BTreeMap<String, u64>>;

/// One page of a result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page<T> {
    /// The hits of this page, in the order asked for.
    pub items: Vec<Hit<T>>,
    /// Counts over the whole result, not only this page.
    pub facets: Facets,
    /// Number of matches of the whole result.
    pub total: u64,
    /// Opaque; pass it with the same query to get what follows. None on the last page.
    pub next_cursor: Option<String>,
    /// The engine was away and something simpler answered in its place: less was looked at, nothing is
    /// counted, there is no next page.
    #[serde(default)]
    pub limited: bool,
}

/// One match.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hit<T> {
    /// What was found, as it was last indexed.
    pub document: T,
    /// The name (facilities) or an excerpt of the text (reviews) in parts, where the searched words
    /// occur in it. Plain text, to be escaped like any other.
    pub highlight: Option<Vec<HighlightPart>>,
    /// Distance in kilometres from the point of the query, where both are known.
    pub distance_km: Option<f64>,
}

/// A piece of text that matched, or one between two that did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HighlightPart {
    /// The text as written.
    pub text: String,
    /// Whether it is what was searched for.
    pub matched: bool,
}
