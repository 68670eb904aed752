//! Unknown addresses and wrong methods as problems.

use crate::problem::Problem;
use axum::Router;
use axum::http::StatusCode;

/// Answers unknown addresses with a 404 problem and known ones with a wrong method with a 405 problem
/// and `Allow`. To be called after the last route is added: axum gives the 405 only to routes that are
/// there already.
pub fn attach<S: Clone + Send + Sync + 'static>(router: Router<S>) -> Router<S> {
    router.method_not_allowed_fallback(method_not_allowed).fallback(not_found)
}

/// 404 for an address that leads nowhere.
pub async fn not_found() -> Problem {
    Problem::http(StatusCode::NOT_FOUND, "unknown_address", "Dit adres bestaat niet.")
}

/// 405; axum adds `Allow`.
pub async fn method_not_allowed() -> Problem {
    let detail = "Deze methode kan niet op dit adres. De header Allow zegt wat wel kan.";
    Problem::http(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", detail)
}
