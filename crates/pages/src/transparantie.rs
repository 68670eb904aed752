//! `/transparantie`: how the editors work, in figures, for everybody.

use crate::view::transparency::{Chosen, page as shown};
use crate::visit::Visit;
use crate::{respond, view};
use axum::extract::State;
use axum::response::Response;
use http_kit::{Platform, Problem, Query};

/// The report of a period; a year where nothing is chosen.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Query(chosen): Query<Chosen>,
) -> Result<Response, Problem> {
    let report = platform.desk.public_report(chosen.van, chosen.tot).await?;
    respond::ok(&shown(&platform, view::public(&platform, &visit, "/transparantie"), report, true).await?)
}
