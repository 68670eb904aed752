//! `/redactie/...`: the editorial desk.

mod aanmelden;
mod afmelden;
pub(crate) mod signaal;
pub(crate) mod signalen;
mod signed_in;
mod wachtrij;
mod zaak;

use crate::respond;
use crate::view;
use axum::Router;
use axum::extract::State;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use http_kit::editor::Reader;
use http_kit::limits::{self, Class};
use http_kit::{Platform, Problem, Query};
use serde::Deserialize;
use signed_in::safe_next;
use templates::forms::FormErrors;
use templates::pages::LoginPage;

pub(crate) use afmelden::Token;
pub(crate) use signed_in::AtDesk;

/// The pages of the desk.
pub(crate) fn router(platform: &Platform) -> Router<Platform> {
    let limited = |class| from_fn_with_state(platform.limits.gate(class), limits::enforce);
    let login = Router::new()
        .route("/redactie/aanmelden", post(aanmelden::sign_in))
        .route_layer(limited(Class::Login));
    Router::new()
        .route("/redactie", get(page))
        .route("/redactie/afmelden", post(afmelden::sign_out))
        .route("/redactie/wachtrij", get(wachtrij::page))
        .route("/redactie/zaak/{id}", get(zaak::page))
        .route("/redactie/zaak/{id}/nemen", post(zaak::nemen::claim))
        .route("/redactie/zaak/{id}/vrijgeven", post(zaak::vrijgeven::release))
        .route("/redactie/zaak/{id}/beslissing", post(zaak::beslissing::decide))
        .route("/redactie/zaak/{id}/vasthouden", get(zaak::vasthouden::frame))
        .route("/redactie/zaak/{id}/signaal", get(signaal::openen::page).post(signaal::openen::open))
        .route("/redactie/zaak/{id}/signaal/voorstel", post(signaal::openen::open_proposed))
        .route("/redactie/signalen", get(signalen::page))
        .route("/redactie/signaal/{id}", get(signaal::page))
        .route("/redactie/signaal/{id}/{step}", post(signaal::act))
        .route_layer(limited(Class::Desk))
        .merge(login)
}

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Arrival {
    next: Option<String>,
    gedaan: Option<String>,
}

/// The form to sign in, or the queue for whoever is signed in.
pub(crate) async fn page(
    State(platform): State<Platform>,
    Query(arrival): Query<Arrival>,
    editor: Result<Reader, Problem>,
) -> Result<Response, Problem> {
    let next = safe_next(arrival.next.as_deref());
    match editor {
        Ok(_) => respond::see_other(&next),
        Err(problem) if problem.status().is_server_error() => Err(problem),
        Err(_) => respond::ok(&LoginPage {
            shell: view::public(&platform, "/redactie").with_notice(view::notice(arrival.gedaan.as_deref())),
            email: String::new(),
            next,
            errors: FormErrors::none(),
        }),
    }
}
