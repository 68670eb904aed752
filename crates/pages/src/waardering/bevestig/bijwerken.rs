//! `POST /waardering/bevestig/{token}/bijwerken`: what was written becomes a new version of an earlier review by the
//! same person.

use super::gone;
use crate::respond;
use crate::view;
use crate::visit::Visit;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use http_kit::{Path, Platform, Problem, session};
use templates::Notice;

/// 303 to the submitter's own page of the earlier review; 410 for a link that was used or is too old, 409 where that
/// review can no longer change.
pub(crate) async fn carry(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    match platform.submissions.verify_or_update(&token).await {
        Ok(verified) => {
            let own = view::local(&platform, verified.manage_url.expose());
            respond::see_other(&format!("{own}?gedaan={}", Notice::CarriedOver.code()))
        }
        Err(refusal) => gone(&platform, &visit, &token, refusal),
    }
}
