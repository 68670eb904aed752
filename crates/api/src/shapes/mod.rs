//! What several answers share.

pub(crate) mod aggregate;
pub(crate) mod application;
pub(crate) mod assessment;
pub(crate) mod bulk;
pub(crate) mod case;
pub(crate) mod conduct;
pub(crate) mod context;
pub(crate) mod credentials;
pub(crate) mod decision;
pub(crate) mod facility;
pub(crate) mod feedback;
pub(crate) mod limit;
pub(crate) mod load;
pub(crate) mod near;
pub(crate) mod newsletter;
pub(crate) mod onboarding;
pub(crate) mod participation;
pub(crate) mod programme;
pub(crate) mod promise;
pub(crate) mod queue;
pub(crate) mod reply;
pub(crate) mod report;
pub(crate) mod review;
pub(crate) mod signal;
pub(crate) mod team;
pub(crate) mod text;
pub(crate) mod transparency;
pub(crate) mod words;

/// Counts of all matches by facet and value.
pub(crate) type Facets = std::collections::BTreeMap<String, std::collections::BTreeMap<String, u64>>;

/// Rounds to 4 decimals, which is all a mean of scores can say.
pub(crate) fn rounded(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0
}
