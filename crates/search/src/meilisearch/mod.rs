//! The second engine: a Meilisearch server (<https://www.meilisearch.com>), version 1.36 or newer.
//!
//! Every name of an index begins with a prefix of ours. Facilities and reviews have an index each; a
//! third, `PREFIX_meta`, tells which version of fields they hold, whether they are complete, and whether
//! a rebuild is under way. Nothing is sent before the first call, so a server that is away keeps no
//! program from starting.

mod ask;
mod document;
mod fault;
mod filter;
mod find;
mod http;
mod keys;
mod meta;
mod options;
mod order;
mod phrase;
mod read;
mod rebuild;
mod settings;
mod tasks;
mod write;

use crate::SearchError;
use crate::document::{FacilityDocument, ReviewDocument};
use crate::embedded::RebuildReason;
use crate::index::{Change, ChangeStream, CheckReport, Counts, Entry, EntryKind, SearchIndex};
use crate::page::Page;
use crate::query::{FacilityQuery, ReviewQuery};
use crate::suggestion::Suggestion;
use async_trait::async_trait;
use fault::{fault, is_refused};
use http::Http;
use meilisearch_sdk::client::Client;
use meilisearch_sdk::indexes::Index;
use meilisearch_sdk::settings::Settings;
pub use options::{Chance, Options};
use std::sync::Arc;
use tokio::sync::Mutex;
use uuid::Uuid;
use write::Target;

/// The engine. Clones share one connection. Needs a tokio runtime with time.
#[derive(Clone)]
pub struct MeilisearchIndex {
    inner: Arc<Inner>,
}

struct Inner {
    http: Http,
    options: Arc<Options>,
    ready: Mutex<Option<Arc<Connection>>>,
    /// One writer at a time in this process; a rebuild holds it from before its first row is read.
    writing: Mutex<()>,
}

/// A server that was prepared.
pub(super) struct Connection {
    client: Client<Http>,
    /// What the client sends with.
    http: Http,
    options: Arc<Options>,
}

impl Connection {
    fn index(&self, name: &str) -> Index<Http> {
        self.client.index(format!("{}_{name}", self.options.prefix))
    }
}

/// Names of our indexes, after the prefix.
mod name {
    pub const FACILITIES: &str = "facilities";
    pub const REVIEWS: &str = "reviews";
    pub const NEXT_FACILITIES: &str = "facilities_next";
    pub const NEXT_REVIEWS: &str = "reviews_next";
    pub const META: &str = "meta";
}

impl MeilisearchIndex {
    /// An index on the server of these options. Sends nothing yet.
    ///
    /// # Errors
    /// [`SearchError::Unavailable`] when no client can be made, such as without TLS certificates.
    pub fn new(options: Options) -> Result<Self, SearchError> {
        let options = Arc::new(options);
        let http = Http::new(Arc::clone(&options), options.key.as_deref())
            .map_err(|error| SearchError::Unavailable(error.without_url().to_string()))?;
        let inner = Inner { http, options, ready: Mutex::default(), writing: Mutex::default() };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// The server, with keys, indexes and settings made at the first call that reaches it, and again when
    /// it no longer knows our key: then it was emptied.
    async fn ready(&self) -> Result<Arc<Connection>, SearchError> {
        let Inner { http, options, ready, .. } = &*self.inner;
        let mut ready = ready.lock().await;
        if let Some(known) = ready.as_ref().filter(|known| !known.http.was_refused()) {
            return Ok(Arc::clone(known));
        }
        *ready = None;
        let http = keys::own(http, options).await?;
        let client = Client::new_with_client(&options.url, http.key(), http.clone());
        let connection = Arc::new(Connection { client, http, options: Arc::clone(options) });
        meta::prepare(&connection).await?;
        *ready = Some(Arc::clone(&connection));
        Ok(connection)
    }
}

#[async_trait]
impl SearchIndex for MeilisearchIndex {
    async fn apply(&self, changes: Vec<Change>) -> Result<(), SearchError> {
        if changes.is_empty() {
            return Ok(());
        }
        let _alone = self.inner.writing.lock().await;
        let connection = &*self.ready().await?;
        meta::no_rebuild(connection).await?;
        let (facilities, reviews) = (connection.index(name::FACILITIES), connection.index(name::REVIEWS));
        let patience = connection.options.task_timeout;
        Target { connection, facilities: &facilities, reviews: &reviews, patience }.write(changes).await
    }

    async fn facilities(&self, query: &FacilityQuery) -> Result<Page<FacilityDocument>, SearchError> {
        query.validate()?;
        let connection = &*self.ready().await?;
        find::facilities(connection, &connection.index(name::FACILITIES), query).await
    }

    async fn reviews(&self, query: &ReviewQuery) -> Result<Page<ReviewDocument>, SearchError> {
        query.validate()?;
        let connection = &*self.ready().await?;
        find::reviews(connection, &connection.index(name::REVIEWS), query).await
    }

    async fn suggest(&self, q: &str, limit: usize) -> Result<Vec<Suggestion>, SearchError> {
        let connection = &*self.ready().await?;
        find::suggest(connection, &connection.index(name::FACILITIES), q, limit).await
    }

    /// New indexes are filled beside the old ones and take their names in one step of the server. A
    /// change of this process waits until that is done; one of another process is refused and repeated,
    /// for a rebuild is announced in `PREFIX_meta` before its first row is read.
    async fn replace_all(&self, changes: ChangeStream<'_>) -> Result<Counts, SearchError> {
        let _alone = self.inner.writing.lock().await;
        let connection = &*self.ready().await?;
        rebuild::replace_all(connection, changes).await?;
        self.counts().await
    }

    async fn counts(&self) -> Result<Counts, SearchError> {
        let connection = &*self.ready().await?;
        let count = async |name| {
            let stats = connection.index(name).get_stats().await.map_err(fault)?;
            Ok::<u64, SearchError>(stats.number_of_documents as u64)
        };
        Ok(Counts { facilities: count(name::FACILITIES).await?, reviews: count(name::REVIEWS).await? })
    }

    /// The server keeps its own check sums; this looks whether it answers, holds what we put there and
    /// still has our settings.
    async fn check(&self) -> Result<CheckReport, SearchError> {
        let connection = &*self.ready().await?;
        let version = match connection.client.get_version().await {
            Ok(version) => version.pkg_version,
            // Our own key is for our indexes only and may not ask.
            Err(error) if is_refused(&error) => "(version not told)".to_owned(),
            Err(error) => return Err(fault(error)),
        };
        for (name, ours) in [(name::FACILITIES, settings::facilities()), (name::REVIEWS, settings::reviews())]
        {
            let theirs = connection.index(name).get_settings().await.map_err(fault)?;
            if !same(&ours, &theirs) {
                return Err(SearchError::Corrupt(format!(
                    "the settings of {name} are not those of this program"
                )));
            }
        }
        if let Some(reason) = self.needs_rebuild().await? {
            return Err(SearchError::Unavailable(format!("a rebuild is needed ({})", reason.as_str())));
        }
        Ok(CheckReport {
            engine: format!("Meilisearch {version}"),
            counts: self.counts().await?,
            detail: format!("indexes {}_*", connection.options.prefix),
        })
    }

    async fn needs_rebuild(&self) -> Result<Option<RebuildReason>, SearchError> {
        meta::needs_rebuild(&*self.ready().await?).await
    }

    async fn entries(
        &self,
        kind: EntryKind,
        after: Option<Uuid>,
        limit: usize,
    ) -> Result<Vec<Entry>, SearchError> {
        let connection = &*self.ready().await?;
        let name = match kind {
            EntryKind::Facility => name::FACILITIES,
            EntryKind::Review => name::REVIEWS,
        };
        find::entries(connection, &connection.index(name), after, limit).await
    }
}

/// Whether the settings that decide what is found and in which order are ours.
fn same(ours: &Settings, theirs: &Settings) -> bool {
    ours.ranking_rules == theirs.ranking_rules && ours.searchable_attributes == theirs.searchable_attributes
}
