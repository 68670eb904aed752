//! Facilities, reviews and suggestions.

use super::Connection;
use super::ask::{Question, ask};
use super::document::Stored;
use super::filter;
use super::http::Http;
use super::order::Order;
use super::phrase::Stage;
use super::read::{Search, empty};
use crate::SearchError;
use crate::cursor::{Cursor, fingerprint};
use crate::document::{FacilityDocument, ReviewDocument};
use crate::index::Entry;
use crate::page::{HighlightPart, Page};
use crate::query::{FacilityQuery, ReviewQuery};
use crate::suggestion::{Suggestion, SuggestionKind};
use crate::text::highlight;
use crate::text::words::Words;
use domain::geo::distance_km;
use meilisearch_sdk::indexes::Index;
use std::sync::Arc;
use uuid::Uuid;

const FACILITY_FACETS: &[&str] = &[
    "sector",
    "kind",
    "municipality",
    "participating",
    "province",
    "min_score",
    "language",
    "inclusive_care",
    "income_based_price",
    "partnership",
];
const REVIEW_FACETS: &[&str] = &["sector", "kind", "municipality", "relation", "language"];
/// Makes cursors of this engine unlike those of another.
const ENGINE: u64 = 0x6d65_696c;

/// A page of facilities.
///
/// # Errors
/// Any [`SearchError`].
pub async fn facilities(
    connection: &Connection,
    index: &Index<Http>,
    query: &FacilityQuery,
) -> Result<Page<FacilityDocument>, SearchError> {
    query.validate()?;
    let words = Words::parse(query.q.as_deref().unwrap_or_default());
    let mark = fingerprint(&FacilityQuery { cursor: None, limit: 0, ..query.clone() }) ^ ENGINE;
    let cursor = query.cursor.as_deref().map(|text| Cursor::decode(text, mark)).transpose()?;
    let Some(conditions) = filter::facilities(query) else { return Ok(empty(FACILITY_FACETS)) };
    let search = Search {
        connection,
        index,
        words: &words,
        conditions,
        order: Order::of_facilities(query, !words.is_empty()),
        facets: FACILITY_FACETS,
        names_first: true,
        all_places: query.every_municipality,
        mark,
        limit: query.limit as usize,
        cursor,
    };
    let show = |doc: &FacilityDocument| marked(highlight::whole, &doc.name, &words);
    let distance = |doc: &FacilityDocument| {
        let km = distance_km(query.near?, doc.lat.zip(doc.lon)?);
        Some((km * 1_000.0).round() / 1_000.0)
    };
    search.page(show, distance).await
}

/// A page of reviews.
///
/// # Errors
/// Any [`SearchError`].
pub async fn reviews(
    connection: &Connection,
    index: &Index<Http>,
    query: &ReviewQuery,
) -> Result<Page<ReviewDocument>, SearchError> {
    query.validate()?;
    let words = Words::parse(query.q.as_deref().unwrap_or_default());
    let mark = fingerprint(&ReviewQuery { cursor: None, limit: 0, ..query.clone() }) ^ ENGINE;
    let cursor = query.cursor.as_deref().map(|text| Cursor::decode(text, mark)).transpose()?;
    let Some(conditions) = filter::reviews(query) else { return Ok(empty(REVIEW_FACETS)) };
    let search = Search {
        connection,
        index,
        words: &words,
        conditions,
        order: Order::of_reviews(query, !words.is_empty()),
        facets: REVIEW_FACETS,
        names_first: false,
        all_places: false,
        mark,
        limit: query.limit as usize,
        cursor,
    };
    let show = |doc: &ReviewDocument| marked(highlight::excerpt, &doc.text.text, &words);
    search.page(show, |_| None).await
}

/// Municipalities and kinds (at most three each, most facilities first), then facilities.
///
/// # Errors
/// Any [`SearchError`].
pub async fn suggest(
    connection: &Connection,
    index: &Index<Http>,
    q: &str,
    limit: usize,
) -> Result<Vec<Suggestion>, SearchError> {
    let limit = Suggestion::most(limit);
    // Whoever pauses after a word has not finished it yet.
    let q = q.trim_end();
    let words = Words::parse(q);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let group = |fields, facets| Question {
        words: Some((Stage::Typed.query(&words), Stage::Typed)),
        fields: Some(fields),
        facets,
        give: &["key"],
        ..Question::default()
    };
    let questions = [
        group(&["place", "place_stems"], &["municipality"]),
        group(&["kind_words", "kind_stems"], &["kind"]),
    ];
    let limit_of_names = u32::try_from(limit).unwrap_or(1);
    let query = FacilityQuery { q: Some(q.to_owned()), limit: limit_of_names, ..FacilityQuery::default() };
    let (groups, page) =
        futures::try_join!(ask(connection, index, &questions), facilities(connection, index, &query))?;
    let mut all = Vec::new();
    for (kind, answer) in [SuggestionKind::Municipality, SuggestionKind::Kind].into_iter().zip(groups) {
        let found = Suggestion::group(kind, answer.facets, &words);
        all.extend(found.into_iter().take(Suggestion::most_of_a_group(limit)));
    }
    let rest = limit.saturating_sub(all.len());
    all.extend(page.items.into_iter().take(rest).map(|hit| {
        let found = hit.document;
        Suggestion::facility(found.id, found.name, found.slug, found.municipality)
    }));
    Ok(all)
}

/// Where the words stand, as typed or else with typing errors.
fn marked(
    show: impl Fn(&str, &Words, bool) -> Option<Vec<HighlightPart>>,
    text: &str,
    words: &Words,
) -> Option<Vec<HighlightPart>> {
    if words.is_empty() {
        return None;
    }
    show(text, words, false).or_else(|| show(text, words, true))
}

/// Ids and check sums of everything that is there, by id.
///
/// # Errors
/// Any [`SearchError`].
pub async fn entries(
    connection: &Connection,
    index: &Index<Http>,
    after: Option<Uuid>,
    limit: usize,
) -> Result<Vec<Entry>, SearchError> {
    let question = Question {
        filter: after.map(|after| format!("key > \"{after}\"")).unwrap_or_default(),
        sort: vec!["key:asc".to_owned()],
        limit,
        give: &["key", "hash"],
        ..Question::default()
    };
    let answers = ask(connection, index, &[question]).await?;
    let found = answers.into_iter().next().unwrap_or_default();
    let entry = |stored: &Arc<Stored>| {
        let id = Uuid::parse_str(&stored.key).map_err(|e| SearchError::Corrupt(format!("a key: {e}")))?;
        Ok(Entry { id, hash: stored.hash.clone() })
    };
    found.items.iter().map(entry).collect()
}
