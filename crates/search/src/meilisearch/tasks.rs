//! Waiting for the server to have done what it accepted.

use super::Connection;
use super::fault::{answered, fault};
use crate::SearchError;
use meilisearch_sdk::errors::{Error, ErrorCode};
use meilisearch_sdk::task_info::TaskInfo;
use meilisearch_sdk::tasks::Task;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// The first pause; each is half as long again as the one before, up to [`LONGEST`].
const FIRST: Duration = Duration::from_millis(4);
const LONGEST: Duration = Duration::from_millis(250);

/// Waits until a task is finished, for as long as `patience`.
///
/// # Errors
/// What the task failed of, or [`SearchError::Unavailable`] when it takes longer; then it may still be
/// carried out later.
pub async fn finished(
    connection: &Connection,
    task: &TaskInfo,
    patience: Duration,
) -> Result<(), SearchError> {
    match outcome(connection, task, patience).await? {
        None => Ok(()),
        Some(Error::Meilisearch(error)) => Err(answered(&error)),
        Some(error) => Err(fault(error)),
    }
}

/// The same where the thing to make is there already, or the thing to remove is gone already.
///
/// # Errors
/// As [`finished`].
pub async fn settled(
    connection: &Connection,
    task: &TaskInfo,
    patience: Duration,
) -> Result<(), SearchError> {
    match outcome(connection, task, patience).await? {
        Some(Error::Meilisearch(error))
            if !matches!(error.error_code, ErrorCode::IndexAlreadyExists | ErrorCode::IndexNotFound) =>
        {
            Err(answered(&error))
        }
        _ => Ok(()),
    }
}

async fn outcome(
    connection: &Connection,
    task: &TaskInfo,
    patience: Duration,
) -> Result<Option<Error>, SearchError> {
    let (end, mut pause) = (Instant::now() + patience, FIRST);
    loop {
        match connection.client.get_task(task).await.map_err(fault)? {
            Task::Succeeded { .. } => return Ok(None),
            Task::Failed { content } => return Ok(Some(Error::Meilisearch(content.error))),
            Task::Enqueued { .. } | Task::Processing { .. } => {}
        }
        if Instant::now() >= end {
            return Err(SearchError::Unavailable("the search server did not finish in time".to_owned()));
        }
        sleep(connection.options.jittered(pause)).await;
        pause = pause.mul_f64(1.5).min(LONGEST);
    }
}
