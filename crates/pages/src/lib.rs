//! The server-rendered pages: Dutch, without JavaScript.
//!
//! The folders mirror the addresses: `/redactie/zaak/{id}/nemen` is `redactie/zaak/nemen.rs`. A handler
//! reads its input, calls one use case and fills in a context of the crate `templates`; `view` turns
//! what use cases answer into those contexts. A refusal is a `Problem`, which [`render_problems`] shows
//! as a page.

mod aanbieder;
mod abonnement;
mod address;
mod assets;
mod belofte;
mod cijfers;
mod done;
mod door;
mod fields;
mod gedragscode;
mod home;
mod inspectie;
mod meedoen;
mod melding;
mod mening;
mod mijn_waardering;
mod ontwikkelaars;
mod open_data;
mod papier;
mod piloot;
mod problemen;
mod problems;
mod redactie;
mod respond;
mod robots;
mod samenwerkingen;
mod sitemap;
mod transparantie;
mod uitnodiging;
mod vergelijk;
mod view;
mod visit;
mod voorziening;
mod waardering;
mod waarderingen;
mod wens;
mod widget;
mod xml;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use http_kit::caching::{self, Policy};
use http_kit::limits::{self, Class};
use http_kit::{Platform, security_headers};

pub use problems::render_problems;
pub use visit::in_languages;

/// For how many seconds a public page may be shown without asking whether it changed. Short, for a
/// review shows the moment it is published.
const PUBLIC_MAX_AGE: u32 = 15;

/// Every page. To be wrapped as `shell.outer(shell.inner(router).layer(render_problems))`.
pub fn router(platform: Platform) -> Router {
    let public = Policy::Public { max_age: PUBLIC_MAX_AGE };
    Router::new()
        .route("/", get(home::page))
        .route("/waarderingen", get(waarderingen::page))
        .route("/voorziening/{slug}", get(voorziening::page))
        .route("/voorziening/{slug}/widget", get(voorziening::widget::page))
        .route("/voorziening/{slug}/formulier.pdf", get(voorziening::formulier::pdf))
        .route("/u", get(uitnodiging::page))
        .route("/u/{code}", get(uitnodiging::found))
        .route("/papier", get(papier::page))
        .route("/papier/{code}", get(papier::found))
        .route("/vergelijk", get(vergelijk::page))
        .route("/samenwerkingen", get(samenwerkingen::page))
        .route("/samenwerkingen/{slug}", get(samenwerkingen::one))
        .route("/widget/{name}", get(widget::answer))
        .route("/open-data", get(open_data::page))
        .route("/cijfers", get(cijfers::page))
        .route("/ontwikkelaars", get(ontwikkelaars::page))
        .route("/ontwikkelaars/{part}", get(ontwikkelaars::part))
        .route("/sitemap.xml", get(sitemap::index))
        .route("/sitemap/{part}", get(sitemap::part))
        .route("/gedragscode", get(gedragscode::page))
        .route("/gedragscode/{version}", get(gedragscode::version))
        .route("/transparantie", get(transparantie::page))
        .route("/problemen/{code}", get(problemen::page))
        .route_layer(from_fn_with_state(public, caching::apply))
        .route_layer(from_fn_with_state(platform.limits.gate(Class::Read), limits::enforce))
        .merge(waardering::router(&platform))
        .merge(melding::router(&platform))
        .merge(abonnement::router(&platform))
        .merge(wens::router(&platform))
        .merge(mening::router(&platform))
        .merge(meedoen::router(&platform))
        .merge(behind_a_token(mijn_waardering::router(&platform)))
        .merge(behind_a_token(belofte::router(&platform)))
        .merge(behind_a_token(redactie::router(&platform)))
        .merge(behind_a_token(inspectie::router(&platform)))
        .merge(behind_a_token(aanbieder::router(&platform)))
        .merge(behind_a_token(piloot::router(&platform)))
        .route("/assets/{name}", get(assets::file))
        .route("/robots.txt", get(robots::file))
        .with_state(platform)
}

/// Pages that only their reader may see: never stored, and their address never told to others.
fn behind_a_token(router: Router<Platform>) -> Router<Platform> {
    router.route_layer(axum::middleware::from_fn(security_headers::token_page))
}
