//! Panics, slow handlers and over-long bodies as problems.

use crate::problem::Problem;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::any::Any;
use std::time::Duration;

/// Turns a panic in a handler into a bare 500, for `tower_http::catch_panic::CatchPanicLayer::custom`.
/// The panic's message stays out of the log, for it may quote what somebody typed.
pub fn panicked(_payload: Box<dyn Any + Send + 'static>) -> Response {
    let request_id = crate::request_id::current().map(tracing::field::display);
    tracing::error!(request_id, "a handler panicked");
    Problem::bare_internal().into_response()
}

/// Middleware: gives up on a handler that takes longer than the state says, with a 503. The handler's
/// future is dropped, and with it an open transaction.
pub async fn timeout(State(limit): State<Duration>, request: Request, next: Next) -> Response {
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => timed_out().into_response(),
    }
}

fn timed_out() -> Problem {
    let detail = "Dit duurde te lang. Probeer het zo meteen opnieuw.";
    Problem::http(StatusCode::SERVICE_UNAVAILABLE, "timeout", detail)
        .with_header(RETRY_AFTER, HeaderValue::from_static("5"))
}

/// Middleware: refuses a body that says it is longer than the state's number of bytes, whether or not
/// the handler would have read it. Bodies that do not say how long they are meet the same limit in the
/// extractors, by way of axum's `DefaultBodyLimit`.
pub async fn body_limit(State(limit): State<usize>, request: Request, next: Next) -> Response {
    match announced(request.headers()) {
        Some(length) if length > limit as u64 => too_large().into_response(),
        _ => next.run(request).await,
    }
}

fn announced(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.trim().parse().ok()
}

/// 413.
pub(crate) fn too_large() -> Problem {
    Problem::http(StatusCode::PAYLOAD_TOO_LARGE, "body_too_large", "Wat je stuurt, is te groot.")
}
