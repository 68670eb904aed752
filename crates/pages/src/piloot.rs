//! `/piloot/...`: the pilots, as their managers run them.

mod aanvraag;
mod bewerken;
mod instap;
mod nieuwsbrieven;
mod oordeel;
mod organisaties;
mod overzicht;
mod programma;
mod signed_in;

use crate::door::{Arrival, PILOT};
use crate::redactie::{aanmelden, aanmelden_code, account, afmelden};
use crate::view;
use axum::Router;
use axum::extract::State;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use http_kit::limits::{self, Class};
use http_kit::pilot::PilotReader;
use http_kit::{Platform, Problem, Query};
use moderation::PilotManager;
use templates::{PilotSignedIn, Shell};

/// The pages of pilot managers.
pub(crate) fn router(platform: &Platform) -> Router<Platform> {
    let limited = |class| from_fn_with_state(platform.limits.gate(class), limits::enforce);
    let login = Router::new()
        .route("/piloot/aanmelden", post(aanmelden::sign_in))
        .route("/piloot/aanmelden/code", get(aanmelden_code::page).post(aanmelden_code::finish))
        .route("/piloot/account/wachtwoord", post(account::password))
        .route("/piloot/account/herstelcodes", post(account::codes))
        .route("/piloot/account/tweede-stap/weg", post(account::remove))
        .route("/piloot/account/tweede-stap/bevestigen", post(account::confirm))
        .route_layer(limited(Class::Login));
    Router::new()
        .route("/piloot", get(page))
        .route("/piloot/afmelden", post(afmelden::sign_out))
        .route("/piloot/account", get(account::page))
        .route("/piloot/account/tweede-stap", post(account::begin))
        .route("/piloot/account/sessies", post(account::end_others))
        .route("/piloot/account/sessies/{handle}/einde", post(account::end_one))
        .route("/piloot/overzicht", get(overzicht::page))
        .route("/piloot/programmas", get(programma::board))
        .route("/piloot/programma/{id}", get(programma::list))
        .route("/piloot/programma/{id}/instap", get(instap::board))
        .route("/piloot/programma/{id}/bewerken", get(bewerken::page).post(bewerken::save))
        .route("/piloot/programma/{id}/feedback", get(oordeel::page).post(oordeel::act))
        .route("/piloot/programma/{id}/nieuwsbrieven", get(nieuwsbrieven::list))
        .route(
            "/piloot/programma/{id}/nieuwsbrieven/nieuw",
            get(nieuwsbrieven::blank).post(nieuwsbrieven::write),
        )
        .route("/piloot/nieuwsbrief/{id}", get(nieuwsbrieven::page).post(nieuwsbrieven::act))
        .route("/piloot/organisaties", get(organisaties::list))
        .route("/piloot/organisaties/nieuw", get(organisaties::nieuw::page).post(organisaties::nieuw::found))
        .route("/piloot/organisatie/{id}/eigenaar", post(organisaties::invite_owner))
        .route("/piloot/organisatie/{id}", get(organisaties::page))
        .route("/piloot/organisatie/{id}/voorzieningen", post(organisaties::voorzieningen::add))
        .route(
            "/piloot/organisatie/{id}/voorziening/{facility}/weg",
            post(organisaties::voorzieningen::release),
        )
        .route("/piloot/organisatie/{id}/bevestigen", post(organisaties::verify))
        .route("/piloot/organisatie/{id}/terugnemen", post(organisaties::doubt))
        .route("/piloot/organisatie/{id}/brief", post(organisaties::letter))
        .route("/piloot/aanvraag/{id}", get(aanvraag::page))
        .route("/piloot/aanvraag/{id}/stap", post(aanvraag::step))
        .route("/piloot/aanvraag/{id}/uitzondering", post(aanvraag::set_aside))
        .route("/piloot/aanvraag/{id}/locaties", post(aanvraag::choose))
        .route_layer(limited(Class::Desk))
        .merge(login)
}

/// The form to sign in, or the board for whoever is signed in.
async fn page(
    State(platform): State<Platform>,
    Query(arrival): Query<Arrival>,
    manager: Result<PilotReader, Problem>,
) -> Result<Response, Problem> {
    PILOT.arrive(&platform, &arrival, manager)
}

/// The frame of a page of a manager.
fn shell(platform: &Platform, manager: &PilotManager) -> Shell {
    view::dutch(platform, PILOT.start).for_pilot_manager(PilotSignedIn {
        name: manager.name().expose().clone(),
        csrf_token: manager.csrf_token().expose().clone(),
    })
}
