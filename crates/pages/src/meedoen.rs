//! `/meedoen/...`: the pilots that providers can join.

mod aanvraag;
mod bevestig;
mod formulier;

use crate::respond;
use crate::view;
use crate::visit::Visit;
use axum::Router;
use axum::extract::State;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::get;
use domain::pilot::Programme;
use http_kit::caching::{self, Policy};
use http_kit::limits::{self, Class};
use http_kit::{Platform, Problem};
use templates::Language;
use templates::pages::{JoinPage, ProgrammeView};

/// The pages of whoever wants to join. None is kept by a browser.
pub(crate) fn router(platform: &Platform) -> Router<Platform> {
    let limited = |class| from_fn_with_state(platform.limits.gate(class), limits::enforce);
    let read = Router::new()
        .route("/meedoen", get(page))
        .route("/meedoen/bedankt", get(formulier::thanks))
        .route_layer(limited(Class::Read));
    let submit = Router::new()
        .route("/meedoen/programma/{id}", get(formulier::page).post(formulier::apply))
        .route_layer(limited(Class::Submit));
    let link = Router::new()
        .route("/meedoen/bevestig/{token}", get(bevestig::page).post(bevestig::confirm))
        .route("/meedoen/aanvraag/{token}", get(aanvraag::page).post(aanvraag::withdraw))
        .route_layer(limited(Class::Verify));
    read.merge(submit)
        .route_layer(from_fn_with_state(Policy::Private, caching::apply))
        .merge(super::behind_a_token(link))
}

/// Every programme with its conditions.
async fn page(State(platform): State<Platform>, visit: Visit) -> Result<Response, Problem> {
    let shell = view::public(&platform, &visit, "/meedoen");
    let submissions = &platform.submissions;
    let shown = |one| programme(one, visit.language, submissions.takes_applications(one));
    let programmes = submissions.programmes().iter().map(shown).collect();
    respond::ok(&JoinPage { shell, programmes })
}

/// A programme in the words of a language.
fn programme(programme: &Programme, language: Language, open: bool) -> ProgrammeView {
    let words = programme.words(language.code()).cloned();
    let (title, call) = words.map(|words| (words.title, words.call)).unwrap_or_default();
    let sectors: Vec<String> = programme.sectors.iter().map(|sector| language.sector(*sector)).collect();
    let wave = |wave: &domain::pilot::Wave| (wave.number, u64::from(wave.places), wave.starts);
    let waves =
        if programme.waves.len() > 1 { programme.waves.iter().map(wave).collect() } else { Vec::new() };
    let rule = |rule: &domain::pilot::Rule| {
        rule.words.get(language.code()).or_else(|| rule.words.get("nl")).cloned().unwrap_or_default()
    };
    ProgrammeView {
        id: programme.id.clone(),
        title,
        call,
        sectors: sectors.join(", "),
        months: u64::from(programme.months),
        capacity: u64::from(programme.capacity),
        starts: programme.starts,
        closes: programme.closes,
        open,
        waves,
        rules: programme.rules.iter().map(rule).collect(),
    }
}
