//! `/api/editorial/v1`: the editorial desk, behind a session.

pub(crate) mod account;
pub(crate) mod bulk;
pub(crate) mod cases;
pub(crate) mod conduct;
pub(crate) mod identity_looks;
pub(crate) mod invitations;
pub(crate) mod password_resets;
pub(crate) mod reasons;
pub(crate) mod reports;
pub(crate) mod session;
pub(crate) mod signals;
pub(crate) mod statements;
pub(crate) mod team;
pub(crate) mod ties;
pub(crate) mod views;

use crate::v1::unkept;
use axum::middleware::from_fn_with_state;
use http_kit::Platform;
use http_kit::limits::{self, Class, Limits};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of the desk. Signing in has a limit of its own.
pub(crate) fn routes(limits: &Limits) -> OpenApiRouter<Platform> {
    let door = OpenApiRouter::new()
        .routes(routes!(session::create::create_session))
        .merge(account::guarded())
        .merge(invitations::guarded())
        .merge(password_resets::guarded());
    let desk = OpenApiRouter::new()
        .merge(account::routes())
        .merge(team::routes())
        .merge(invitations::routes())
        .merge(conduct::routes())
        .routes(routes!(ties::list::list_ties, ties::create::declare_tie))
        .routes(routes!(ties::end::end_tie))
        .routes(routes!(statements::list_statements))
        .routes(routes!(identity_looks::list_identity_looks))
        .routes(routes!(reasons::get_reasons))
        .routes(routes!(cases::hand_over::hand_over_case))
        .routes(routes!(cases::notes::list_notes, cases::notes::add_note))
        .routes(routes!(cases::hand_over::list_colleagues))
        .routes(routes!(session::get::get_session, session::delete::delete_session))
        .routes(routes!(cases::list::list_cases))
        .routes(routes!(cases::next::claim_next_case))
        .routes(routes!(views::list::list_views, views::create::create_view))
        .routes(routes!(views::update::update_view, views::delete::delete_view))
        .routes(routes!(cases::get::get_case))
        .routes(routes!(cases::claim::claim_case))
        .routes(routes!(cases::release::release_case))
        .routes(routes!(cases::hide::hide_case_text))
        .routes(routes!(cases::hide_before::hide_case_before))
        .routes(routes!(cases::decision::decide_case))
        .routes(routes!(cases::undo::undo_decision))
        .routes(routes!(cases::preview::preview_decision))
        .routes(routes!(cases::context::get_case_context))
        .routes(routes!(cases::identity::reveal_identity))
        .routes(routes!(reports::transparency::get_transparency_report))
        .routes(routes!(cases::notices::list_case_notices))
        .merge(bulk::routes())
        .merge(signals::routes());
    let door = unkept(door).route_layer(from_fn_with_state(limits.gate(Class::Login), limits::enforce));
    unkept(desk).route_layer(from_fn_with_state(limits.gate(Class::Desk), limits::enforce)).merge(door)
}
