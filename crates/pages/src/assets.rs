//! `/assets/{name}`: the embedded files. Their addresses carry the hash of the content.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use http_kit::{Path, Problem, Query};
use serde::Deserialize;

/// An address with the right hash never changes its content.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Without it, or with another version's: to be asked again every time.
const ASK_AGAIN: &str = "public, no-cache";

#[derive(Debug, Deserialize)]
pub(crate) struct Version {
    v: Option<String>,
}

/// The file; 304 where the browser has it.
pub(crate) async fn file(
    Path(name): Path<String>,
    Query(version): Query<Version>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let asset = templates::asset(&name).ok_or_else(Problem::not_found)?;
    let etag = format!("\"{}\"", asset.hash);
    let caching = if version.v.as_deref() == Some(&asset.hash) { FOR_EVER } else { ASK_AGAIN };
    let known = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    if known.flat_map(|list| list.split(',')).any(|tag| tag.trim().trim_start_matches("W/") == etag) {
        return Ok(
            (StatusCode::NOT_MODIFIED, [(ETAG, etag), (CACHE_CONTROL, caching.to_owned())]).into_response()
        );
    }
    let head =
        [(CONTENT_TYPE, asset.content_type.to_owned()), (ETAG, etag), (CACHE_CONTROL, caching.to_owned())];
    Ok((head, asset.bytes.as_ref()).into_response())
}
