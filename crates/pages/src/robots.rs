//! `/robots.txt`.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use http_kit::Platform;

const RULES: &str = "User-agent: *\nDisallow: /mijn-waardering/\nDisallow: /waardering/bevestig/\nDisallow: /waardering-melden/\nDisallow: /redactie\nDisallow: /widget/\n";
/// What is invented has no place in anybody's search engine.
const DEMO: &str = "User-agent: *\nDisallow: /\n";

/// Keeps search engines off forms, pages behind tokens and the desk, and off a demo as a whole. Names the
/// sitemap.
pub(crate) async fn file(State(platform): State<Platform>) -> impl IntoResponse {
    let rules = if platform.demo { DEMO } else { RULES };
    let text = format!("{rules}\nSitemap: {}/sitemap.xml\n", platform.base_url);
    ([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "public, max-age=3600")], text)
}
