//! `/melding/bevestig/{token}`: the link in the mail. Opening it changes nothing; the button does.

use crate::respond;
use crate::view::{self, facility};
use crate::visit::Visit;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::RuleError;
use http_kit::{Path, Platform, Problem, session};
use templates::pages::NoticeConfirmPage;

/// The button; 404 for an unknown link, 410 for one that was used or is too old.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    match platform.submissions.peek_notice(&token).await {
        Ok((_, about)) => {
            let shell = view::public(&platform, &visit, "/melding");
            respond::ok(&NoticeConfirmPage {
                shell,
                ask: Some((facility::named(&about), token)),
                used: false,
            })
        }
        Err(refusal) => gone(&platform, &visit, refusal),
    }
}

/// Confirms: 303 to the page on which the notice is followed.
pub(crate) async fn confirm(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    match platform.submissions.confirm_notice(&token).await {
        Ok(confirmed) => respond::see_other(&view::local(&platform, confirmed.track_url.expose())),
        Err(refusal) => gone(&platform, &visit, refusal),
    }
}

fn gone(platform: &Platform, visit: &Visit, refusal: RuleError) -> Result<Response, Problem> {
    let used = match refusal.code {
        "link_used" => true,
        "link_expired" => false,
        _ => return Err(refusal.into()),
    };
    let shell = view::public(platform, visit, "/melding");
    respond::with(StatusCode::GONE, &NoticeConfirmPage { shell, ask: None, used })
}
