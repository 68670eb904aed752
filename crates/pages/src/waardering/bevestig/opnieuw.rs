//! `POST /waardering/bevestig/{token}/opnieuw`: a new link in place of one that is too old.

use crate::respond;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use http_kit::{Path, Platform, Problem, session};

/// Sends the mail again: whoever has the old link has the mailbox.
pub(crate) async fn send_again(
    State(platform): State<Platform>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    let submitted = platform.submissions.resend_by_token(&token).await?;
    respond::see_other(&format!("/waardering/bedankt/{}?gedaan=gemaild", submitted.id))
}
