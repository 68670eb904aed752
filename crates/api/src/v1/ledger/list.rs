//! `GET /api/v1/ledger`

use crate::shapes::limit::Limit;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, LINK};
use axum::http::{HeaderMap, HeaderValue};
use futures::stream;
use http_kit::{Platform, Problem, Query};
use moderation::LedgerPages;
use serde::Deserialize;
use utoipa::IntoParams;

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Only what comes after these entries: for each of the eight chains the number of the last entry that you have,
    /// with dots between them. The `Link` header of the answer before has the next one.
    #[param(example = "0.0.0.0.0.0.0.0")]
    cursor: Option<String>,
    /// Entries of the answer, at most 250,000, which is also what you get where nothing is asked.
    #[serde(default)]
    #[param(inline)]
    limit: Limit<250_000, 250_000>,
}

/// The public ledger: what the editors did, one JSON object a line, without text and without anybody's
/// identity. The entries are in eight chains. With `body` for what stands in a line before `,"hash":"`, the
/// hash of an entry is the SHA-256 of the hash (32 bytes) of the entry before it in its chain, or 32 zero
/// bytes, and `body`. `waardering ledger verify FILE` checks a file of these lines and counts the transparency
/// report from it.
#[utoipa::path(get, path = "/api/v1/ledger", operation_id = "list_ledger", tag = "about", params(Wanted),
responses(
    (status = 200, description = "Entries, chain after chain; `Link` has the address of what follows, when there is more",
        body = String, content_type = "application/jsonl"),
))]
pub(crate) async fn list_ledger(
    State(platform): State<Platform>,
    Query(wanted): Query<Wanted>,
) -> Result<(HeaderMap, Body), Problem> {
    let limit = u64::from(wanted.limit.get());
    let pages = platform.desk.ledger(wanted.cursor.as_deref(), Some(limit)).await?;
    let mut headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static("application/jsonl"))]);
    if let Some(cursor) = pages.next_cursor() {
        let link = format!("</api/v1/ledger?cursor={cursor}>; rel=\"next\"");
        headers.insert(LINK, HeaderValue::from_str(&link).map_err(|error| Problem::internal(&error))?);
    }
    Ok((headers, Body::from_stream(lines(pages))))
}

/// The lines piece by piece. A failure half-way breaks the answer off, which the reader notices.
fn lines(pages: LedgerPages) -> impl stream::Stream<Item = Result<String, storage::StorageError>> + Send {
    stream::try_unfold(pages, async |mut pages| {
        let lines = pages.next().await?;
        Ok(lines.map(|lines| (lines, pages)))
    })
}
