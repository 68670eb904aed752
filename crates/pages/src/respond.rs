//! Answers: a page, or the way to one.

use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use http_kit::Problem;
use templates::Page;

const HTML: &str = "text/html; charset=utf-8";

/// A page with status 200.
pub(crate) fn ok(page: &impl Page) -> Result<Response, Problem> {
    with(StatusCode::OK, page)
}

/// A page with another status.
pub(crate) fn with(status: StatusCode, page: &impl Page) -> Result<Response, Problem> {
    let html = page.html().map_err(|error| Problem::internal(&error))?;
    Ok((status, [(CONTENT_TYPE, HTML)], html).into_response())
}

/// 303: what was asked is done, and this page says so. `address` is one of ours.
pub(crate) fn see_other(address: &str) -> Result<Response, Problem> {
    let location = HeaderValue::from_str(address).map_err(|error| Problem::internal(&error))?;
    Ok((StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response())
}
