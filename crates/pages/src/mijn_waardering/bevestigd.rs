//! `GET /mijn-waardering/{token}/bevestigd`: the review was just confirmed.

use crate::respond;
use crate::view::facility;
use axum::extract::State;
use axum::response::Response;
use http_kit::{Path, Platform, Problem};
use templates::pages::ConfirmedPage;

/// Thanks, and the way to the own page.
pub(crate) async fn page(
    State(platform): State<Platform>,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let writer = platform.submissions.writer(&token).await?;
    let mine = platform.submissions.manage(&writer).await?;
    respond::ok(&ConfirmedPage {
        shell: super::shell(&platform),
        facility: facility::named(&mine.facility),
        manage_url: format!("/mijn-waardering/{token}"),
        due_days: u64::from(platform.submissions.rules().due_hours.div_ceil(24)),
    })
}
