//! `/voorziening/{slug}/widget`: how to put a facility's score on another site.

use crate::visit::Visit;
use crate::{respond, view};
use axum::extract::State;
use axum::response::Response;
use http_kit::{Path, Platform, Problem};
use templates::pages::EmbedPage;

/// The code to paste, and what it shows.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let facility = platform.reading.facility_by_slug(&slug).await?.facility;
    respond::ok(&EmbedPage {
        shell: view::public(&platform, &visit, &format!("/voorziening/{}/widget", facility.slug)),
        slug: facility.slug,
        name: facility.name,
        base_url: platform.base_url.to_string(),
    })
}
