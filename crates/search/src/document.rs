//! What the index holds: one flat document per facility and per published review.

use chrono::{DateTime, Utc};
use domain::ids::{FacilityId, ReviewId};
use domain::{Edits, MaskedText, Offer, Sector};
use serde::{Deserialize, Serialize};

/// A facility as it is found and listed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FacilityDocument {
    /// The facility.
    pub id: FacilityId,
    /// Its name in addresses of pages.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The kind of facility as in the register, such as `kinderdagverblijf`.
    pub kind: String,
    /// Its sector.
    pub sector: Sector,
    /// The organisation that runs it, by name.
    pub organiser: Option<String>,
    /// The municipality, by its present name.
    pub municipality: Option<String>,
    /// More names of the place: former municipalities, sub-municipalities.
    pub municipality_names: Vec<String>,
    /// Belgian postcode, four digits.
    pub postcode: Option<String>,
    /// The province, or the Brussels Region.
    pub province: Option<String>,
    /// Latitude in degrees (WGS 84), together with `lon` or not at all.
    pub lat: Option<f64>,
    /// Longitude in degrees (WGS 84).
    pub lon: Option<f64>,
    /// Whether that point is only the middle of the postcode or municipality.
    #[serde(default)]
    pub point_approximate: bool,
    /// What the register says of its offer.
    #[serde(default)]
    pub offer: Offer,
    /// Languages of its published reviews, ISO 639-1, each once, sorted.
    #[serde(default)]
    pub review_languages: Vec<String>,
    /// Theme id and mean score, 1 to 5; empty while there are too few reviews to show a score.
    #[serde(default)]
    pub theme_scores: Vec<(String, f64)>,
    /// Whether it takes reviews.
    pub participating: bool,
    /// Whether it was invented for a demonstration or a test.
    pub invented: bool,
    /// Number of published reviews.
    pub review_count: u32,
    /// Overall score, 1 to 5; none while there are too few reviews to show one.
    pub score: Option<f64>,
}

/// Lowest scores by which a search is narrowed, as text and as number.
pub const SCORE_STEPS: [(&str, f64); 5] = [("2", 2.0), ("3", 3.0), ("3.5", 3.5), ("4", 4.0), ("4.5", 4.5)];

impl FacilityDocument {
    /// The steps that its score reaches: what the facet `min_score` counts.
    pub fn score_steps(&self) -> impl Iterator<Item = &'static str> {
        let score = self.score;
        let reached = move |least: f64| score.is_some_and(|score| score >= least);
        SCORE_STEPS.into_iter().filter(move |(_, least)| reached(*least)).map(|(text, _)| text)
    }
}

/// A published review. Holds the published text only: masks applied, no submitter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReviewDocument {
    /// The review.
    pub id: ReviewId,
    /// The facility it is about.
    pub facility_id: FacilityId,
    /// That facility's name in addresses.
    pub facility_slug: String,
    /// That facility's name.
    pub facility_name: String,
    /// That facility's municipality.
    pub municipality: Option<String>,
    /// That facility's sector.
    pub sector: Sector,
    /// That facility's kind.
    pub kind: String,
    /// That facility's province.
    pub province: Option<String>,
    /// The writer's relation to the facility, such as `parent`.
    pub relation: String,
    /// Language of the text, ISO 639-1.
    pub language: String,
    /// The published text with its masks.
    pub text: MaskedText,
    /// What editors did to it.
    pub edits: Edits,
    /// Month of the experience, `YYYY-MM`.
    pub experienced_in: String,
    /// Theme id and score 1 to 5; none where the theme was skipped.
    pub scores: Vec<(String, Option<u8>)>,
    /// Mean of the given scores, 1 to 5.
    pub mean: Option<f64>,
    /// When it was published.
    pub published_at: DateTime<Utc>,
}
