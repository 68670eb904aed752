//! `ETag`, `If-None-Match` and `Cache-Control`.

use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};

use crate::problem::Problem;

/// `Cache-Control` of everything behind a session or a token.
pub const NO_STORE: &str = "private, no-store";

/// Longer answers, and those that do not know their length (open data), are sent as they come and get
/// no `ETag`. In bytes.
const MAX_TAGGED: u64 = 4 * 1024 * 1024;

/// How an answer may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// By anybody, for so many seconds; after that `If-None-Match` asks whether it changed.
    Public {
        /// Seconds; 0 asks every time.
        max_age: u32,
    },
    /// By nobody.
    Private,
}

/// Middleware: `Cache-Control` by the policy, unless the handler set one. A public 200 to GET or HEAD
/// also gets a strong `ETag` made of its body, and 304 answers an `If-None-Match` that names it. A
/// handler that knows its tag sets it, and nothing is hashed again.
/// To be layered inside compression, which works on the finished answer.
pub async fn apply(State(policy): State<Policy>, request: Request, next: Next) -> Response {
    let reading = matches!(*request.method(), Method::GET | Method::HEAD);
    let known = request.headers().get_all(IF_NONE_MATCH).iter().cloned().collect::<Vec<_>>();
    let mut response = next.run(request).await;
    let public = match policy {
        Policy::Public { max_age } if reading && response.status() == StatusCode::OK => Some(max_age),
        _ => None,
    };
    let Some(max_age) = public else {
        response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static(NO_STORE));
        return response;
    };
    if let Ok(value) = HeaderValue::from_str(&format!("public, max-age={max_age}")) {
        response.headers_mut().entry(CACHE_CONTROL).or_insert(value);
    }
    tag(response, &known).await
}

async fn tag(response: Response, known: &[HeaderValue]) -> Response {
    if let Some(etag) = response.headers().get(ETAG) {
        let matched = etag.to_str().is_ok_and(|etag| known.iter().any(|header| names(header, etag)));
        return if matched { not_modified(response.into_parts().0.headers) } else { response };
    }
    if response.body().size_hint().exact().is_none_or(|n| n > MAX_TAGGED) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let bytes = match body.collect().await {
        Ok(collected) => collected.to_bytes(),
        Err(error) => return Problem::internal(&error).into_response(),
    };
    let etag = etag_of(&bytes);
    let matched = known.iter().any(|header| names(header, &etag));
    if let Ok(value) = HeaderValue::from_str(&etag) {
        parts.headers.insert(ETAG, value);
    }
    if !matched {
        return Response::from_parts(parts, Body::from(bytes));
    }
    not_modified(parts.headers)
}

/// 304 with the headers of the answer that the reader has.
pub(crate) fn not_modified(mut headers: HeaderMap) -> Response {
    headers.remove(CONTENT_TYPE);
    headers.remove(CONTENT_LENGTH);
    let mut response = StatusCode::NOT_MODIFIED.into_response();
    *response.headers_mut() = headers;
    response
}

/// The strong tag of a body: the first 128 bits of its SHA-256, in quotes.
pub fn etag_of(body: &[u8]) -> String {
    let digest = Sha256::digest(body);
    let half = digest.get(..16).unwrap_or_default();
    format!("\"{}\"", URL_SAFE_NO_PAD.encode(half))
}

/// Whether an `If-None-Match` names the tag, by weak comparison (RFC 9110, section 13.1.2).
pub(crate) fn names(header: &HeaderValue, etag: &str) -> bool {
    header.to_str().is_ok_and(|list| {
        list.split(',')
            .map(str::trim)
            .any(|item| item == "*" || item.strip_prefix("W/").unwrap_or(item) == etag)
    })
}
