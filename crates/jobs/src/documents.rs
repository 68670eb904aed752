//! From the database to the documents of the index.

use domain::ids::{FacilityId, ReviewId};
use domain::{Aggregate, Facility, Scoring};
use onboarding::register::Reference;
use search::{Change, FacilityDocument, ReviewDocument};
use std::collections::HashMap;
use storage::{Found, PublicReview, StorageError, View};

/// What the index should hold of these facilities now.
pub(crate) async fn facility_changes(
    view: &View<'_>,
    places: &Reference,
    scoring: &Scoring,
    ids: &[FacilityId],
) -> Result<Vec<Change>, StorageError> {
    let found = view.facilities().found(ids).await?;
    let scores = view.facilities().scores(ids, scoring).await?;
    let mut changes = Vec::with_capacity(ids.len());
    for id in ids {
        changes.push(match view.facilities().find(*id).await? {
            Some(facility) => facility_change(&facility, found.get(id), scores.get(id).copied(), places),
            None => Change::RemoveFacility(*id),
        });
    }
    Ok(changes)
}

/// What the index should hold of a facility: nothing once it is closed and nobody reviewed it.
pub(crate) fn facility_change(
    facility: &Facility,
    found: Option<&Found>,
    score: Option<f64>,
    places: &Reference,
) -> Change {
    let summary = found.map(|found| &found.aggregate);
    let review_count = summary.map_or(0, |summary| summary.review_count);
    if facility.closed_at.is_some() && review_count == 0 {
        return Change::RemoveFacility(facility.id);
    }
    Change::UpsertFacility(Box::new(FacilityDocument {
        id: facility.id,
        slug: facility.slug.clone(),
        name: facility.name.clone(),
        kind: facility.kind.clone(),
        sector: facility.sector,
        organiser: facility.organiser.clone(),
        municipality: facility.municipality.clone(),
        municipality_names: names(places, facility),
        postcode: facility.postcode.clone(),
        province: province(places, facility),
        lat: facility.point.map(|(lat, _)| lat),
        lon: facility.point.map(|(_, lon)| lon),
        point_approximate: facility.point_approximate,
        offer: facility.offer.clone(),
        review_languages: found.map(|found| found.languages.clone()).unwrap_or_default(),
        theme_scores: summary.filter(|_| score.is_some()).map(theme_scores).unwrap_or_default(),
        participating: facility.participating && facility.closed_at.is_none(),
        invented: facility.invented,
        review_count,
        score,
    }))
}

/// The means of the themes.
fn theme_scores(summary: &Aggregate) -> Vec<(String, f64)> {
    let themes = summary.themes.iter();
    themes.filter_map(|(theme, counts)| Some((theme.clone(), counts.mean()?))).collect()
}

/// The province, or the Brussels Region: people narrow a search by either.
fn province(places: &Reference, facility: &Facility) -> Option<String> {
    let of_place = || places.municipality(facility.nis.as_deref()?)?.part_of_country().map(str::to_owned);
    facility.province.clone().or_else(of_place)
}

/// The other names by which its municipality is known: those it merged from and the places in it.
fn names(places: &Reference, facility: &Facility) -> Vec<String> {
    facility.nis.as_deref().into_iter().flat_map(|nis| places.other_names(nis)).map(str::to_owned).collect()
}

/// What the index should hold of these reviews now: those that are public, and no others.
pub(crate) async fn review_changes(view: &View<'_>, ids: &[ReviewId]) -> Result<Vec<Change>, StorageError> {
    let public = view.public_reviews().find_many(ids).await?;
    let facilities = facilities_of(view, &public).await?;
    let mut public: HashMap<ReviewId, PublicReview> =
        public.into_iter().map(|review| (review.id, review)).collect();
    Ok(ids
        .iter()
        .map(|id| {
            match public.remove(id).and_then(|review| Some((facilities.get(&review.facility)?, review))) {
                Some((facility, review)) => review_change(review, facility),
                None => Change::RemoveReview(*id),
            }
        })
        .collect())
}

/// The facilities that reviews are about.
pub(crate) async fn facilities_of(
    view: &View<'_>,
    reviews: &[PublicReview],
) -> Result<HashMap<FacilityId, Facility>, StorageError> {
    let mut facilities = HashMap::new();
    for review in reviews {
        if !facilities.contains_key(&review.facility)
            && let Some(facility) = view.facilities().find(review.facility).await?
        {
            facilities.insert(review.facility, facility);
        }
    }
    Ok(facilities)
}

pub(crate) fn review_change(review: PublicReview, facility: &Facility) -> Change {
    Change::UpsertReview(Box::new(ReviewDocument {
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
        scores: review
            .scores
            .0
            .into_iter()
            .map(|(theme, score)| (theme, score.map(domain::Score::get)))
            .collect(),
        published_at: review.published_at,
    }))
}
