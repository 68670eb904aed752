//! `/abonnement/bevestig/{token}`: the link in the mail. Opening it changes nothing; the button does.

use crate::respond;
use crate::view::{self, subscriptions};
use crate::visit::Visit;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::RuleError;
use http_kit::{Path, Platform, Problem, session};
use templates::pages::{SubscriptionStep, SubscriptionStepPage};

/// The button; 404 for an unknown link, 410 for one that is too old.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let shell = view::public(&platform, &visit, "/abonnement");
    match platform.submissions.peek_subscription(&token).await {
        Ok((about, _)) => {
            let name = subscriptions::name(shell.language, &about);
            respond::ok(&SubscriptionStepPage { shell, step: SubscriptionStep::Confirm, name, token })
        }
        Err(refusal) => expired(&platform, &visit, refusal),
    }
}

/// Confirms: 303 to the page with everything that is followed.
pub(crate) async fn confirm(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    match platform.submissions.confirm_subscription(&token).await {
        Ok(confirmed) => {
            let page = format!("/abonnement/beheer/{}?gedaan=gevolgd", confirmed.manage_token.expose());
            respond::see_other(&page)
        }
        Err(refusal) => expired(&platform, &visit, refusal),
    }
}

fn expired(platform: &Platform, visit: &Visit, refusal: RuleError) -> Result<Response, Problem> {
    if refusal.code != "link_expired" {
        return Err(refusal.into());
    }
    let shell = view::public(platform, visit, "/abonnement");
    let page = SubscriptionStepPage {
        shell,
        step: SubscriptionStep::Expired,
        name: String::new(),
        token: String::new(),
    };
    respond::with(StatusCode::GONE, &page)
}
