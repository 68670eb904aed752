//! From the database to what is found: the documents of the index, and of the lists that stand in for it.

use domain::standing::Listed;
use domain::{Facility, Score};
use search::{FacilityDocument, ReviewDocument};
use std::sync::Arc;
use storage::{Found, PublicReview};

/// What is known of the place of a facility beside what the facility itself says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceNames {
    /// Other names of its municipality: those it merged from and the places in it.
    pub other: Vec<String>,
    /// The province, or the Brussels Region.
    pub province: Option<String>,
}

/// Knows what else is known of the place of a facility.
pub type Places = Arc<dyn Fn(&Facility) -> PlaceNames + Send + Sync>;

/// A facility as it is found, with its scores of today, which are those of its page.
pub fn facility_document(
    facility: &Facility,
    found: Option<&Found>,
    listed: Option<&Listed>,
    place: PlaceNames,
) -> FacilityDocument {
    FacilityDocument {
        id: facility.id,
        slug: facility.slug.clone(),
        name: facility.name.clone(),
        kind: facility.kind.clone(),
        sector: facility.sector,
        organiser: facility.organiser.clone(),
        municipality: facility.municipality.clone(),
        municipality_names: place.other,
        postcode: facility.postcode.clone(),
        province: place.province,
        lat: facility.point.map(|(lat, _)| lat),
        lon: facility.point.map(|(_, lon)| lon),
        point_approximate: facility.point_approximate,
        offer: facility.offer.clone(),
        review_languages: found.map(|found| found.languages.clone()).unwrap_or_default(),
        theme_scores: listed.map(|listed| listed.themes.clone()).unwrap_or_default(),
        participating: facility.participating && facility.closed_at.is_none(),
        invented: facility.invented,
        review_count: found.map_or(0, |found| found.aggregate.review_count),
        score: listed.and_then(|listed| listed.score),
    }
}

/// A public review as it is found; `province` is where its facility is.
pub fn review_document(
    review: PublicReview,
    facility: &Facility,
    province: Option<String>,
) -> ReviewDocument {
    ReviewDocument {
        id: review.id,
        facility_id: facility.id,
        facility_slug: facility.slug.clone(),
        facility_name: facility.name.clone(),
        municipality: facility.municipality.clone(),
        sector: facility.sector,
        kind: facility.kind.clone(),
        province,
        relation: review.relation.to_string(),
        language: review.language,
        text: review.text,
        edits: review.edits,
        experienced_in: review.experienced_in,
        mean: review.scores.mean(),
        scores: review.scores.0.into_iter().map(|(theme, score)| (theme, score.map(Score::get))).collect(),
        published_at: review.published_at,
    }
}
