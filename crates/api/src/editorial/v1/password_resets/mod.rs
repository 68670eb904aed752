//! `/api/editorial/v1/password-resets`: forgotten passwords.

mod confirm;
mod create;

use http_kit::Platform;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes where secrets could be guessed, to be limited as signing in is.
pub(crate) fn guarded() -> OpenApiRouter<Platform> {
    OpenApiRouter::new()
        .routes(routes!(create::request_password_reset))
        .routes(routes!(confirm::confirm_password_reset))
}
