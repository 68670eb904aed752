//! `/api/pilot/v1`: applications to the pilots, behind a session.

pub(crate) mod applications;
pub(crate) mod dashboard;
pub(crate) mod newsletters;
pub(crate) mod organisations;
pub(crate) mod programmes;
pub(crate) mod session;

use crate::v1::unkept;
use axum::middleware::from_fn_with_state;
use http_kit::Platform;
use http_kit::limits::{self, Class, Limits};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of pilot managers. Signing in has a limit of its own.
pub(crate) fn routes(limits: &Limits) -> OpenApiRouter<Platform> {
    let door = OpenApiRouter::new().routes(routes!(session::create::create_pilot_session));
    let inside = OpenApiRouter::new()
        .routes(routes!(session::get::get_pilot_session, session::delete::delete_pilot_session))
        .routes(routes!(dashboard::get_dashboard))
        .routes(routes!(dashboard::get_dashboard_csv))
        .routes(routes!(programmes::list::list_pilot_programmes))
        .routes(routes!(programmes::applications::list_applications))
        .routes(routes!(programmes::waiting_list::get_waiting_list))
        .routes(routes!(programmes::onboardings::list_onboardings))
        .routes(routes!(programmes::edit::get_programme, programmes::edit::change_programme))
        .routes(routes!(programmes::feedback::list::list_feedback))
        .routes(routes!(programmes::feedback::add_topic::create_feedback_topic))
        .routes(routes!(programmes::feedback::change_topic::change_feedback_topic))
        .routes(routes!(programmes::feedback::group::choose_feedback_topic))
        .routes(routes!(applications::onboarding::get_onboarding))
        .routes(routes!(newsletters::list::list_newsletters, newsletters::create::create_newsletter))
        .routes(routes!(
            newsletters::get::get_newsletter,
            newsletters::replace::change_newsletter,
            newsletters::delete::delete_newsletter
        ))
        .routes(routes!(organisations::list::list_organisations, organisations::create::create_organisation))
        .routes(routes!(organisations::get::get_organisation))
        .routes(routes!(organisations::add_facilities::add_organisation_facilities))
        .routes(routes!(organisations::release_facility::release_organisation_facility))
        .routes(routes!(organisations::invite_owner::invite_first_owner))
        .routes(routes!(organisations::verify::verify_organisation))
        .routes(routes!(organisations::doubt::revoke_organisation_proof))
        .routes(routes!(organisations::letter::create_organisation_letter))
        .routes(routes!(newsletters::trial::create_newsletter_trial))
        .routes(routes!(newsletters::send::send_newsletter))
        .routes(routes!(newsletters::stop::stop_newsletter))
        .routes(routes!(applications::get::get_application))
        .routes(routes!(applications::transition::move_application))
        .routes(routes!(applications::override_rule::override_rule))
        .routes(routes!(applications::locations::choose_locations));
    let door = unkept(door).route_layer(from_fn_with_state(limits.gate(Class::Login), limits::enforce));
    unkept(inside).route_layer(from_fn_with_state(limits.gate(Class::Desk), limits::enforce)).merge(door)
}
