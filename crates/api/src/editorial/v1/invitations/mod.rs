//! `/api/editorial/v1/invitations`: invitations to join the team.

mod accept;
mod create;
mod list;
mod resend;
mod revoke;

use http_kit::Platform;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes behind a session.
pub(crate) fn routes() -> OpenApiRouter<Platform> {
    OpenApiRouter::new()
        .routes(routes!(list::list_invitations, create::invite_editor))
        .routes(routes!(resend::resend_invitation))
        .routes(routes!(revoke::revoke_invitation))
}

/// The routes where secrets could be guessed, to be limited as signing in is.
pub(crate) fn guarded() -> OpenApiRouter<Platform> {
    OpenApiRouter::new().routes(routes!(accept::accept_invitation))
}
