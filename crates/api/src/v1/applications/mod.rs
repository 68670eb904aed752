//! `/api/v1/applications`: what an applicant does with the links from the mails.

pub(crate) mod confirm;
pub(crate) mod get;
pub(crate) mod withdraw;

use http_kit::Platform;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// What follows a link from a mail.
pub(crate) fn following() -> OpenApiRouter<Platform> {
    OpenApiRouter::new()
        .routes(routes!(confirm::confirm_application))
        .routes(routes!(get::get_own_application, withdraw::withdraw_application))
}
