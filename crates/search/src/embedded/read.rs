//! Answering queries.

use super::collect::{Found, Gathered, Order, Wanted};
use super::fault::fault;
use super::plan::{self, Stage};
use super::schema::{Fields, column, thousandths};
use crate::SearchError;
use crate::cursor::{Cursor, fingerprint};
use crate::document::{FacilityDocument, ReviewDocument};
use crate::page::{Facets, HighlightPart, Hit, Page};
use crate::query::{FacilityQuery, FacilitySort, ReviewQuery, ReviewSort};
use crate::text::highlight;
use crate::text::words::Words;
use serde::de::DeserializeOwned;
use tantivy::query::Query;
use tantivy::schema::Value;
use tantivy::{Searcher, TantivyDocument};

/// Municipalities counted in the facets.
const TOP_MUNICIPALITIES: usize = 50;
/// With fewer matches than this, words are taken more widely.
const FEW: u64 = 5;

const FACILITY_FACETS: &[(&str, &str)] = &[
    ("sector", column::SECTOR),
    ("kind", column::KIND),
    ("municipality", column::MUNICIPALITY),
    ("participating", column::PARTICIPATING),
    ("province", column::PROVINCE),
    ("min_score", column::SCORE_STEPS),
    ("language", column::LANGUAGE),
    ("inclusive_care", column::INCLUSIVE),
    ("income_based_price", column::INCOME_PRICE),
    ("partnership", column::PARTNERSHIP),
];
const REVIEW_FACETS: &[(&str, &str)] = &[
    ("sector", column::SECTOR),
    ("kind", column::KIND),
    ("municipality", column::MUNICIPALITY),
    ("relation", column::RELATION),
    ("language", column::LANGUAGE),
];

/// A page of facilities.
///
/// # Errors
/// Any [`SearchError`].
pub fn facilities(
    searcher: &Searcher,
    fields: &Fields,
    query: &FacilityQuery,
) -> Result<Page<FacilityDocument>, SearchError> {
    counted(searcher, fields, query, FACILITY_FACETS)
}

/// The first facilities that a search for these words finds, without counts: for suggestions.
///
/// # Errors
/// Any [`SearchError`].
pub fn first(
    searcher: &Searcher,
    fields: &Fields,
    q: &str,
    limit: usize,
) -> Result<Vec<FacilityDocument>, SearchError> {
    let limit = u32::try_from(limit).unwrap_or(1);
    let query = FacilityQuery { q: Some(q.to_owned()), limit, ..FacilityQuery::default() };
    let page = counted(searcher, fields, &query, &[])?;
    Ok(page.items.into_iter().map(|hit| hit.document).collect())
}

fn counted(
    searcher: &Searcher,
    fields: &Fields,
    query: &FacilityQuery,
    facets: &'static [(&'static str, &'static str)],
) -> Result<Page<FacilityDocument>, SearchError> {
    query.validate()?;
    let words = Words::parse(query.q.as_deref().unwrap_or_default());
    let mark = fingerprint(&FacilityQuery { cursor: None, limit: 0, ..query.clone() });
    let wanted = Wanted {
        facets,
        order: facility_order(query, &words),
        by_name: true,
        near: query.near,
        radius_km: query.radius_km,
        min_score: query.min_score,
        participating: query.participating,
        theme: None,
        theme_floor: query
            .theme
            .clone()
            .map(|theme| (theme, thousandths(query.min_theme_score.unwrap_or(0.0)))),
        limit: query.limit as usize,
        after: None,
    };
    let search = Search {
        searcher,
        words: &words,
        mark,
        cursor: query.cursor.as_deref(),
        wanted,
        all_places: query.every_municipality,
    };
    let show = |doc: &FacilityDocument, fuzzy| highlight::whole(&doc.name, &words, fuzzy);
    search.page(fields, |stage| plan::facilities(fields, query, &words, stage), show)
}

/// A page of reviews.
///
/// # Errors
/// Any [`SearchError`].
pub fn reviews(
    searcher: &Searcher,
    fields: &Fields,
    query: &ReviewQuery,
) -> Result<Page<ReviewDocument>, SearchError> {
    query.validate()?;
    let words = Words::parse(query.q.as_deref().unwrap_or_default());
    let mark = fingerprint(&ReviewQuery { cursor: None, limit: 0, ..query.clone() });
    let wanted = Wanted {
        facets: REVIEW_FACETS,
        order: match query.sort {
            ReviewSort::Relevance if !words.is_empty() => Order::Match,
            ReviewSort::Relevance | ReviewSort::Newest => Order::Plain,
            ReviewSort::Oldest => Order::Oldest,
            ReviewSort::Highest => Order::Highest,
            ReviewSort::Lowest => Order::Lowest,
        },
        by_name: false,
        near: None,
        radius_km: None,
        min_score: query.min_score,
        participating: None,
        theme: query.theme.clone(),
        theme_floor: None,
        limit: query.limit as usize,
        after: None,
    };
    let search =
        Search { searcher, words: &words, mark, cursor: query.cursor.as_deref(), wanted, all_places: false };
    let show = |doc: &ReviewDocument, fuzzy| highlight::excerpt(&doc.text.text, &words, fuzzy);
    search.page(fields, |stage| plan::reviews(fields, query, &words, stage), show)
}

fn facility_order(query: &FacilityQuery, words: &Words) -> Order {
    match query.sort {
        FacilitySort::Relevance if !words.is_empty() => Order::Match,
        FacilitySort::Relevance if query.near.is_none() => Order::Standing,
        FacilitySort::Relevance | FacilitySort::Distance => Order::Distance,
        FacilitySort::Name => Order::Plain,
        FacilitySort::Score => Order::Highest,
        FacilitySort::ReviewCount => Order::ReviewCount,
    }
}

/// One query on its way to a page.
struct Search<'a> {
    searcher: &'a Searcher,
    words: &'a Words,
    mark: u64,
    cursor: Option<&'a str>,
    wanted: Wanted,
    /// Counts every municipality.
    all_places: bool,
}

impl Search<'_> {
    fn page<T: DeserializeOwned>(
        mut self,
        fields: &Fields,
        query: impl Fn(Stage) -> Box<dyn Query>,
        show: impl Fn(&T, bool) -> Option<Vec<HighlightPart>>,
    ) -> Result<Page<T>, SearchError> {
        let limit = self.wanted.limit;
        // One more than asked tells whether there is a next page.
        self.wanted.limit += 1;
        let (stage, mut found) = self.gather(query)?;
        let more = found.items.len() > limit;
        found.items.truncate(limit);
        let last = found.items.last().filter(|_| more);
        let next_cursor = last.map(|item| Cursor::new(self.mark, stage as u8, item.key.clone()).encode());
        let mut items = Vec::with_capacity(found.items.len());
        for item in &found.items {
            let document: T = load(self.searcher, fields, item)?;
            let highlight = show(&document, stage > Stage::Strict);
            let distance_km = item.distance_km.map(|km| (km * 1_000.0).round() / 1_000.0);
            items.push(Hit { document, highlight, distance_km });
        }
        if !self.all_places {
            keep_top_municipalities(&mut found.facets);
        }
        Ok(Page { items, facets: found.facets, total: found.total, next_cursor, limited: false })
    }

    /// Takes the words more widely until enough is found; a later page keeps to the first one's way.
    fn gather(&mut self, query: impl Fn(Stage) -> Box<dyn Query>) -> Result<(Stage, Gathered), SearchError> {
        if let Some(text) = self.cursor {
            let cursor = Cursor::decode(text, self.mark)?;
            let stage = Stage::ALL.get(usize::from(cursor.stage)).copied().ok_or(SearchError::BadCursor)?;
            self.wanted.after = Some(cursor.after);
            return Ok((stage, self.run(&*query(stage))?));
        }
        let mut best = (Stage::Strict, self.run(&*query(Stage::Strict))?);
        if !self.words.is_empty() && best.1.total < FEW {
            let wider = self.run(&*query(Stage::Fuzzy))?;
            if wider.total > best.1.total {
                best = (Stage::Fuzzy, wider);
            }
        }
        if best.1.total == 0 && self.words.list.len() > 1 {
            best = (Stage::Some, self.run(&*query(Stage::Some))?);
        }
        Ok(best)
    }

    fn run(&self, query: &dyn Query) -> Result<Gathered, SearchError> {
        self.searcher.search(query, &self.wanted).map_err(fault)
    }
}

fn load<T: DeserializeOwned>(searcher: &Searcher, fields: &Fields, item: &Found) -> Result<T, SearchError> {
    let stored: TantivyDocument = searcher.doc(item.address).map_err(fault)?;
    let bytes = stored.get_first(fields.source).and_then(|value| value.as_bytes()).unwrap_or_default();
    serde_json::from_slice(bytes).map_err(|e| SearchError::Corrupt(format!("a stored document: {e}")))
}

fn keep_top_municipalities(facets: &mut Facets) {
    let Some(counts) = facets.get_mut("municipality") else { return };
    if counts.len() > TOP_MUNICIPALITIES {
        let mut ranked: Vec<(String, u64)> = std::mem::take(counts).into_iter().collect();
        ranked.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        ranked.truncate(TOP_MUNICIPALITIES);
        counts.extend(ranked);
    }
}
