//! `/inspectie/...`: the signals that were handed to the inspectorate.

mod maand;
mod signaal;
mod signed_in;

use crate::door::{Arrival, INSPECTORATE};
use crate::redactie::signalen::List;
use crate::redactie::{aanmelden, aanmelden_code, account, afmelden};
use crate::respond;
use crate::view;
use axum::Router;
use axum::extract::State;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use http_kit::inspector::InspectorReader;
use http_kit::limits::{self, Class};
use http_kit::{Platform, Problem, Query};
use signed_in::AtInspectorate;
use templates::pages::SignalPlace;

/// The pages of the inspectorate.
pub(crate) fn router(platform: &Platform) -> Router<Platform> {
    let limited = |class| from_fn_with_state(platform.limits.gate(class), limits::enforce);
    let login = Router::new()
        .route("/inspectie/aanmelden", post(aanmelden::sign_in))
        .route("/inspectie/aanmelden/code", get(aanmelden_code::page).post(aanmelden_code::finish))
        .route("/inspectie/account/wachtwoord", post(account::password))
        .route("/inspectie/account/herstelcodes", post(account::codes))
        .route("/inspectie/account/tweede-stap/weg", post(account::remove))
        .route("/inspectie/account/tweede-stap/bevestigen", post(account::confirm))
        .route_layer(limited(Class::Login));
    Router::new()
        .route("/inspectie", get(page))
        .route("/inspectie/afmelden", post(afmelden::sign_out))
        .route("/inspectie/account", get(account::page))
        .route("/inspectie/account/tweede-stap", post(account::begin))
        .route("/inspectie/account/sessies", post(account::end_others))
        .route("/inspectie/account/sessies/{handle}/einde", post(account::end_one))
        .route("/inspectie/signalen", get(signals))
        .route("/inspectie/maand", get(maand::page))
        .route("/inspectie/signaal/{id}", get(signaal::page))
        .route("/inspectie/signaal/{id}/{step}", post(signaal::act))
        .route_layer(limited(Class::Desk))
        .merge(login)
}

/// The form to sign in, or the signals for whoever is signed in.
async fn page(
    State(platform): State<Platform>,
    Query(arrival): Query<Arrival>,
    inspector: Result<InspectorReader, Problem>,
) -> Result<Response, Problem> {
    INSPECTORATE.arrive(&platform, &arrival, inspector)
}

/// The signals that were handed over, of the inspector's sectors.
async fn signals(
    State(platform): State<Platform>,
    AtInspectorate(inspector): AtInspectorate,
    Query(list): Query<List>,
) -> Result<Response, Problem> {
    let found = platform.desk.signals(&inspector, &list.filter()).await?;
    let shell = view::signals::inspectorate(&platform, &inspector, "/inspectie/signalen")
        .with_notice(view::notice(list.gedaan.as_deref()));
    respond::ok(&list.page(&platform, shell, SignalPlace::Inspectorate, found).await?)
}
