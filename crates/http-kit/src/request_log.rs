//! One log line a request: method, route, status, duration, request id.
//!
//! The route is the pattern (`/api/v1/manage/{token}`), never the path: paths hold tokens and search
//! words. Neither the client's address nor any header is logged.

use crate::{request_id, security_headers};
use axum::extract::{MatchedPath, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;
use domain::Ids;
use std::sync::Arc;
use std::time::Instant;
use uuid::Uuid;

/// What stands for the route when no route matched.
pub const UNMATCHED: &str = "unmatched";

/// What [`log`] needs.
#[derive(Clone)]
pub(crate) struct Outside {
    pub ids: Arc<dyn Ids>,
    pub policy: security_headers::Policy,
}

/// Stands in the extensions of an answer that changed nothing and that the log is quiet about.
#[derive(Clone, Copy, Debug)]
struct Unlogged;

/// The answer to a request that is promised to leave no trace: where it went well its line is `debug`, as that of a
/// GET, although its method is another.
#[must_use]
pub fn unlogged(mut response: Response) -> Response {
    response.extensions_mut().insert(Unlogged);
    response
}

/// Middleware: gives the request its id, answers it in the scope of that id and logs one line at
/// level `info`, or `error` for a status of 500 and above. A GET or HEAD that went well changed nothing
/// and is by far the most frequent: its line is `debug`.
/// It adds the security headers too: one layer for both, because each layer clones all that it is around
/// for every request.
pub(crate) async fn log(State(outside): State<Outside>, request: Request, next: Next) -> Response {
    let id = outside.ids.uuid();
    let started = Instant::now();
    let method = known_method(&request);
    let route = request.extensions().get::<MatchedPath>().cloned();
    let mut response = request_id::scope(id, next.run(request)).await;
    security_headers::add(outside.policy, response.headers_mut());
    request_id::stamp(&mut response, id);
    let quiet = response.extensions().get::<Unlogged>().is_some();
    let route = route.as_ref().map_or(UNMATCHED, MatchedPath::as_str);
    let status = response.status().as_u16();
    let duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    if response.status().is_server_error() {
        tracing::error!(method, route, status, duration_ms, request_id = %id, "request");
    } else if (matches!(method, "GET" | "HEAD") || quiet) && status < 400 {
        tracing::debug!(method, route, status, duration_ms, request_id = %id, "request");
    } else {
        tracing::info!(method, route, status, duration_ms, request_id = %id, "request");
    }
    response
}

/// The line of a read that was answered before it came to the router.
pub(crate) fn read(route: &'static str, status: StatusCode, started: Instant, id: Uuid) {
    let status = status.as_u16();
    let duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::debug!(method = "GET", route, status, duration_ms, request_id = %id, "request");
}

/// The method's name when it is one of the standard's: a caller can make up others and would write
/// them into our log.
fn known_method(request: &Request) -> &'static str {
    match request.method().as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        "TRACE" => "TRACE",
        "CONNECT" => "CONNECT",
        _ => "other",
    }
}
