//! `/robots.txt`.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use http_kit::Platform;
use templates::Language;

/// Pages behind tokens, forms about somebody else, and what stands on other sites.
const CLOSED: [&str; 5] =
    ["/mijn-waardering/", "/waardering/bevestig/", "/waardering-melden/", "/redactie", "/widget/"];
/// What is invented has no place in anybody's search engine.
const DEMO: &str = "User-agent: *\nDisallow: /\n";

/// Keeps search engines off forms, pages behind tokens and the desk, and off a demo as a whole. Names the
/// sitemap.
pub(crate) async fn file(State(platform): State<Platform>) -> impl IntoResponse {
    let rules = if platform.demo { DEMO.to_owned() } else { rules() };
    let text = format!("{rules}\nSitemap: {}/sitemap.xml\n", platform.base_url);
    ([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "public, max-age=3600")], text)
}

/// The rules for every language.
fn rules() -> String {
    let all = CLOSED.iter().flat_map(|path| Language::ALL.map(|language| language.to(path)));
    let mut paths: Vec<String> = all.collect();
    // The desk has one address.
    paths.dedup();
    let lines = paths.iter().map(|path| format!("Disallow: {path}\n"));
    std::iter::once("User-agent: *\n".to_owned()).chain(lines).collect()
}
