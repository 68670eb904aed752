//! Problems as pages, for people.

use crate::view;
use crate::visit::{Visit, language_of};
use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use http_kit::{Platform, Problem};
use templates::Page;
use templates::forms::Link;
use templates::pages::ErrorPage;

/// Middleware between `Shell::inner` and `Shell::outer`: shows a problem as a page in the language of the address, on every
/// page's own address and, on other addresses, to whoever asks for HTML. Status and headers stay.
/// What lies under `/api` and `/health` stays a problem document.
pub async fn render_problems(State(platform): State<Platform>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let visit = Visit { language: language_of(request.extensions()), here: None };
    let is_page = request.extensions().get::<MatchedPath>().is_some();
    let as_page = !for_programs(&path) && (is_page || wants_html(request.headers()));
    let response = next.run(request).await;
    match response.extensions().get::<Problem>().cloned() {
        Some(problem) if as_page => rendered(&platform, &visit, &path, &problem, response),
        _ => response,
    }
}

fn for_programs(path: &str) -> bool {
    ["/api", "/health"]
        .iter()
        .any(|root| path.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

fn wants_html(headers: &HeaderMap) -> bool {
    let accepts = headers.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok());
    accepts
        .flat_map(|value| value.split(','))
        .any(|kind| kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("text/html")))
}

fn rendered(
    platform: &Platform,
    visit: &Visit,
    path: &str,
    problem: &Problem,
    response: Response,
) -> Response {
    let document = problem.document();
    let language = visit.language;
    let details =
        document.errors.iter().map(|error| language.wrong(&error.pointer, &error.code, &error.detail));
    let whole = language.problem(&document.code, &document.detail);
    let detail: Vec<String> = std::iter::once(whole).chain(details).collect();
    let page = ErrorPage {
        // The address may hold a token, and the menu needs no more than this.
        shell: view::public(platform, visit, if is_desk(path) { "/redactie" } else { "/fout" }),
        status: document.status,
        detail: Some(detail.join(" ")),
        back: back(path, document.status),
        request_id: document.request_id.map(|id| id.to_string()).unwrap_or_default(),
    };
    let Ok(html) = page.html() else { return response };
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(CONTENT_LENGTH);
    parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    Response::from_parts(parts, Body::from(html))
}

fn is_desk(path: &str) -> bool {
    path == "/redactie" || path.starts_with("/redactie/")
}

/// Where to go from here, where that is not the search page.
fn back(path: &str, status: u16) -> Option<Link> {
    if !is_desk(path) {
        return None;
    }
    let case = path.strip_prefix("/redactie/zaak/").and_then(|rest| rest.split('/').next());
    Some(match case {
        // A case that is there can be looked at; one that is not cannot.
        Some(id) if status != 404 && uuid::Uuid::parse_str(id).is_ok() => {
            Link { href: format!("/redactie/zaak/{id}"), label: "Terug naar de zaak".to_owned() }
        }
        _ => Link { href: "/redactie/wachtrij".to_owned(), label: "Naar de wachtrij".to_owned() },
    })
}
