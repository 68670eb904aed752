//! `/api/v1/subscriptions`: following a facility, a municipality or a sector by mail.

pub(crate) mod confirm;
pub(crate) mod create;
pub(crate) mod list;
pub(crate) mod stop;
pub(crate) mod stop_all;
pub(crate) mod update;

use http_kit::Platform;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// What sends something in.
pub(crate) fn sending() -> OpenApiRouter<Platform> {
    OpenApiRouter::new().routes(routes!(create::create_subscription))
}

/// What follows a link from a mail.
pub(crate) fn following() -> OpenApiRouter<Platform> {
    OpenApiRouter::new()
        .routes(routes!(confirm::confirm_subscription))
        .routes(routes!(list::list_subscriptions, stop_all::delete_subscriptions))
        .routes(routes!(update::update_subscription, stop::delete_subscription))
}
