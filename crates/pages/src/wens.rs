//! `/wens/...`: what follows when somebody asked a facility to take part. The link to take it back is one that a
//! mail program may POST to by itself (RFC 8058).

use crate::respond;
use crate::view;
use crate::visit::Visit;
use crate::voorziening::vraag;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use domain::RuleError;
use http_kit::caching::{self, Policy};
use http_kit::limits::{self, Class};
use http_kit::{Path, Platform, Problem, session};
use submission::WishedFor;
use templates::pages::{WishStep, WishStepPage};

/// The pages of asking. None is kept by a browser.
pub(crate) fn router(platform: &Platform) -> Router<Platform> {
    let limited = |class| from_fn_with_state(platform.limits.gate(class), limits::enforce);
    let read = Router::new()
        .route("/voorziening/{slug}/vraag", get(vraag::page))
        .route("/wens/bedankt", get(mailed))
        .route("/wens/geteld", get(counted))
        .route_layer(limited(Class::Read));
    let submit = Router::new()
        .route("/voorziening/{slug}/vraag", post(vraag::ask))
        .route_layer(limited(Class::Submit));
    let link = Router::new()
        .route("/wens/bevestig/{token}", get(confirm_page).post(confirm))
        .route_layer(limited(Class::Verify));
    let stop = Router::new()
        .route("/wens/stop/{token}", get(stop_page).post(stop))
        .route_layer(limited(Class::Read));
    read.merge(submit)
        .route_layer(from_fn_with_state(Policy::Private, caching::apply))
        .merge(super::behind_a_token(link.merge(stop)))
}

/// Look in your mailbox.
async fn mailed(State(platform): State<Platform>, visit: Visit) -> Result<Response, Problem> {
    respond::ok(&step(&platform, &visit, WishStep::Mailed, None, ""))
}

/// It counts.
async fn counted(State(platform): State<Platform>, visit: Visit) -> Result<Response, Problem> {
    respond::ok(&step(&platform, &visit, WishStep::Counted, None, ""))
}

/// The button; 404 for an unknown link, 410 for one that is too old.
async fn confirm_page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    match platform.submissions.peek_wish(&token).await {
        Ok(about) => respond::ok(&step(&platform, &visit, WishStep::Confirm, Some(about), &token)),
        Err(refusal) => expired(&platform, &visit, refusal),
    }
}

/// Confirms: 200 with what it counts to.
async fn confirm(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    match platform.submissions.confirm_wish(&token).await {
        Ok(about) => respond::ok(&step(&platform, &visit, WishStep::Confirmed, Some(about), "")),
        Err(refusal) => expired(&platform, &visit, refusal),
    }
}

/// The button to take it back; 404 for a link that we never made.
async fn stop_page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let about = platform.submissions.peek_wish_stop(&token).await?;
    respond::ok(&step(&platform, &visit, WishStep::Stop, about, &token))
}

/// Takes it back, whatever the body says, and as often as asked: 200, without a redirect.
async fn stop(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    platform.submissions.stop_wish(&token).await?;
    respond::ok(&step(&platform, &visit, WishStep::Stopped, None, ""))
}

fn expired(platform: &Platform, visit: &Visit, refusal: RuleError) -> Result<Response, Problem> {
    if refusal.code != "link_expired" {
        return Err(refusal.into());
    }
    respond::with(StatusCode::GONE, &step(platform, visit, WishStep::Expired, None, ""))
}

fn step(
    platform: &Platform,
    visit: &Visit,
    step: WishStep,
    about: Option<WishedFor>,
    token: &str,
) -> WishStepPage {
    let shell = view::public(platform, visit, "/voorziening");
    let (name, slug, wishes) = about.map(|one| (one.name, one.slug, one.wishes)).unwrap_or_default();
    WishStepPage { shell, step, name, slug, wishes, token: token.to_owned() }
}
