//! `/api/editorial/v1/bulk`: one decision on many texts.

pub(crate) mod create;
pub(crate) mod get;
pub(crate) mod list;
pub(crate) mod reverse;

use super::cases;
use http_kit::Platform;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of decisions on many.
pub(crate) fn routes() -> OpenApiRouter<Platform> {
    OpenApiRouter::new()
        .routes(routes!(cases::similar::list_similar_cases))
        .routes(routes!(create::create_bulk, list::list_bulks))
        .routes(routes!(get::get_bulk))
        .routes(routes!(reverse::undo_bulk))
}
