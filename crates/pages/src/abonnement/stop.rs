//! `/abonnement/stop/{token}`: the link to stop in every digest. A mail program that knows RFC 8058 sends the POST
//! itself: it carries no cookie, comes from anywhere, and is done in one step.

use crate::respond;
use crate::view::{self, subscriptions};
use crate::visit::Visit;
use axum::extract::State;
use axum::response::Response;
use http_kit::{Path, Platform, Problem};
use templates::pages::{SubscriptionStep, SubscriptionStepPage};

/// The button; 404 for a link that we never made.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let about = platform.submissions.peek_stop(&token).await?;
    let shell = view::public(&platform, &visit, "/abonnement");
    let name = about.map(|about| subscriptions::name(shell.language, &about)).unwrap_or_default();
    respond::ok(&SubscriptionStepPage { shell, step: SubscriptionStep::Stop, name, token })
}

/// Stops, whatever the body says, and as often as asked: 200, without a redirect.
pub(crate) async fn stop(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    platform.submissions.stop_by_link(&token).await?;
    let shell = view::public(&platform, &visit, "/abonnement");
    let step = SubscriptionStep::Stopped;
    respond::ok(&SubscriptionStepPage { shell, step, name: String::new(), token: String::new() })
}
