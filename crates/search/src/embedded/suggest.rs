//! Suggestions while typing.

use super::collect::{Order, Wanted};
use super::fault::fault;
use super::plan::{self, Stage};
use super::read;
use super::schema::{Fields, column};
use crate::SearchError;
use crate::suggestion::{Suggestion, SuggestionKind};
use crate::text::words::Words;
use tantivy::Searcher;
use tantivy::schema::Field;

type Counted = &'static [(&'static str, &'static str)];
const MUNICIPALITIES: Counted = &[("municipality", column::MUNICIPALITY)];
const KINDS: Counted = &[("kind", column::KIND)];

/// Municipalities and kinds (at most three each, most facilities first), then facilities.
///
/// # Errors
/// Any [`SearchError`].
pub fn suggest(
    searcher: &Searcher,
    fields: &Fields,
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
    let groups = Suggestion::most_of_a_group(limit);
    let mut all = Vec::new();
    for stage in [Stage::Strict, Stage::Fuzzy] {
        for (kind, field, facets) in [
            (SuggestionKind::Municipality, fields.place, MUNICIPALITIES),
            (SuggestionKind::Kind, fields.kind, KINDS),
        ] {
            all.extend(
                group(searcher, fields, (kind, field, facets), &words, stage)?.into_iter().take(groups),
            );
        }
        if !all.is_empty() {
            break;
        }
    }
    let rest = limit.saturating_sub(all.len());
    let found = read::first(searcher, fields, q, limit)?.into_iter().take(rest);
    all.extend(found.map(|found| Suggestion::facility(found.id, found.name, found.slug, found.municipality)));
    Ok(all)
}

fn group(
    searcher: &Searcher,
    fields: &Fields,
    (kind, field, facets): (SuggestionKind, Field, Counted),
    words: &Words,
    stage: Stage,
) -> Result<Vec<Suggestion>, SearchError> {
    let wanted = Wanted {
        facets,
        order: Order::Plain,
        by_name: true,
        near: None,
        radius_km: None,
        min_score: None,
        participating: None,
        theme: None,
        theme_floor: None,
        limit: 0,
        after: None,
    };
    let query = plan::facilities_by(fields, field, words, stage);
    let found = searcher.search(&*query, &wanted).map_err(fault)?;
    Ok(Suggestion::group(kind, found.facets, words))
}
