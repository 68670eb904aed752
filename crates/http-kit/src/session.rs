//! Session cookies and CSRF: the parts that need no storage.

use crate::problem::Problem;
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use domain::{ErrorKind, Redacted};
use subtle::ConstantTimeEq;

/// The header that carries the CSRF token of a changing call.
pub const CSRF_HEADER: HeaderName = HeaderName::from_static("x-csrf-token");
/// The form field that carries it where there is no JavaScript.
pub const CSRF_FIELD: &str = "csrf_token";
/// The longest session token that is looked at, in characters.
const MAX_TOKEN: usize = 256;

/// A part of the platform with sessions of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Area {
    /// The editorial desk.
    Editorial,
    /// Providers.
    Provider,
    /// Pilot managers.
    Pilot,
    /// The inspectorate.
    Inspectorate,
}

impl Area {
    /// The name of the area's session cookie.
    pub const fn cookie_name(self) -> &'static str {
        match self {
            Self::Editorial => "waardering_editorial",
            Self::Provider => "waardering_provider",
            Self::Pilot => "waardering_pilot",
            Self::Inspectorate => "waardering_inspectorate",
        }
    }

    /// The session token in the request's cookies, if one is there that could be ours: 1 to 256
    /// characters of base64url.
    pub fn token(self, headers: &HeaderMap) -> Option<Redacted<String>> {
        let jar = CookieJar::from_headers(headers);
        let token = jar.get(self.cookie_name())?.value();
        let ours = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        let plausible = (1..=MAX_TOKEN).contains(&token.len()) && token.bytes().all(ours);
        plausible.then(|| Redacted::new(token.to_owned()))
    }

    /// The cookie that starts a session: `HttpOnly`, `SameSite=Lax`, `Path=/`, `Secure` when the
    /// platform is reached over https. It ends with the browser; the server ends the session earlier.
    pub fn cookie(self, token: String, https: bool) -> Cookie<'static> {
        Cookie::build((self.cookie_name(), token))
            .http_only(true)
            .same_site(SameSite::Lax)
            .path("/")
            .secure(https)
            .build()
    }

    /// The cookie that ends a session in the browser.
    pub fn ended_cookie(self, https: bool) -> Cookie<'static> {
        let mut cookie = self.cookie(String::new(), https);
        cookie.make_removal();
        cookie
    }
}

/// Whether a base address such as `https://waardering.be` asks for `Secure` cookies.
pub fn is_https(base_url: &str) -> bool {
    base_url.get(..8).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https://"))
}

/// Compares two CSRF tokens in a time that does not depend on where they differ. Empty never matches.
pub fn csrf_matches(expected: &str, given: &str) -> bool {
    !expected.is_empty() && bool::from(expected.as_bytes().ct_eq(given.as_bytes()))
}

/// Checks the CSRF token of a changing call: the `X-CSRF-Token` header, or else the form field's
/// value. 403 when there is none or it is not the session's.
pub fn check_csrf(headers: &HeaderMap, field: Option<&str>, expected: &str) -> Result<(), Problem> {
    let given = match headers.get(&CSRF_HEADER) {
        Some(header) => header.to_str().ok(),
        None => field,
    };
    match given {
        Some(given) if csrf_matches(expected, given) => Ok(()),
        _ => Err(Problem::new(
            ErrorKind::Forbidden,
            "csrf_token_invalid",
            "Je sessie klopt niet meer. Laad de pagina opnieuw en probeer het nog eens.",
        )),
    }
}

/// Refuses a changing call that a browser says another site started (`Sec-Fetch-Site: cross-site`),
/// for forms without a session, such as signing in. Callers that are no browser send no such header.
pub fn refuse_cross_site(headers: &HeaderMap) -> Result<(), Problem> {
    match headers.get("sec-fetch-site").map(|site| site.as_bytes()) {
        Some(b"cross-site") => Err(Problem::http(
            StatusCode::FORBIDDEN,
            "cross_site",
            "Dit formulier komt van een andere website.",
        )),
        _ => Ok(()),
    }
}
