//! Headers that keep a browser from doing what no page of ours asks for.

use axum::extract::Request;
use axum::http::header::{
    CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

/// Everything from our own address, no inline script or style, no frames around us.
pub const CONTENT_SECURITY: &str = "default-src 'self'; object-src 'none'; base-uri 'none'; \
     form-action 'self'; frame-ancestors 'none'";

const PERMISSIONS: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

/// As on other pages, but the page itself may ask for the place of the device, on a click.
pub const PLACE_PERMISSIONS: &str =
    "camera=(), geolocation=(self), microphone=(), payment=(), usb=(), browsing-topics=()";

/// What the headers depend on.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    /// Whether the platform is reached over https; adds `Strict-Transport-Security` of a year.
    pub https: bool,
}

/// Adds the security headers that the handler did not set itself. The referrer goes to our own pages
/// only (`same-origin`).
pub(crate) fn add(policy: Policy, headers: &mut HeaderMap) {
    set(headers, CONTENT_SECURITY_POLICY, CONTENT_SECURITY);
    set(headers, X_CONTENT_TYPE_OPTIONS, "nosniff");
    // The older header has no word for "everybody"; a page that says so in its policy goes without it.
    let framed = headers.get(CONTENT_SECURITY_POLICY).and_then(|policy| policy.to_str().ok());
    if !framed.is_some_and(|policy| policy.contains("frame-ancestors *")) {
        set(headers, X_FRAME_OPTIONS, "DENY");
    }
    set(headers, REFERRER_POLICY, "same-origin");
    set(headers, HeaderName::from_static("permissions-policy"), PERMISSIONS);
    set(headers, HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    if policy.https {
        set(headers, STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
}

/// Middleware for pages whose address holds a token: no referrer at all, never stored, never indexed.
pub async fn token_page(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    headers.insert(axum::http::header::CACHE_CONTROL, HeaderValue::from_static(crate::caching::NO_STORE));
    response
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}
