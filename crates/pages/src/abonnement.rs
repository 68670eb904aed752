//! `/abonnement/...`: following a facility, a municipality or a sector by mail.

mod beheer;
mod bevestig;
mod formulier;
mod stop;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use http_kit::Platform;
use http_kit::caching::{self, Policy};
use http_kit::limits::{self, Class};

/// The pages of subscriptions. None is kept by a browser.
pub(crate) fn router(platform: &Platform) -> Router<Platform> {
    let limited = |class| from_fn_with_state(platform.limits.gate(class), limits::enforce);
    let read = Router::new()
        .route("/abonnement", get(formulier::page))
        .route("/abonnement/bedankt", get(formulier::thanks))
        .route_layer(limited(Class::Read));
    let submit = Router::new().route("/abonnement", post(formulier::ask)).route_layer(limited(Class::Submit));
    let link = Router::new()
        .route("/abonnement/bevestig/{token}", get(bevestig::page).post(bevestig::confirm))
        .route("/abonnement/beheer/{token}", get(beheer::page).post(beheer::change))
        .route_layer(limited(Class::Verify));
    // One large mail service stops for many people: only the limit of readers holds here.
    let stop = Router::new()
        .route("/abonnement/stop/{token}", get(stop::page).post(stop::stop))
        .route_layer(limited(Class::Read));
    read.merge(submit)
        .route_layer(from_fn_with_state(Policy::Private, caching::apply))
        .merge(super::behind_a_token(link.merge(stop)))
}
