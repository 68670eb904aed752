//! `/waardering/bevestig/{token}`: the link in the mail. Opening it changes nothing, so that a mail
//! scanner that follows links does not use it up; the button does.

pub(crate) mod bijwerken;
pub(crate) mod opnieuw;

use super::about;
use crate::respond;
use crate::view::{self, facility};
use crate::visit::Visit;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use chrono::{DateTime, Utc};
use domain::{Redacted, RuleError};
use http_kit::{Path, Platform, Problem, session};
use submission::VerifyError;
use templates::pages::{ConfirmPage, LinkExpiredPage, TooEarlyPage};

/// The button; 404 for an unknown link, 410 for one that was used or is too old.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let review = match platform.submissions.peek(&token).await {
        Ok(review) => review,
        Err(refusal) => return gone(&platform, &visit, &token, refusal),
    };
    let (found, _) = about(&platform, review).await?;
    let shell = view::public(&platform, &visit, "/waardering");
    respond::ok(&ConfirmPage { shell, token, facility: facility::named(&found) })
}

/// Confirms: 303 to the submitter's own page; 409 where it is too early for another review.
pub(crate) async fn confirm(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    match platform.submissions.verify(&token).await {
        Ok(verified) => {
            let own = view::local(&platform, verified.manage_url.expose());
            respond::see_other(&format!("{own}/bevestigd"))
        }
        Err(VerifyError::Rule(refusal)) => gone(&platform, &visit, &token, refusal),
        Err(VerifyError::TooEarly { available_from, amend_url }) => {
            too_early(&platform, &visit, &token, available_from, amend_url).await
        }
    }
}

pub(super) fn gone(
    platform: &Platform,
    visit: &Visit,
    token: &str,
    refusal: RuleError,
) -> Result<Response, Problem> {
    let used = match refusal.code {
        "link_used" => true,
        "link_expired" => false,
        _ => return Err(refusal.into()),
    };
    let page = LinkExpiredPage {
        shell: view::public(platform, visit, "/waardering"),
        resend_action: (!used).then(|| format!("/waardering/bevestig/{token}/opnieuw")),
        used,
    };
    respond::with(StatusCode::GONE, &page)
}

async fn too_early(
    platform: &Platform,
    visit: &Visit,
    token: &str,
    from: DateTime<Utc>,
    amend_url: Option<Redacted<String>>,
) -> Result<Response, Problem> {
    let review = platform.submissions.peek(token).await?;
    let (found, _) = about(platform, review).await?;
    let page = TooEarlyPage {
        shell: view::public(platform, visit, "/waardering"),
        facility: facility::named(&found),
        from,
        carry_action: format!("/waardering/bevestig/{token}/bijwerken"),
        manage_url: amend_url.map(|url| view::local(platform, url.expose())),
    };
    respond::with(StatusCode::CONFLICT, &page)
}
