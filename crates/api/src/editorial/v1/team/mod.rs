//! `/api/editorial/v1/team`: the team.

mod activate;
mod change;
mod deactivate;
mod end_session;
mod end_sessions;
mod get;
mod list;
mod load;
mod reset_second_factor;

use http_kit::Platform;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes behind a session.
pub(crate) fn routes() -> OpenApiRouter<Platform> {
    OpenApiRouter::new()
        .routes(routes!(list::list_team))
        .routes(routes!(get::get_team_member, change::change_team_member))
        .routes(routes!(deactivate::deactivate_team_member))
        .routes(routes!(activate::activate_team_member))
        .routes(routes!(reset_second_factor::reset_second_factor))
        .routes(routes!(end_session::end_member_session))
        .routes(routes!(end_sessions::end_member_sessions))
        .routes(routes!(load::get_team_load))
}
