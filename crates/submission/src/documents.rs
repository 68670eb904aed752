//! From the database to what is found: the documents of the index, and of the lists that stand in for it.

use domain::{Aggregate, Facility, Score};
use search::{FacilityDocument, ReviewDocument};
use storage::{Found, PublicReview};

/// What is known of the place of a facility beside what the facility itself says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceNames {
    /// Other names of its municipality: those it merged from and the places in it.
    pub other: Vec<String>,
    /// The province, or the Brussels Region.
    pub province: Option<String>,
}

/// A facility as it is found, with its score of today. Scores of its themes are shown where that one is.
pub fn facility_document(
    facility: &Facility,
    found: Option<&Found>,
    score: Option<f64>,
    place: PlaceNames,
) -> FacilityDocument {
    let summary = found.map(|found| &found.aggregate);
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
        theme_scores: summary.filter(|_| score.is_some()).map(theme_scores).unwrap_or_default(),
        participating: facility.participating && facility.closed_at.is_none(),
        invented: facility.invented,
        review_count: summary.map_or(0, |summary| summary.review_count),
        score,
    }
}

/// The means of the themes.
fn theme_scores(summary: &Aggregate) -> Vec<(String, f64)> {
    let themes = summary.themes.iter();
    themes.filter_map(|(theme, counts)| Some((theme.clone(), counts.mean()?))).collect()
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
