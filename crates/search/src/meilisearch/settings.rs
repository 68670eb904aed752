//! What the program tells the server about its indexes.
//!
//! The server is given words that are analysed already (`document`), so it needs no language of its own.
//! An order asked for comes before everything (`sort`), without one the match decides. The last rules
//! make every order total, so that no two documents are ever equal and a page can begin behind the last.

use crate::text::synonyms;
use meilisearch_sdk::settings::{
    FacetSortValue, FacetingSettings, LocalizedAttributes, MinWordSizeForTypos, PaginationSetting, Settings,
    TypoToleranceSettings,
};
use std::collections::{BTreeMap, HashMap};

/// Grows whenever fields, settings or the analysis change; indexes of another version are built anew.
pub const VERSION: u32 = 3;
/// Facet values the server counts: all municipalities (Belgium has 565), for a map, and so that equal
/// counts at the end of those that are shown are decided by name.
const FACET_VALUES: usize = 1_000;
/// Deep enough for every order: where a page begins is a filter for most of them.
const MAX_HITS: usize = 2_000_000;
/// Milliseconds after which the server answers with what it has ranked.
const CUTOFF_MS: u64 = 1_500;

/// Fields of facilities in which words are looked for, the weightiest first.
pub const FACILITY_FIELDS: &[&str] = &[
    "name",
    "name_stems",
    "name_more",
    "name_tails",
    "place",
    "place_stems",
    "kind_words",
    "kind_stems",
    "province_words",
    "organiser",
    "organiser_stems",
    "kind_tails",
];
/// Fields of reviews in which words are looked for, the weightiest first.
pub const REVIEW_FIELDS: &[&str] = &[
    "text",
    "text_stems",
    "text_more",
    "name",
    "name_stems",
    "name_more",
    "text_tails",
    "name_tails",
    "place",
    "place_stems",
    "kind_words",
    "kind_stems",
    "kind_tails",
];

/// Settings of the index of facilities.
pub fn facilities() -> Settings {
    common()
        .with_searchable_attributes(FACILITY_FIELDS)
        .with_filterable_attributes([
            "key",
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
            "filter_partnership",
            "themes",
            "filter_kind",
            "filter_municipality",
            "filter_province",
            "takes_part",
            "review_count",
            "score",
            "name_sort",
            "name_whole",
            "_geo",
        ])
        .with_sortable_attributes(["key", "name_sort", "score", "review_count", "takes_part", "_geo"])
        .with_ranking_rules([
            "sort",
            "words",
            "typo",
            "attributeRank",
            "proximity",
            "exactness",
            "name_words:asc",
            "name_sort:asc",
            "key:asc",
        ])
}

/// Settings of the index of reviews.
pub fn reviews() -> Settings {
    common()
        .with_searchable_attributes(REVIEW_FIELDS)
        .with_filterable_attributes([
            "key",
            "facility_id",
            "sector",
            "kind",
            "municipality",
            "relation",
            "language",
            "filter_kind",
            "filter_municipality",
            "filter_province",
            "score",
            "themes",
            "published",
        ])
        .with_sortable_attributes(["key", "score", "themes", "published"])
        .with_ranking_rules([
            "sort",
            "words",
            "typo",
            "attributeRank",
            "exactness",
            "proximity",
            "published:desc",
            "key:asc",
        ])
        // Pairs of words of a million texts would be most of the index.
        .with_proximity_precision("byAttribute")
}

fn common() -> Settings {
    let by_count = BTreeMap::from([("*".to_owned(), FacetSortValue::Count)]);
    let tails = ["name_tails", "kind_tails", "text_tails"];
    Settings::new()
        .with_displayed_attributes(["key", "hash", "source"])
        .with_synonyms(synonyms::as_map().into_iter().collect::<HashMap<_, _>>())
        .with_stop_words(Vec::<String>::new())
        .with_pagination(PaginationSetting { max_total_hits: MAX_HITS })
        .with_faceting(FacetingSettings {
            max_values_per_facet: FACET_VALUES,
            sort_facet_values_by: Some(by_count),
        })
        .with_typo_tolerance(TypoToleranceSettings {
            enabled: Some(true),
            disable_on_attributes: Some(tails.map(ToOwned::to_owned).to_vec()),
            disable_on_words: Some(Vec::new()),
            min_word_size_for_typos: Some(MinWordSizeForTypos { one_typo: Some(4), two_typos: Some(8) }),
            disable_on_numbers: Some(true),
        })
        .with_search_cutoff(CUTOFF_MS)
        .with_localized_attributes([LocalizedAttributes {
            locales: vec!["nld".to_owned()],
            attribute_patterns: vec!["*".to_owned()],
        }])
}
