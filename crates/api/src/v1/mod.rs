//! `/api/v1`: the public side.

pub(crate) mod applications;
pub(crate) mod autocomplete;
pub(crate) mod code_of_conduct;
pub(crate) mod facilities;
pub(crate) mod feedback;
pub(crate) mod figures;
pub(crate) mod ledger;
pub(crate) mod manage;
pub(crate) mod notices;
pub(crate) mod open_data;
pub(crate) mod openapi;
pub(crate) mod partnerships;
pub(crate) mod programmes;
pub(crate) mod promises;
pub(crate) mod questionnaire;
pub(crate) mod relationship_keys;
pub(crate) mod reviews;
pub(crate) mod screening;
pub(crate) mod subscriptions;
pub(crate) mod wishes;

use axum::middleware::from_fn_with_state;
use http_kit::Platform;
use http_kit::caching::{self, Policy};
use http_kit::limits::{self, Class, Limits};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Seconds for which what changes with every publication may be kept.
const MOMENT: u32 = 5;
/// Seconds for which what changes with a release may be kept.
const WHILE: u32 = 300;

/// The routes of the public side. Reading, sending in and following a link from a mail have limits of
/// their own.
pub(crate) fn routes(limits: &Limits) -> OpenApiRouter<Platform> {
    let read = reading().route_layer(from_fn_with_state(limits.gate(Class::Read), limits::enforce));
    let submit =
        unkept(sending()).route_layer(from_fn_with_state(limits.gate(Class::Submit), limits::enforce));
    let links =
        unkept(following()).route_layer(from_fn_with_state(limits.gate(Class::Verify), limits::enforce));
    let previews =
        unkept(previewing()).route_layer(from_fn_with_state(limits.gate(Class::Preview), limits::enforce));
    read.merge(submit).merge(previews).merge(links)
}

fn reading() -> OpenApiRouter<Platform> {
    let lively = OpenApiRouter::new()
        .routes(routes!(facilities::list::list_facilities))
        .routes(routes!(facilities::get::get_facility))
        .routes(routes!(facilities::reviews::list_facility_reviews))
        .routes(routes!(reviews::search::search_reviews))
        .routes(routes!(autocomplete::list_completions))
        .routes(routes!(partnerships::list_partnerships))
        .routes(routes!(partnerships::get_partnership))
        .routes(routes!(ledger::list::list_ledger))
        .routes(routes!(ledger::checkpoint::get_ledger_checkpoint))
        .routes(routes!(code_of_conduct::get_code_of_conduct))
        .routes(routes!(code_of_conduct::versions::list_code_versions))
        .routes(routes!(code_of_conduct::versions::get_code_version));
    let quiet = OpenApiRouter::new()
        .routes(routes!(questionnaire::get_questionnaire))
        .routes(routes!(programmes::list::list_programmes))
        .routes(routes!(openapi::get_openapi))
        .routes(routes!(relationship_keys::list_relationship_keys))
        .routes(routes!(figures::get_figures))
        .routes(routes!(figures::get_figures_csv))
        .routes(routes!(open_data::facilities::get_open_facilities))
        .routes(routes!(open_data::reviews::get_open_reviews));
    let kept = |router: OpenApiRouter<Platform>, max_age| {
        router.route_layer(from_fn_with_state(Policy::Public { max_age }, caching::apply))
    };
    kept(lively, MOMENT).merge(kept(quiet, WHILE))
}

fn sending() -> OpenApiRouter<Platform> {
    OpenApiRouter::new()
        .routes(routes!(reviews::submit::submit_review))
        .routes(routes!(feedback::answer_question))
        .routes(routes!(manage::text::amend_review))
        .routes(routes!(manage::proposal::accept_proposal))
        .routes(routes!(manage::appeal::appeal_decision))
        .routes(routes!(programmes::apply::create_application))
        .merge(subscriptions::sending())
        .merge(wishes::sending())
        .merge(notices::sending())
}

fn previewing() -> OpenApiRouter<Platform> {
    OpenApiRouter::new().routes(routes!(screening::preview::preview_screening))
}

fn following() -> OpenApiRouter<Platform> {
    OpenApiRouter::new()
        .routes(routes!(reviews::verify::verify_review))
        .routes(routes!(reviews::resend::resend_verification))
        .routes(routes!(manage::get::get_managed_review, manage::withdraw::withdraw_review))
        .routes(routes!(
            promises::get::get_promise,
            promises::answer::answer_promise,
            promises::undo::revoke_promise_answer
        ))
        .routes(routes!(manage::promises::list_promises))
        .routes(routes!(
            manage::promises::answer_promise_as_reviewer,
            manage::promises::revoke_reviewers_answer
        ))
        .merge(applications::following())
        .merge(subscriptions::following())
        .merge(wishes::following())
        .merge(notices::following())
}

/// Routes whose answers nobody may keep.
pub(crate) fn unkept(router: OpenApiRouter<Platform>) -> OpenApiRouter<Platform> {
    router.route_layer(from_fn_with_state(Policy::Private, caching::apply))
}
