//! `/api/provider/v1`: what members of a provider read and reply, behind a session.

pub(crate) mod facilities;
pub(crate) mod feedback;
pub(crate) mod hearings;
pub(crate) mod invitations;
pub(crate) mod onboardings;
pub(crate) mod organisations;
pub(crate) mod relationship_codes;
pub(crate) mod reviews;
pub(crate) mod session;

use crate::v1::unkept;
use axum::middleware::from_fn_with_state;
use http_kit::Platform;
use http_kit::limits::{self, Class, Limits};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of providers. Signing in has a limit of its own.
pub(crate) fn routes(limits: &Limits) -> OpenApiRouter<Platform> {
    let door = OpenApiRouter::new().routes(routes!(session::create::create_provider_session));
    let inside = OpenApiRouter::new()
        .routes(routes!(session::get::get_provider_session, session::delete::delete_provider_session))
        .routes(routes!(facilities::list::list_own_facilities))
        .routes(routes!(facilities::reviews::list_own_reviews))
        .routes(routes!(invitations::list::list_own_invitations, invitations::create::create_invitations))
        .routes(routes!(invitations::withdraw::withdraw_invitations))
        .routes(routes!(
            relationship_codes::get::get_relationship_codes,
            relationship_codes::create::create_relationship_codes
        ))
        .routes(routes!(facilities::insight::get_insight))
        .routes(routes!(facilities::insight::get_insight_csv))
        .routes(routes!(facilities::insight::get_insight_xlsx))
        .routes(routes!(facilities::insight::quarters::get_insight_quarter))
        .routes(routes!(onboardings::read::list_own_onboardings))
        .routes(routes!(onboardings::read::get_own_onboarding))
        .routes(routes!(onboardings::contacts::add_onboarding_contact))
        .routes(routes!(onboardings::contacts::remove_onboarding_contact))
        .routes(routes!(onboardings::charter::accept_charter))
        .routes(routes!(onboardings::facility::confirm_onboarding_facility))
        .routes(routes!(onboardings::handed_out::declare_handed_out))
        .routes(routes!(feedback::answer_question_as_member))
        .routes(routes!(hearings::list::list_hearings))
        .routes(routes!(hearings::answer::answer_hearing))
        .routes(routes!(
            facilities::notifications::list_notifications,
            facilities::notifications::choose_mail_language
        ))
        .routes(routes!(facilities::notifications::choose_notification))
        .merge(of_organisations())
        .routes(routes!(
            reviews::get::get_reply,
            reviews::create::create_reply,
            reviews::replace::change_reply
        ))
        .routes(routes!(reviews::draft::save_reply))
        .routes(routes!(reviews::preview::preview_reply))
        .routes(routes!(reviews::appeal::appeal_reply));
    let door = unkept(door).route_layer(from_fn_with_state(limits.gate(Class::Login), limits::enforce));
    unkept(inside).route_layer(from_fn_with_state(limits.gate(Class::Desk), limits::enforce)).merge(door)
}

fn of_organisations() -> OpenApiRouter<Platform> {
    use organisations::{invitations, list, members, proof};
    OpenApiRouter::new()
        .routes(routes!(list::list_own_organisations))
        .routes(routes!(members::list::list_organisation_members))
        .routes(routes!(
            members::change::change_organisation_member,
            members::remove::remove_organisation_member
        ))
        .routes(routes!(invitations::list::list_member_invitations, invitations::create::invite_member))
        .routes(routes!(invitations::file::invite_member_list))
        .routes(routes!(proof::get_own_proof, proof::confirm_own_organisation))
        .routes(routes!(proof::request_proof_code))
        .routes(routes!(invitations::resend::resend_member_invitation))
        .routes(routes!(invitations::withdraw::withdraw_member_invitation))
}
