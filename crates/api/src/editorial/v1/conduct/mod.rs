//! `/api/editorial/v1/code-of-conduct`: drafts of the code of conduct.

mod approve;
mod begin;
mod discard;
mod get;
mod list;
mod propose;
mod reject;
mod save;
mod withdraw;

use http_kit::Platform;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes behind a session.
pub(crate) fn routes() -> OpenApiRouter<Platform> {
    OpenApiRouter::new()
        .routes(routes!(list::list_code_drafts, begin::create_code_draft))
        .routes(routes!(get::get_code_draft, save::change_code_draft, discard::delete_code_draft))
        .routes(routes!(propose::propose_code_draft))
        .routes(routes!(withdraw::withdraw_code_draft))
        .routes(routes!(approve::approve_code_draft))
        .routes(routes!(reject::reject_code_draft))
}
