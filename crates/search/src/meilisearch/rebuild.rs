//! Filling new indexes beside the old ones, then exchanging them in one step.

use super::fault::fault;
use super::http::Http;
use super::tasks::finished;
use super::write::Target;
use super::{Connection, meta, name, settings};
use crate::SearchError;
use crate::index::{Change, ChangeStream};
use futures::StreamExt;
use meilisearch_sdk::client::{Client, SwapIndexes};
use meilisearch_sdk::indexes::Index;
use std::collections::VecDeque;
use std::sync::Arc;

/// Batches the server may have waiting: enough to put several into one pass of its own.
const AHEAD: usize = 6;

/// Replaces everything by what the stream holds.
///
/// # Errors
/// Any [`SearchError`]; then the old content stays.
pub async fn replace_all(connection: &Connection, changes: ChangeStream<'_>) -> Result<(), SearchError> {
    for (name, settings) in [(name::FACILITIES, settings::facilities()), (name::REVIEWS, settings::reviews())]
    {
        // A server that was emptied has nothing to exchange with.
        if connection.index(name).get_stats().await.is_err() {
            meta::make(connection, name, &settings).await?;
        }
    }
    meta::create(connection, name::META, "id").await?;
    meta::announce(connection).await?;
    let mut underway = Underway { connection: Some(connection.again()) };
    let filled = match fill(connection, changes).await {
        Ok(()) => swap(connection).await,
        Err(error) => Err(error),
    };
    underway.connection = None;
    clean_up(connection, filled.is_ok()).await?;
    filled
}

async fn fill(connection: &Connection, mut changes: ChangeStream<'_>) -> Result<(), SearchError> {
    for (name, settings) in
        [(name::NEXT_FACILITIES, settings::facilities()), (name::NEXT_REVIEWS, settings::reviews())]
    {
        meta::remove(connection, name).await?;
        meta::make(connection, name, &settings).await?;
    }
    let (facilities, reviews) =
        (connection.index(name::NEXT_FACILITIES), connection.index(name::NEXT_REVIEWS));
    let patience = connection.options.rebuild_timeout;
    let target = Target { connection, facilities: &facilities, reviews: &reviews, patience };
    let mut waiting = VecDeque::new();
    let mut chunk: Vec<Change> = Vec::new();
    let mut ended = false;
    while !ended {
        match changes.next().await {
            Some(change) => chunk.push(change?),
            None => ended = true,
        }
        if chunk.len() >= connection.options.batch_documents || ended {
            waiting.extend(target.send_all(std::mem::take(&mut chunk)).await?);
        }
        while waiting.len() > if ended { 0 } else { AHEAD } {
            if let Some(task) = waiting.pop_front() {
                finished(connection, &task, patience).await?;
            }
        }
    }
    Ok(())
}

/// Exchanges old and new, and looks whether it was done: an index takes the moment it was made with it. The
/// task itself is about several indexes, and a key for some indexes only cannot ask for such a task; so one of
/// our own is awaited that the server does after it.
async fn swap(connection: &Connection) -> Result<(), SearchError> {
    let pair = |one, other| SwapIndexes {
        indexes: (connection.index(one).uid, connection.index(other).uid),
        rename: None,
    };
    let pairs = [pair(name::FACILITIES, name::NEXT_FACILITIES), pair(name::REVIEWS, name::NEXT_REVIEWS)];
    let filled = infos(connection, [name::NEXT_FACILITIES, name::NEXT_REVIEWS]).await?;
    let sent = connection.client.swap_indexes(&pairs).await.map_err(fault);
    // Also where the answer was lost: it may have been carried out.
    meta::announce(connection).await?;
    let now = infos(connection, [name::FACILITIES, name::REVIEWS]).await?;
    let made = |index: &Index<Http>| index.created_at;
    if now.iter().map(made).eq(filled.iter().map(made)) {
        return Ok(());
    }
    sent.and(Err(SearchError::Unavailable("the search server did not exchange the indexes".to_owned())))
}

/// What the server says of indexes.
async fn infos(connection: &Connection, names: [&str; 2]) -> Result<Vec<Index<Http>>, SearchError> {
    let mut all = Vec::new();
    for name in names {
        all.push(connection.client.get_index(connection.index(name).uid).await.map_err(fault)?);
    }
    Ok(all)
}

async fn clean_up(connection: &Connection, complete: bool) -> Result<(), SearchError> {
    meta::conclude(connection, complete).await?;
    meta::remove(connection, name::NEXT_FACILITIES).await?;
    meta::remove(connection, name::NEXT_REVIEWS).await
}

/// A rebuild whose future is dropped half way still takes back its announcement.
struct Underway {
    connection: Option<Connection>,
}

impl Drop for Underway {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
        runtime.spawn(async move {
            if let Err(error) = clean_up(&connection, false).await {
                tracing::warn!(%error, "a rebuild broke off and left its announcement behind");
            }
        });
    }
}

impl Connection {
    /// The same connection.
    fn again(&self) -> Self {
        Self {
            client: Client::clone(&self.client),
            http: self.http.clone(),
            options: Arc::clone(&self.options),
        }
    }
}
