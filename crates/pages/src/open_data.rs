//! `/open-data`: what everybody may take home.

use crate::visit::Visit;
use crate::{respond, view};
use axum::extract::State;
use axum::response::Response;
use http_kit::{Platform, Problem};
use templates::pages::OpenDataPage;

/// The files, their licence and what is left out of them.
pub(crate) async fn page(State(platform): State<Platform>, visit: Visit) -> Result<Response, Problem> {
    respond::ok(&OpenDataPage {
        shell: view::public(&platform, &visit, "/open-data"),
        minimum: u64::from(platform.reading.scoring().rules().minimum),
    })
}
