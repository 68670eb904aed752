//! Invented facilities and reviews.

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{FacilityId, ReviewId};
use domain::{Edits, MaskedText, Sector};
use search::{Change, FacilityDocument, FacilityQuery, Page, ReviewDocument, ReviewQuery, SearchIndex};
use uuid::Uuid;

/// The id of facility or review number `n`.
pub fn id(n: u32) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(n))
}

/// Facility number `n`, a childcare centre in Gent.
pub fn facility(n: u32, name: &str) -> FacilityDocument {
    FacilityDocument {
        id: FacilityId(id(n)),
        slug: format!("v-{n}"),
        name: name.to_owned(),
        kind: "kinderdagverblijf".to_owned(),
        sector: Sector::Childcare,
        organiser: None,
        municipality: Some("Gent".to_owned()),
        municipality_names: Vec::new(),
        postcode: Some("9000".to_owned()),
        province: Some("Oost-Vlaanderen".to_owned()),
        lat: None,
        lon: None,
        point_approximate: true,
        offer: domain::Offer::default(),
        review_languages: Vec::new(),
        theme_scores: Vec::new(),
        participating: true,
        invented: true,
        review_count: 0,
        score: None,
    }
}

/// The facility moved to another place.
pub fn placed(
    mut doc: FacilityDocument,
    municipality: &str,
    postcode: &str,
    names: &[&str],
) -> FacilityDocument {
    doc.municipality = Some(municipality.to_owned());
    doc.postcode = Some(postcode.to_owned());
    doc.municipality_names = names.iter().map(|name| (*name).to_owned()).collect();
    doc
}

/// The facility as another kind in another sector.
pub fn of_kind(mut doc: FacilityDocument, kind: &str, sector: Sector) -> FacilityDocument {
    doc.kind = kind.to_owned();
    doc.sector = sector;
    doc
}

/// The first moment of the fixtures.
pub fn start() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000)
}

/// Review number `n` of facility 1, published `n` hours after the start, mean 4.
pub fn review(n: u32, text: &str) -> ReviewDocument {
    ReviewDocument {
        id: ReviewId(id(n)),
        facility_id: FacilityId(id(1)),
        facility_slug: "v-1".to_owned(),
        facility_name: "De Verzonnen Vlieger".to_owned(),
        municipality: Some("Gent".to_owned()),
        sector: Sector::Childcare,
        kind: "kinderdagverblijf".to_owned(),
        province: Some("Oost-Vlaanderen".to_owned()),
        relation: "parent".to_owned(),
        language: "nl".to_owned(),
        text: MaskedText { text: text.to_owned(), masks: Vec::new() },
        edits: Edits::default(),
        experienced_in: "2024-10".to_owned(),
        scores: vec![("warmth".to_owned(), Some(4)), ("safety".to_owned(), None)],
        mean: Some(4.0),
        published_at: start() + TimeDelta::hours(i64::from(n)),
    }
}

/// Puts facilities into the index.
pub async fn fill(index: &dyn SearchIndex, docs: impl IntoIterator<Item = FacilityDocument>) {
    let changes = docs.into_iter().map(|doc| Change::UpsertFacility(Box::new(doc))).collect();
    index.apply(changes).await.expect("facilities are indexed");
}

/// Puts reviews into the index.
pub async fn fill_reviews(index: &dyn SearchIndex, docs: impl IntoIterator<Item = ReviewDocument>) {
    let changes = docs.into_iter().map(|doc| Change::UpsertReview(Box::new(doc))).collect();
    index.apply(changes).await.expect("reviews are indexed");
}

/// A search by words.
pub fn words(q: &str) -> FacilityQuery {
    FacilityQuery { q: Some(q.to_owned()), ..FacilityQuery::default() }
}

/// A search in reviews by words.
pub fn review_words(q: &str) -> ReviewQuery {
    ReviewQuery { q: Some(q.to_owned()), ..ReviewQuery::default() }
}

/// One page of facilities.
pub async fn find(index: &dyn SearchIndex, query: &FacilityQuery) -> Page<FacilityDocument> {
    index.facilities(query).await.expect("the search answers")
}

/// The names found, in order.
pub async fn names(index: &dyn SearchIndex, query: &FacilityQuery) -> Vec<String> {
    find(index, query).await.items.into_iter().map(|hit| hit.document.name).collect()
}

/// The names found by words.
pub async fn by_words(index: &dyn SearchIndex, q: &str) -> Vec<String> {
    names(index, &words(q)).await
}

/// One page of reviews.
pub async fn find_reviews(index: &dyn SearchIndex, query: &ReviewQuery) -> Page<ReviewDocument> {
    index.reviews(query).await.expect("the search answers")
}

/// Numbers of the reviews found, in order.
pub async fn numbers(index: &dyn SearchIndex, query: &ReviewQuery) -> Vec<u32> {
    let page = find_reviews(index, query).await;
    page.items.into_iter().map(|hit| (hit.document.id.0.as_u128() & 0xffff_ffff) as u32).collect()
}
