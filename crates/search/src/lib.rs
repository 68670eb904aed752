//! Finding facilities and published reviews.
//!
//! [`SearchIndex`] is the contract; [`embedded::EmbeddedIndex`] fulfils it inside the process,
//! [`meilisearch::MeilisearchIndex`] with a server. The index holds nothing that is not public: the published text of a review, never its submitter.
//! It can be thrown away and rebuilt from the database at any time.

pub mod cursor;
pub mod document;
pub mod embedded;
pub mod error;
pub mod index;
pub mod meilisearch;
pub mod page;
pub mod query;
pub mod suggestion;
pub mod text;

pub use document::{FacilityDocument, ReviewDocument};
pub use embedded::{EmbeddedIndex, Opened, RebuildReason};
pub use error::SearchError;
pub use index::{Change, ChangeStream, CheckReport, Counts, Entry, EntryKind, SearchIndex, content_hash};
pub use meilisearch::MeilisearchIndex;
pub use page::{Facets, HighlightPart, Hit, Page};
pub use query::{FacilityQuery, FacilitySort, Known, ReviewQuery, ReviewSort};
pub use suggestion::{Suggestion, SuggestionKind};
