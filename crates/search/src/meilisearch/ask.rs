//! Questions to one index, several at a time in one request.

use super::Connection;
use super::document::Stored;
use super::fault::fault;
use super::http::Http;
use super::phrase::Stage;
use crate::SearchError;
use crate::page::Facets;
use meilisearch_sdk::indexes::Index;
use meilisearch_sdk::search::{SearchQuery, SearchResults, Selectors};
use std::collections::BTreeMap;

/// One question.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// Words and how they are taken.
    pub words: Option<(String, Stage)>,
    /// Only in these fields.
    pub fields: Option<&'static [&'static str]>,
    /// Conditions; empty for none.
    pub filter: String,
    /// The order; empty for the match.
    pub sort: Vec<String>,
    /// Items left out.
    pub offset: usize,
    /// Items wanted.
    pub limit: usize,
    /// What to count.
    pub facets: &'static [&'static str],
    /// What to give of each item.
    pub give: &'static [&'static str],
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// All matches.
    pub total: u64,
    /// Their counts.
    pub facets: Facets,
    /// The items wanted, in order.
    pub items: Vec<std::sync::Arc<Stored>>,
}

/// Fields that make a hit.
pub const WHOLE: &[&str] = &["key", "source"];
/// Only which it is.
pub const KEYS: &[&str] = &["key"];

/// Asks all questions at once; the answers come in the same order.
///
/// # Errors
/// Any [`SearchError`].
pub async fn ask(
    connection: &Connection,
    index: &Index<Http>,
    questions: &[Question],
) -> Result<Vec<Answer>, SearchError> {
    let sorts: Vec<Vec<&str>> =
        questions.iter().map(|one| one.sort.iter().map(String::as_str).collect()).collect();
    let mut all = connection.client.multi_search();
    for (question, sort) in questions.iter().zip(&sorts) {
        all.with_search_query(build(index, question, sort));
    }
    let found = all.execute::<Stored>().await.map_err(fault)?;
    if found.results.len() != questions.len() {
        return Err(SearchError::Unavailable("the search server left a question open".to_owned()));
    }
    Ok(found.results.into_iter().map(answer).collect())
}

fn build<'a>(index: &'a Index<Http>, question: &'a Question, sort: &'a [&'a str]) -> SearchQuery<'a, Http> {
    let mut query = SearchQuery::new(index);
    query.with_offset(question.offset).with_limit(question.limit);
    query.with_attributes_to_retrieve(Selectors::Some(question.give));
    if let Some((words, stage)) = &question.words {
        query.with_query(words).with_matching_strategy(stage.strategy());
    }
    if let Some(fields) = question.fields {
        query.with_attributes_to_search_on(fields);
    }
    if !question.filter.is_empty() {
        query.with_filter(&question.filter);
    }
    if !sort.is_empty() {
        query.with_sort(sort);
    }
    if !question.facets.is_empty() {
        query.with_facets(Selectors::Some(question.facets));
    }
    query
}

fn answer(found: SearchResults<Stored>) -> Answer {
    let mut facets = Facets::new();
    for (name, values) in found.facet_distribution.unwrap_or_default() {
        let counted = values.into_iter().filter(|(_, count)| *count > 0);
        facets.insert(name, counted.map(|(value, count)| (value, count as u64)).collect::<BTreeMap<_, _>>());
    }
    Answer {
        total: found.estimated_total_hits.unwrap_or_default() as u64,
        facets,
        items: found.hits.into_iter().map(|hit| std::sync::Arc::new(hit.result)).collect(),
    }
}

impl Answer {
    /// Adds the counts of other matches.
    pub fn count_with(&mut self, other: &Self) {
        self.total += other.total;
        for (name, values) in &other.facets {
            let into = self.facets.entry(name.clone()).or_default();
            for (value, count) in values {
                *into.entry(value.clone()).or_default() += count;
            }
        }
    }
}
