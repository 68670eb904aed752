//! From the database to what is found: the documents of the index, and of the lists that stand in for it.

use domain::{Aggregate, Facility, Score};
use search::{FacilityDocument, ReviewDocument};
use storage::PublicReview;

/// A facility as it is found; `names` are the other names of its municipality.
pub fn facility_document(
    facility: &Facility,
    summary: Option<&Aggregate>,
    names: Vec<String>,
) -> FacilityDocument {
    FacilityDocument {
        id: facility.id,
        slug: facility.slug.clone(),
        name: facility.name.clone(),
        kind: facility.kind.clone(),
        sector: facility.sector,
        organiser: facility.organiser.clone(),
        municipality: facility.municipality.clone(),
        municipality_names: names,
        postcode: facility.postcode.clone(),
        province: facility.province.clone(),
        lat: facility.point.map(|(lat, _)| lat),
        lon: facility.point.map(|(_, lon)| lon),
        participating: facility.participating && facility.closed_at.is_none(),
        invented: facility.invented,
        review_count: summary.map_or(0, |summary| summary.review_count),
        score: summary.and_then(Aggregate::score),
    }
}

/// A public review as it is found.
pub fn review_document(review: PublicReview, facility: &Facility) -> ReviewDocument {
    ReviewDocument {
        id: review.id,
        facility_id: facility.id,
        facility_slug: facility.slug.clone(),
        facility_name: facility.name.clone(),
        municipality: facility.municipality.clone(),
        sector: facility.sector,
        kind: facility.kind.clone(),
        province: facility.province.clone(),
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
