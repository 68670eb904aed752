//! `/problemen/{code}`: where the `type` of a problem document points.

use crate::visit::Visit;
use crate::{respond, view};
use axum::extract::State;
use axum::response::Response;
use http_kit::{Path, Platform, Problem};
use templates::pages::ProblemPage;

/// What a kind of problem means; 404 for a code that we never give.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(code): Path<String>,
) -> Result<Response, Problem> {
    let page = ProblemPage::about(view::public(&platform, &visit, "/problemen"), &code);
    respond::ok(&page.ok_or_else(Problem::not_found)?)
}
