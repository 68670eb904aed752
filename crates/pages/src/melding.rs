//! `/waardering-melden/{review}` and `/melding/...`: giving notice of a published review.

mod bedankt;
mod beroep;
mod bevestig;
mod formulier;
mod volg;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use http_kit::Platform;
use http_kit::caching::{self, Policy};
use http_kit::limits::{self, Class};

/// The pages of notices. None is kept by a browser.
pub(crate) fn router(platform: &Platform) -> Router<Platform> {
    let limited = |class| from_fn_with_state(platform.limits.gate(class), limits::enforce);
    let read = Router::new()
        .route("/waardering-melden/{review}", get(formulier::page))
        .route("/melding/bedankt", get(bedankt::unsigned))
        .route("/melding/bedankt/{id}", get(bedankt::page))
        .route_layer(limited(Class::Read));
    let submit = Router::new()
        .route("/waardering-melden/{review}", post(formulier::give))
        .route_layer(limited(Class::Submit));
    let again = Router::new()
        .route("/melding/bedankt/{id}", post(bedankt::send_again))
        .route_layer(limited(Class::Verify));
    let link = Router::new()
        .route("/melding/bevestig/{token}", get(bevestig::page).post(bevestig::confirm))
        .route("/melding/volg/{token}", get(volg::page))
        .route_layer(limited(Class::Verify));
    let appeal = Router::new()
        .route("/melding/volg/{token}/beroep", post(beroep::appeal))
        .route_layer(limited(Class::Submit));
    read.merge(submit)
        .merge(again)
        .route_layer(from_fn_with_state(Policy::Private, caching::apply))
        .merge(super::behind_a_token(link.merge(appeal)))
}
