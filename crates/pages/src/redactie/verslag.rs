//! `/redactie/verslag`: the transparency report with every number.

use super::AtDesk;
use crate::view::transparency::{Chosen, page as shown};
use crate::{respond, view};
use axum::extract::State;
use axum::response::Response;
use http_kit::{Platform, Problem, Query};

/// The report of a period; a year where nothing is chosen.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Query(chosen): Query<Chosen>,
) -> Result<Response, Problem> {
    let report = platform.desk.transparency(&editor, chosen.van, chosen.tot).await?;
    respond::ok(&shown(&platform, view::desk(&platform, &editor, "/redactie/verslag"), report, false).await?)
}
