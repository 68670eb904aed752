//! `/api/editorial/v1/signals`: the desk's side of serious signals.

pub(crate) mod acknowledge;
pub(crate) mod close;
pub(crate) mod get;
pub(crate) mod identity;
pub(crate) mod list;
pub(crate) mod note;
pub(crate) mod open;
pub(crate) mod propose;
pub(crate) mod refer;
pub(crate) mod withdraw;

use http_kit::Platform;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of signals at the desk.
pub(crate) fn routes() -> OpenApiRouter<Platform> {
    OpenApiRouter::new()
        .routes(routes!(list::list_signals, open::open_signal))
        .routes(routes!(propose::open_proposed_signal))
        .routes(routes!(get::get_signal))
        .routes(routes!(refer::refer_signal))
        .routes(routes!(acknowledge::acknowledge_referral))
        .routes(routes!(note::note_signal))
        .routes(routes!(close::close_signal))
        .routes(routes!(withdraw::withdraw_signal))
        .routes(routes!(identity::reveal_signal_identity))
}
