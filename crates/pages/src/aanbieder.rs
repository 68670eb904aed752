//! `/aanbieder/...`: what members of a provider read, and what they reply.

mod bevestigen;
mod instap;
mod inzage;
mod inzicht;
mod leden;
mod meldingen;
pub(crate) mod signed_in;
mod uitnodigen;
pub(crate) mod view;
mod voorzieningen;
mod waardering;

use crate::door::{Arrival, PROVIDER};
use crate::mening;
use crate::redactie::{aanmelden, aanmelden_code, account, afmelden};
use axum::Router;
use axum::extract::State;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use http_kit::limits::{self, Class};
use http_kit::provider::MemberReader;
use http_kit::{Platform, Problem, Query};

/// The pages of providers.
pub(crate) fn router(platform: &Platform) -> Router<Platform> {
    let limited = |class| from_fn_with_state(platform.limits.gate(class), limits::enforce);
    let login = Router::new()
        .route("/aanbieder/aanmelden", post(aanmelden::sign_in))
        .route("/aanbieder/aanmelden/code", get(aanmelden_code::page).post(aanmelden_code::finish))
        .route("/aanbieder/account/wachtwoord", post(account::password))
        .route("/aanbieder/account/herstelcodes", post(account::codes))
        .route("/aanbieder/account/tweede-stap/weg", post(account::remove))
        .route("/aanbieder/account/tweede-stap/bevestigen", post(account::confirm))
        .route("/aanbieder/uitnodiging/{token}", post(leden::uitnodiging::accept))
        .route_layer(limited(Class::Login));
    // One large mail service stops for many people: only the limit of readers holds here.
    let stop = Router::new()
        .route("/aanbieder/meldingen/stop/{token}", get(meldingen::stop_page).post(meldingen::stop))
        .route_layer(limited(Class::Read));
    Router::new()
        .route("/aanbieder", get(page))
        .route("/aanbieder/instap", get(instap::list))
        .route("/aanbieder/instap/{id}", get(instap::page).post(instap::act))
        .route("/aanbieder/inzage", get(inzage::list))
        .route("/aanbieder/inzage/{id}", get(inzage::page).post(inzage::say))
        .route("/aanbieder/meldingen", get(meldingen::page).post(meldingen::choose_language))
        .route("/aanbieder/meldingen/{id}", post(meldingen::choose))
        .route("/aanbieder/mening", get(mening::member_thanks).post(mening::member_answer))
        .route("/aanbieder/afmelden", post(afmelden::sign_out))
        .route("/aanbieder/account", get(account::page))
        .route("/aanbieder/account/tweede-stap", post(account::begin))
        .route("/aanbieder/account/sessies", post(account::end_others))
        .route("/aanbieder/account/sessies/{handle}/einde", post(account::end_one))
        .route("/aanbieder/voorzieningen", get(voorzieningen::list))
        .route("/aanbieder/voorzieningen/{id}", get(voorzieningen::page))
        .route("/aanbieder/voorzieningen/{id}/uitnodigen", get(uitnodigen::page).post(uitnodigen::make))
        .route("/aanbieder/voorzieningen/{id}/uitnodigen/codes", post(uitnodigen::codes))
        .route("/aanbieder/voorzieningen/{id}/uitnodigen/{batch}/pdf", get(uitnodigen::again))
        .route("/aanbieder/voorzieningen/{id}/uitnodigen/{batch}/terug", post(uitnodigen::withdraw))
        .route("/aanbieder/voorzieningen/{id}/inzicht", get(inzicht::page))
        .route("/aanbieder/voorzieningen/{id}/inzicht/woord", get(inzicht::word))
        .route("/aanbieder/bevestigen/{id}", get(bevestigen::page).post(bevestigen::prove))
        .route("/aanbieder/bevestigen/{id}/mail", post(bevestigen::mail))
        .route("/aanbieder/leden", get(leden::page))
        .route("/aanbieder/leden/lijst", get(leden::lijst::any))
        .route("/aanbieder/leden/lijst/voorbeeld.csv", get(leden::lijst::template))
        .route("/aanbieder/leden/{id}/lijst", get(leden::lijst::page).post(leden::lijst::upload))
        .route("/aanbieder/leden/{id}/lijst/nakijken", post(leden::lijst::again))
        .route("/aanbieder/leden/{id}/lijst/uitnodigen", post(leden::lijst::invite))
        .route("/aanbieder/leden/{id}", get(leden::members).post(leden::invite))
        .route("/aanbieder/leden/{id}/uitnodiging/{invitation}/opnieuw", post(leden::resend))
        .route("/aanbieder/leden/{id}/uitnodiging/{invitation}/intrekken", post(leden::withdraw))
        .route("/aanbieder/leden/{id}/lid/{member}", get(leden::lid::page).post(leden::lid::change))
        .route("/aanbieder/leden/{id}/lid/{member}/weg", post(leden::lid::remove))
        .route("/aanbieder/uitnodiging/{token}", get(leden::uitnodiging::page))
        .route("/aanbieder/voorzieningen/{id}/inzicht/kwartaal", get(inzicht::quarterly))
        .route("/aanbieder/waardering/{id}", get(waardering::page))
        .route("/aanbieder/waardering/{id}/reactie", post(waardering::write))
        .route("/aanbieder/waardering/{id}/beroep", post(waardering::appeal))
        .route_layer(limited(Class::Desk))
        .merge(login)
        .merge(stop)
}

/// The form to sign in, or the facilities for whoever is signed in.
async fn page(
    State(platform): State<Platform>,
    Query(arrival): Query<Arrival>,
    member: Result<MemberReader, Problem>,
) -> Result<Response, Problem> {
    PROVIDER.arrive(&platform, &arrival, member)
}
