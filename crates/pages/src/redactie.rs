//! `/redactie/...`: the editorial desk.

pub(crate) mod aanmelden;
pub(crate) mod aanmelden_code;
pub(crate) mod account;
pub(crate) mod afmelden;
mod banden;
mod codes;
mod gedragscode;
mod holder;
mod inzages;
mod samen;
pub(crate) mod signaal;
pub(crate) mod signalen;
mod signed_in;
mod sneltoetsen;
mod team;
mod verslag;
mod volgende;
pub(crate) mod wachtrij;
mod wachtwoord;
mod zaak;

use crate::door::{Arrival, DESK};
use axum::Router;
use axum::extract::State;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use http_kit::editor::Reader;
use http_kit::limits::{self, Class};
use http_kit::{Platform, Problem, Query};

pub(crate) use afmelden::Token;
pub(crate) use signed_in::AtDesk;

/// The pages of the desk.
pub(crate) fn router(platform: &Platform) -> Router<Platform> {
    let limited = |class| from_fn_with_state(platform.limits.gate(class), limits::enforce);
    let login = Router::new()
        .route("/redactie/aanmelden", post(aanmelden::sign_in))
        .route("/redactie/aanmelden/code", get(aanmelden_code::page).post(aanmelden_code::finish))
        .route("/redactie/wachtwoord-vergeten", get(wachtwoord::forgot).post(wachtwoord::ask))
        .route("/redactie/wachtwoord/{token}", get(wachtwoord::reset_form).post(wachtwoord::reset))
        .route("/redactie/uitnodiging/{token}", get(wachtwoord::invitation).post(wachtwoord::accept))
        .route("/redactie/account/wachtwoord", post(account::password))
        .route("/redactie/account/herstelcodes", post(account::codes))
        .route("/redactie/account/tweede-stap/weg", post(account::remove))
        .route("/redactie/account/tweede-stap/bevestigen", post(account::confirm))
        .route_layer(limited(Class::Login));
    Router::new()
        .route("/redactie", get(page))
        .route("/redactie/afmelden", post(afmelden::sign_out))
        .route("/redactie/wachtrij", get(wachtrij::page))
        .route("/redactie/account", get(account::page))
        .route("/redactie/account/tweede-stap", post(account::begin))
        .route("/redactie/account/sessies", post(account::end_others))
        .route("/redactie/account/sessies/{handle}/einde", post(account::end_one))
        .route("/redactie/banden", get(banden::page).post(banden::declare))
        .route("/redactie/banden/{id}/einde", post(banden::end))
        .route("/redactie/team", get(team::page))
        .route("/redactie/team/uitnodigen", post(team::invite))
        .route("/redactie/team/uitnodigingen/{id}/opnieuw", post(team::resend))
        .route("/redactie/team/uitnodigingen/{id}/intrekken", post(team::revoke))
        .route("/redactie/team/{id}", get(team::lid::page))
        .route("/redactie/team/{id}/wijzigen", post(team::lid::change))
        .route("/redactie/team/{id}/{deed}", post(team::lid::act))
        .route("/redactie/team/{id}/sessies/{handle}/einde", post(team::lid::end_session))
        .route("/redactie/gedragscode", get(gedragscode::list))
        .route("/redactie/gedragscode/nieuw", post(gedragscode::begin))
        .route("/redactie/gedragscode/{id}", get(gedragscode::draft))
        .route("/redactie/gedragscode/{id}/bewaren", post(gedragscode::save))
        .route("/redactie/gedragscode/{id}/{deed}", post(gedragscode::act))
        .route("/redactie/verslag", get(verslag::page))
        .route("/redactie/inzages", get(inzages::page))
        .route("/redactie/codes", get(codes::page))
        .route("/redactie/wachtrij/volgende", post(wachtrij::volgende::take))
        .route("/redactie/wachtrij/weergaven", post(wachtrij::weergaven::save))
        .route("/redactie/wachtrij/weergaven/{id}/verwijderen", post(wachtrij::weergaven::delete))
        .route("/redactie/zaak/{id}", get(zaak::page))
        .route("/redactie/zaak/{id}/nemen", post(zaak::nemen::claim))
        .route("/redactie/zaak/{id}/vrijgeven", post(zaak::vrijgeven::release))
        .route("/redactie/zaak/{id}/eerdere-verbergen", post(zaak::eerdere::hide))
        .route("/redactie/zaak/{id}/verbergen", post(zaak::verbergen::hide))
        .route("/redactie/zaak/{id}/beslissing", post(zaak::beslissing::decide))
        .route("/redactie/zaak/{id}/ongedaan", post(zaak::ongedaan::undo))
        .route("/redactie/zaak/{id}/identiteit", post(zaak::identiteit::show))
        .route("/redactie/zaak/{id}/nota", post(zaak::nota::add))
        .route("/redactie/zaak/{id}/overdragen", post(zaak::overdragen::hand_over))
        .route("/redactie/volgende", post(volgende::next))
        .route("/redactie/sneltoetsen", post(sneltoetsen::switch))
        .route("/redactie/zaak/{id}/vasthouden", get(zaak::vasthouden::frame))
        .route("/redactie/zaak/{id}/signaal", get(signaal::openen::page).post(signaal::openen::open))
        .route("/redactie/zaak/{id}/signaal/voorstel", post(signaal::openen::open_proposed))
        .route("/redactie/samen", get(samen::list))
        .route("/redactie/samen/{id}", get(samen::page).post(samen::decide))
        .route("/redactie/samen/lot/{id}", get(samen::lot::page))
        .route("/redactie/samen/lot/{id}/terug", post(samen::lot::reverse))
        .route("/redactie/signalen", get(signalen::page))
        .route("/redactie/signaal/{id}", get(signaal::page))
        .route("/redactie/signaal/{id}/{step}", post(signaal::act))
        .route_layer(limited(Class::Desk))
        .merge(login)
}

/// The form to sign in, or the queue for whoever is signed in.
pub(crate) async fn page(
    State(platform): State<Platform>,
    Query(arrival): Query<Arrival>,
    editor: Result<Reader, Problem>,
) -> Result<Response, Problem> {
    DESK.arrive(&platform, &arrival, editor)
}
