//! What we note about our indexes, in an index of its own.

use super::fault::{fault, is_missing};
use super::tasks::{finished, settled};
use super::{Connection, name, settings};
use crate::SearchError;
use crate::embedded::RebuildReason;
use meilisearch_sdk::errors::{Error, ErrorCode, MeilisearchError};
use meilisearch_sdk::settings::Settings;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How long a change waits for a rebuild of another process.
const PATIENCE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(250);

const STATE: &str = "state";
const REBUILD: &str = "rebuild";

/// A note.
#[derive(Debug, Serialize, Deserialize)]
struct Note {
    id: String,
    /// Version of the fields ([`settings::VERSION`]).
    version: u32,
    /// The indexes hold everything they should.
    complete: bool,
}

/// Makes what is missing: the indexes with their settings. Indexes of another version stay as they are
/// until a rebuild.
///
/// # Errors
/// Any [`SearchError`].
pub async fn prepare(connection: &Connection) -> Result<(), SearchError> {
    if note(connection, STATE).await?.is_some() {
        return Ok(());
    }
    make(connection, name::FACILITIES, &settings::facilities()).await?;
    make(connection, name::REVIEWS, &settings::reviews()).await?;
    create(connection, name::META, "id").await?;
    put(connection, STATE, false).await
}

/// Makes one index of documents, where there is none, and sets it up.
///
/// # Errors
/// Any [`SearchError`].
pub async fn make(connection: &Connection, name: &str, settings: &Settings) -> Result<(), SearchError> {
    create(connection, name, "key").await?;
    let task = connection.index(name).set_settings(settings).await.map_err(fault)?;
    finished(connection, &task, connection.options.rebuild_timeout).await
}

/// Makes an index without settings, where there is none.
///
/// # Errors
/// Any [`SearchError`].
pub async fn create(connection: &Connection, name: &str, key: &str) -> Result<(), SearchError> {
    let uid = connection.index(name).uid;
    let task = connection.client.create_index(uid, Some(key)).await.map_err(fault)?;
    settled(connection, &task, connection.options.task_timeout).await
}

/// Removes an index, if it is there.
///
/// # Errors
/// Any [`SearchError`].
pub async fn remove(connection: &Connection, name: &str) -> Result<(), SearchError> {
    let uid = connection.index(name).uid;
    let task = connection.client.delete_index(uid).await.map_err(fault)?;
    settled(connection, &task, connection.options.task_timeout).await
}

/// Why the indexes are not complete, if they are not.
///
/// # Errors
/// Any [`SearchError`].
pub async fn needs_rebuild(connection: &Connection) -> Result<Option<RebuildReason>, SearchError> {
    if note(connection, REBUILD).await?.is_some() {
        return Ok(Some(RebuildReason::BrokenOff));
    }
    Ok(match note(connection, STATE).await? {
        None => Some(RebuildReason::Damaged),
        Some(note) if note.version != settings::VERSION => Some(RebuildReason::OtherVersion),
        Some(note) if !note.complete => Some(RebuildReason::New),
        Some(_) => None,
    })
}

/// Waits while another process rebuilds.
///
/// # Errors
/// [`SearchError::Unavailable`] when it takes long, [`SearchError::Corrupt`] when our notes are gone:
/// then the server was emptied and would make indexes without our settings.
pub async fn no_rebuild(connection: &Connection) -> Result<(), SearchError> {
    let end = Instant::now() + PATIENCE;
    let meta = connection.index(name::META);
    loop {
        match meta.get_document::<Note>(REBUILD).await {
            Ok(_) if Instant::now() < end => sleep(connection.options.jittered(PAUSE)).await,
            Ok(_) => return Err(SearchError::Unavailable("the search index is being rebuilt".to_owned())),
            Err(error) if no_document(&error) => return Ok(()),
            Err(error) => return Err(fault(error)),
        }
    }
}

/// Says that a rebuild begins.
///
/// # Errors
/// Any [`SearchError`].
pub async fn announce(connection: &Connection) -> Result<(), SearchError> {
    put(connection, REBUILD, false).await
}

/// Says that it is over, and whether it was finished.
///
/// # Errors
/// Any [`SearchError`].
pub async fn conclude(connection: &Connection, complete: bool) -> Result<(), SearchError> {
    if complete {
        put(connection, STATE, true).await?;
    }
    let task = connection.index(name::META).delete_document(REBUILD).await.map_err(fault)?;
    settled(connection, &task, connection.options.rebuild_timeout).await
}

async fn put(connection: &Connection, id: &str, complete: bool) -> Result<(), SearchError> {
    let note = Note { id: id.to_owned(), version: settings::VERSION, complete };
    let task = connection.index(name::META).add_or_replace(&[note], Some("id")).await.map_err(fault)?;
    finished(connection, &task, connection.options.rebuild_timeout).await
}

async fn note(connection: &Connection, id: &str) -> Result<Option<Note>, SearchError> {
    match connection.index(name::META).get_document::<Note>(id).await {
        Ok(note) => Ok(Some(note)),
        Err(error) if is_missing(&error) => Ok(None),
        Err(error) => Err(fault(error)),
    }
}

const fn no_document(error: &Error) -> bool {
    matches!(error, Error::Meilisearch(MeilisearchError { error_code: ErrorCode::DocumentNotFound, .. }))
}
