//! `/api/inspectorate/v1`: the signals that were handed to the inspectorate, behind a session.

mod account;
pub(crate) mod months;
pub(crate) mod session;
pub(crate) mod signals;

use crate::v1::unkept;
use axum::middleware::from_fn_with_state;
use http_kit::Platform;
use http_kit::limits::{self, Class, Limits};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of the inspectorate. Signing in has a limit of its own.
pub(crate) fn routes(limits: &Limits) -> OpenApiRouter<Platform> {
    let door = OpenApiRouter::new()
        .routes(routes!(session::create::create_inspector_session))
        .merge(account::guarded());
    let inside = OpenApiRouter::new()
        .merge(account::routes())
        .routes(routes!(session::get::get_inspector_session, session::delete::delete_inspector_session))
        .routes(routes!(signals::list::list_referred_signals))
        .routes(routes!(months::get_month))
        .routes(routes!(months::get_month_csv))
        .routes(routes!(signals::get::get_referred_signal))
        .routes(routes!(signals::acknowledge::acknowledge_signal))
        .routes(routes!(signals::note::note_referred_signal))
        .routes(routes!(signals::identity::reveal_referred_identity));
    let door = unkept(door).route_layer(from_fn_with_state(limits.gate(Class::Login), limits::enforce));
    unkept(inside).route_layer(from_fn_with_state(limits.gate(Class::Desk), limits::enforce)).merge(door)
}
