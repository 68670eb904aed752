//! What every engine must do, as functions over `&dyn SearchIndex`. A test file for an engine names
//! this module and calls `suite!` with a function that makes an empty index for the test of a name.
//!
//! All facilities and reviews are invented.

pub mod changes;
pub mod finding;
pub mod fixture;
pub mod hostile;
pub mod offers;
pub mod orders;
pub mod rebuild;
pub mod reviews;
pub mod suggestions;

/// One test per function of the contract. `$make` gives an empty index and something to keep while
/// the test runs, such as a folder.
macro_rules! suite {
    ($(#[$attr:meta])* $make:path) => {
        suite!(@each ($(#[$attr])*) $make;
            changes::upsert_update_delete, changes::twice_is_once, changes::order_within_a_batch,
            changes::removing_what_is_not_there, changes::many_batches_and_counts,
            finding::prefix_of_the_last_word, finding::typing_errors_after_exact, finding::accents_do_not_matter,
            finding::compounds_by_tail_and_head, finding::no_flood_of_parts, finding::synonyms_of_the_field,
            finding::every_word_counts_then_some, finding::name_before_place_before_organiser,
            finding::the_whole_name_first, finding::places_by_name_postcode_and_former_name,
            finding::small_words_need_not_occur, finding::apostrophes_and_hyphens, finding::highlights_of_names,
            orders::filters, orders::facets_count_all_matches, orders::top_municipalities, orders::every_facility_sort,
            orders::radius_and_distance, orders::cursors_reach_everything_once,
            orders::cursors_hold_while_documents_arrive, orders::bad_cursors,
            offers::offers_themes_and_languages, offers::offers_are_counted,
            offers::every_municipality_for_a_map, offers::theme_ranges_are_checked,
            reviews::text_with_stems, reviews::review_filters_and_facets, reviews::every_review_sort,
            reviews::themes, reviews::excerpts, reviews::review_cursors,
            suggestions::names_places_kinds, suggestions::with_a_typing_error,
            hostile::nothing_typed_breaks_it, hostile::ranges_are_checked,
            rebuild::swaps_without_a_gap, rebuild::changes_meanwhile_survive, rebuild::a_failed_one_changes_nothing,
            rebuild::check_is_content, rebuild::every_entry_by_id,
        );
    };
    (@each $attrs:tt $make:path; $($module:ident :: $name:ident),+ $(,)?) => {$(
        suite!(@one $attrs $make; $module $name);
    )+};
    (@one ($(#[$attr:meta])*) $make:path; $module:ident $name:ident) => {
        $(#[$attr])*
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $name() {
            let (index, _keep) = $make(stringify!($name)).await;
            contract::$module::$name(&index).await;
        }
    };
}
