//! `POST /redactie/sneltoetsen`: single keys on or off, for who speaks to the computer or hits keys by
//! accident (WCAG 2.1.4). Kept in the browser, in a cookie that holds nothing else.

use super::AtDesk;
use crate::door::DESK;
use crate::respond;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use http_kit::{Form, Platform, Problem};
use serde::Deserialize;

/// The cookie; single keys work unless it says [`OFF`].
const COOKIE: &str = "sneltoetsen";
const OFF: &str = "uit";

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Switch {
    #[serde(default)]
    csrf_token: String,
    #[serde(default)]
    aan: String,
    #[serde(default)]
    terug: String,
}

/// Whether this browser wants single keys to do things.
pub(crate) fn wanted(headers: &HeaderMap) -> bool {
    CookieJar::from_headers(headers).get(COOKIE).is_none_or(|cookie| cookie.value() != OFF)
}

/// 303 back to the page, with the cookie.
pub(crate) async fn switch(
    State(platform): State<Platform>,
    editor: AtDesk,
    headers: HeaderMap,
    Form(wish): Form<Switch>,
) -> Result<Response, Problem> {
    editor.check(&headers, &wish.csrf_token)?;
    let value = if wish.aan == "nee" { OFF } else { "aan" };
    let cookie = Cookie::build((COOKIE, value))
        .path("/redactie")
        .same_site(SameSite::Lax)
        .http_only(true)
        .secure(platform.https)
        .permanent();
    let to = respond::see_other(&DESK.safe_next(Some(&wish.terug)))?;
    Ok((CookieJar::new().add(cookie), to).into_response())
}
