//! From the database to the documents of the index.

use domain::ids::{FacilityId, ReviewId};
use domain::standing::Listed;
use domain::{Facility, Scoring};
use onboarding::register::Reference;
use search::Change;
use std::collections::{BTreeSet, HashMap};
use storage::{Found, PublicReview, StorageError, View};
use submission::{PlaceNames, facility_document, review_document};

/// What the index should hold of these facilities now.
pub(crate) async fn facility_changes(
    view: &View<'_>,
    places: &Reference,
    scoring: &Scoring,
    ids: &[FacilityId],
) -> Result<Vec<Change>, StorageError> {
    let found = view.facilities().found(ids).await?;
    let scores = view.facilities().listed(ids, scoring).await?;
    let mut changes = Vec::with_capacity(ids.len());
    for id in ids {
        changes.push(match view.facilities().find(*id).await? {
            Some(facility) => facility_change(&facility, found.get(id), scores.get(id), places),
            None => Change::RemoveFacility(*id),
        });
    }
    Ok(changes)
}

/// What the index should hold of a facility: nothing once it is closed and nobody reviewed it.
pub(crate) fn facility_change(
    facility: &Facility,
    found: Option<&Found>,
    listed: Option<&Listed>,
    places: &Reference,
) -> Change {
    let review_count = found.map_or(0, |found| found.aggregate.review_count);
    if facility.closed_at.is_some() && review_count == 0 {
        return Change::RemoveFacility(facility.id);
    }
    let place = place_names(places, facility);
    Change::UpsertFacility(Box::new(facility_document(facility, found, listed, place)))
}

/// What is known of the place of a facility beside what it says itself.
pub fn place_names(places: &Reference, facility: &Facility) -> PlaceNames {
    PlaceNames { other: names(places, facility), province: province(places, facility) }
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
pub(crate) async fn review_changes(
    view: &View<'_>,
    places: &Reference,
    ids: &[ReviewId],
) -> Result<Vec<Change>, StorageError> {
    let public = view.public_reviews().find_many(ids).await?;
    let facilities = facilities_of(view, &public).await?;
    let mut public: HashMap<ReviewId, PublicReview> =
        public.into_iter().map(|review| (review.id, review)).collect();
    Ok(ids
        .iter()
        .map(|id| {
            match public.remove(id).and_then(|review| Some((facilities.get(&review.facility)?, review))) {
                Some((facility, review)) => review_change(review, facility, places),
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
    let ids: BTreeSet<FacilityId> = reviews.iter().map(|review| review.facility).collect();
    let found = view.facilities().find_many(&Vec::from_iter(ids)).await?;
    Ok(found.into_iter().map(|facility| (facility.id, facility)).collect())
}

pub(crate) fn review_change(review: PublicReview, facility: &Facility, places: &Reference) -> Change {
    Change::UpsertReview(Box::new(review_document(review, facility, province(places, facility))))
}
