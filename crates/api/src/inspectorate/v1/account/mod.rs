//! `/api/inspectorate/v1/account`: the own account.

mod begin_second_factor;
mod confirm_second_factor;
mod end_session;
mod end_sessions;
mod get;
mod password;
mod recovery_codes;
mod remove_second_factor;

use http_kit::Platform;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes behind a session.
pub(crate) fn routes() -> OpenApiRouter<Platform> {
    OpenApiRouter::new()
        .routes(routes!(get::get_inspector_account))
        .routes(routes!(end_session::end_inspector_session))
        .routes(routes!(end_sessions::end_other_inspector_sessions))
        .routes(routes!(begin_second_factor::begin_inspector_second_factor))
}

/// The routes where secrets could be guessed, to be limited as signing in is.
pub(crate) fn guarded() -> OpenApiRouter<Platform> {
    OpenApiRouter::new()
        .routes(routes!(password::change_inspector_password))
        .routes(routes!(confirm_second_factor::confirm_inspector_second_factor))
        .routes(routes!(remove_second_factor::remove_inspector_second_factor))
        .routes(routes!(recovery_codes::create_inspector_recovery_codes))
}
