//! `/ontwikkelaars`: the API for people who write programs, from the description that the program holds.

use crate::respond;
use crate::view::{self, reference};
use crate::visit::Visit;
use axum::extract::State;
use axum::response::Response;
use domain::RuleError;
use http_kit::{Path, Platform, Problem};
use templates::pages::{ReferencePage, ReferencePartPage};

/// What holds everywhere, and every call by part.
pub(crate) async fn page(State(platform): State<Platform>, visit: Visit) -> Result<Response, Problem> {
    let reference = reference::shared()?;
    respond::ok(&ReferencePage {
        shell: view::public(&platform, &visit, "/ontwikkelaars"),
        base_url: platform.base_url.to_string(),
        version: reference.version.clone(),
        parts: reference.parts.iter().map(|part| part.part.clone()).collect(),
    })
}

/// The calls of one part; 404 for one that does not exist.
pub(crate) async fn part(
    State(platform): State<Platform>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let reference = reference::shared()?;
    let found = reference.parts.iter().find(|part| part.part.slug == slug);
    let found = found.ok_or_else(|| RuleError::not_found("part_not_found"))?;
    respond::ok(&ReferencePartPage {
        shell: view::public(&platform, &visit, "/ontwikkelaars"),
        part: found.part.clone(),
        calls: found.calls.iter().map(|call| reference::at(call, &platform.base_url)).collect(),
        parts: reference.parts.iter().map(|part| part.part.clone()).collect(),
    })
}
