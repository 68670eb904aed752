//! The part of the queue that an editor works through: who asked for the next case within filters gets every
//! next one from there. Kept in the browser, in a cookie that holds the queue's query until it is closed.

use super::List;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use http_kit::{Platform, Query};

/// The cookie; its value is a query of `/redactie/wachtrij`, without the question mark.
const COOKIE: &str = "rij";

/// What this browser works through. The whole queue when nothing, or nothing readable, is kept.
pub(crate) fn kept(headers: &HeaderMap) -> List {
    let jar = CookieJar::from_headers(headers);
    let query = jar.get(COOKIE).map(Cookie::value).unwrap_or_default();
    Query::parse(query).map(|Query(list)| list).unwrap_or_default()
}

/// The answer, with which the browser keeps these filters.
pub(crate) fn keep(platform: &Platform, list: &List, answer: Response) -> Response {
    let query = list.address().query().trim_start_matches('?').to_owned();
    let cookie = Cookie::build((COOKIE, query))
        .path("/redactie")
        .same_site(SameSite::Lax)
        .http_only(true)
        .secure(platform.https)
        .build();
    (CookieJar::new().add(cookie), answer).into_response()
}
