//! `GET /api/v1/ledger/checkpoint`

use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::ledger::PublishedCheckpoint;
use http_kit::{Json, Platform, Problem};
use serde::Serialize;
use utoipa::ToSchema;

/// How far the ledger has come. Keep it: with it you can prove later that nothing before it vanished.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = LedgerCheckpoint)]
pub(crate) struct Answer {
    /// When it was read.
    at: DateTime<Utc>,
    /// How many entries there are before it.
    entries: u64,
    /// For each of the eight chains the number of its last entry, and one SHA-256 over those numbers (8 bytes each, the
    /// highest first) and the hashes of those entries.
    #[schema(
        example = "12.9.14.8.11.10.9.13-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    )]
    checkpoint: String,
}

/// How far the ledger has come: a code to keep.
#[utoipa::path(get, path = "/api/v1/ledger/checkpoint", operation_id = "get_ledger_checkpoint", tag = "about",
responses(
    (status = 200, description = "The checkpoint of this moment", body = Answer),
    (status = 304, description = "The same as `If-None-Match` names"),
))]
pub(crate) async fn get_ledger_checkpoint(State(platform): State<Platform>) -> Result<Json<Answer>, Problem> {
    let PublishedCheckpoint { at, entries, checkpoint } = platform.desk.ledger_checkpoint().await?;
    Ok(Json(Answer { at, entries, checkpoint: checkpoint.to_string() }))
}
