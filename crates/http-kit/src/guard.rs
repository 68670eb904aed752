//! Panics, slow handlers and over-long bodies as problems.

use crate::client::{self, TrustedProxies};
use crate::problem::Problem;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

/// Turns a panic in a handler into a bare 500, for `tower_http::catch_panic::CatchPanicLayer::custom`.
/// The panic's message stays out of the log, for it may quote what somebody typed.
pub fn panicked(_payload: Box<dyn Any + Send + 'static>) -> Response {
    let request_id = crate::request_id::current().map(tracing::field::display);
    tracing::error!(request_id, "a handler panicked");
    Problem::bare_internal().into_response()
}

/// What [`enter`] needs to know.
#[derive(Clone, Debug)]
pub(crate) struct Entrance {
    pub trusted_proxies: TrustedProxies,
    pub timeout: Duration,
    pub body_limit: usize,
}

/// Middleware: finds the client's address, refuses a body that says it is too long, and gives up on a
/// handler that takes too long, with a 503; the handler's future is dropped, and with it an open
/// transaction. One layer for the three of them, because each layer clones all that it is around for
/// every request.
pub(crate) async fn enter(
    State(entrance): State<Arc<Entrance>>,
    mut request: Request,
    next: Next,
) -> Response {
    client::resolve(&entrance.trusted_proxies, &mut request);
    if let Some(refusal) = over_long(entrance.body_limit, request.headers()) {
        return refusal.into_response();
    }
    match tokio::time::timeout(entrance.timeout, next.run(request)).await {
        Ok(response) => response,
        Err(_) => timed_out().into_response(),
    }
}

fn timed_out() -> Problem {
    let detail = "Dit duurde te lang. Probeer het zo meteen opnieuw.";
    Problem::http(StatusCode::SERVICE_UNAVAILABLE, "timeout", detail)
        .with_header(RETRY_AFTER, HeaderValue::from_static("5"))
}

/// Refuses a body that says it is longer than so many bytes, whether or not the handler would have read
/// it. Bodies that do not say how long they are meet the same limit in the extractors, by way of axum's
/// `DefaultBodyLimit`.
fn over_long(limit: usize, headers: &HeaderMap) -> Option<Problem> {
    announced(headers).filter(|length| *length > limit as u64).map(|_| too_large())
}

fn announced(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.trim().parse().ok()
}

/// 413.
pub(crate) fn too_large() -> Problem {
    Problem::http(StatusCode::PAYLOAD_TOO_LARGE, "body_too_large", "Wat je stuurt, is te groot.")
}
