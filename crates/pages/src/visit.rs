//! In which language a page is asked for: `/fr/waarderingen` is `/waarderingen` in French.

use axum::Router;
use axum::extract::{FromRequestParts, Request};
use axum::http::header::LOCATION;
use axum::http::request::Parts;
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderValue, Method, Uri};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use http_kit::Platform;
use std::convert::Infallible;
use templates::Language;

/// The language of an address, which the layer of [`in_languages`] took off it.
#[derive(Clone, Copy, Debug)]
struct Prefixed(Language);

/// How a public page is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Visit {
    /// The language of the address.
    pub(crate) language: Language,
    /// The address without its language, with its query; none for the answer to a form, which no link asks for.
    pub(crate) here: Option<String>,
}

impl Visit {
    /// The whole address of a public page in this language.
    pub(crate) fn whole(&self, platform: &Platform, path: &str) -> String {
        format!("{}{}", platform.base_url, self.language.to(path))
    }
}

/// Every route in every language: a prefix is taken off before the router sees the address, and a redirect goes
/// to the page in the same language. To be wrapped around everything else, for layers of a router run after the
/// route is chosen.
pub fn in_languages(router: Router) -> Router {
    Router::new().fallback_service(router).layer(from_fn(take_off))
}

async fn take_off(mut request: Request, next: Next) -> Response {
    let Some((language, uri)) = without_prefix(request.uri()) else { return next.run(request).await };
    *request.uri_mut() = uri;
    request.extensions_mut().insert(Prefixed(language));
    let mut response = next.run(request).await;
    if let Some(there) = response.headers().get(LOCATION).and_then(|to| to.to_str().ok()) {
        // What `Language::to` makes of a header's value can stand in a header.
        if let Ok(there) = HeaderValue::from_str(&language.to(there)) {
            response.headers_mut().insert(LOCATION, there);
        }
    }
    response
}

fn without_prefix(uri: &Uri) -> Option<(Language, Uri)> {
    let (language, path) = Language::split(uri.path())?;
    let rest = match uri.query() {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(rest.parse::<PathAndQuery>().ok()?);
    Uri::from_parts(parts).ok().map(|uri| (language, uri))
}

/// The language of a request: that of its address, or Dutch.
pub(crate) fn language_of(extensions: &axum::http::Extensions) -> Language {
    extensions.get::<Prefixed>().map_or(Language::NL, |prefixed| prefixed.0)
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let here = parts.uri.path_and_query().map_or("/", PathAndQuery::as_str);
        let asked = parts.method == Method::GET || parts.method == Method::HEAD;
        Ok(Self { language: language_of(&parts.extensions), here: asked.then(|| here.to_owned()) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_language_is_taken_off() {
        let seen = |address: &str| without_prefix(&address.parse().unwrap());
        let (language, uri) = seen("/fr/waarderingen?q=a%20b").unwrap();
        assert_eq!((language.code(), uri.to_string().as_str()), ("fr", "/waarderingen?q=a%20b"));
        assert_eq!(seen("/en?q=a").unwrap().1, "/?q=a");
        let whole = seen("https://waardering.example/fr/voorziening/x").unwrap().1;
        assert_eq!(whole.to_string(), "https://waardering.example/voorziening/x");
        for other in ["/de/waarderingen", "/nl", "/", "/fr/api/v1/facilities", "/fr/redactie", "/fr/assets/x"]
        {
            assert!(seen(other).is_none(), "{other}");
        }
    }
}
