//! `/waardering/...`: from the form to the confirmed review.

mod bedankt;
mod bevestig;
mod formulier;
mod insturen;
pub(crate) mod stappen;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use domain::ids::ReviewId;
use domain::{Facility, ReviewState};
use http_kit::caching::{self, Policy};
use http_kit::limits::{self, Class};
use http_kit::{Platform, Problem};

/// The pages under `/waardering`. None is kept by a browser: a form has a key of its own, and what lies
/// behind a link from a mail is its reader's.
pub(crate) fn router(platform: &Platform) -> Router<Platform> {
    let limited = |class| from_fn_with_state(platform.limits.gate(class), limits::enforce);
    let read = Router::new()
        .route("/waardering/{slug}", get(formulier::page))
        .route("/waardering/bedankt/{id}", get(bedankt::page))
        .route_layer(limited(Class::Read));
    let submit = Router::new()
        .route("/waardering/{slug}", post(insturen::submit))
        .route_layer(limited(Class::Preview));
    let again = Router::new()
        .route("/waardering/bedankt/{id}", post(bedankt::send_again))
        .route_layer(limited(Class::Verify));
    let link = Router::new()
        .route("/waardering/bevestig/{token}", get(bevestig::page).post(bevestig::confirm))
        .route("/waardering/bevestig/{token}/bijwerken", post(bevestig::bijwerken::carry))
        .route("/waardering/bevestig/{token}/opnieuw", post(bevestig::opnieuw::send_again))
        .route_layer(limited(Class::Verify));
    read.merge(submit)
        .merge(again)
        .route_layer(from_fn_with_state(Policy::Private, caching::apply))
        .merge(super::behind_a_token(link))
}

/// What a review is about and where it stands: all that these pages show of it.
async fn about(platform: &Platform, id: ReviewId) -> Result<(Facility, ReviewState), Problem> {
    let store = platform.submissions.store();
    let review = store.view().reviews().find(id).await.map_err(domain::RuleError::from)?;
    let review = review.ok_or_else(Problem::not_found)?;
    Ok((platform.reading.facility(review.facility).await?.facility, review.state))
}
