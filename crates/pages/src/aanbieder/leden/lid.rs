//! `/aanbieder/leden/{organisation}/lid/{id}`: what a member may do, and ending a membership.

use super::{ROOT, colleague, organisation, wrong};
use crate::aanbieder::signed_in::AtProvider;
use crate::aanbieder::view::shell;
use crate::done::Done;
use crate::fields::Fields;
use crate::respond;
use crate::view::LANGUAGE;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::{EditorId, OrganisationId};
use domain::{MemberRole, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::ProviderMember;
use onboarding::Rights;
use templates::forms::FormErrors;
use templates::pages::OrganisationMemberPage;

/// The page.
pub(in crate::aanbieder) async fn page(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Path((organisation, id)): Path<(OrganisationId, EditorId)>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let mut page = filled(&platform, &member, organisation, id).await?;
    page.shell = page.shell.with_notice(done.notice());
    respond::ok(&page)
}

/// Changes what the member may do: 303 to the page.
pub(in crate::aanbieder) async fn change(
    State(platform): State<Platform>,
    member: AtProvider,
    Path((organisation, id)): Path<(OrganisationId, EditorId)>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "role", "function"].contains(&name))?;
    let (role, function) = (fields.text("role"), fields.text("function"));
    let done = match Rights::parse(role, function) {
        Ok(rights) => platform.providers.change_colleague(&member.0, organisation, id, rights).await,
        Err(refusal) => Err(refusal),
    };
    match done {
        // Who gave up being an owner can no longer see the page.
        Ok(()) if id == member.0.id() && role != MemberRole::Owner.as_str() => {
            respond::see_other(&format!("{ROOT}?gedaan=bewaard"))
        }
        Ok(()) => respond::see_other(&format!("{ROOT}/{organisation}/lid/{id}?gedaan=bewaard")),
        Err(refusal) => {
            let mut page = filled(&platform, &member.0, organisation, id).await?;
            page.roles = LANGUAGE.member_roles(role);
            page.functions = LANGUAGE.member_functions(function);
            refused(page, refusal)
        }
    }
}

/// Ends the membership: 303 to the members.
pub(in crate::aanbieder) async fn remove(
    State(platform): State<Platform>,
    member: AtProvider,
    Path((organisation, id)): Path<(OrganisationId, EditorId)>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| name == CSRF_FIELD)?;
    match platform.providers.remove_colleague(&member.0, organisation, id).await {
        Ok(()) if id == member.0.id() => respond::see_other(&format!("{ROOT}?gedaan=lid-weg")),
        Ok(()) => respond::see_other(&format!("{ROOT}/{organisation}?gedaan=lid-weg")),
        Err(refusal) => refused(filled(&platform, &member.0, organisation, id).await?, refusal),
    }
}

fn refused(mut page: OrganisationMemberPage, refusal: RuleError) -> Result<Response, Problem> {
    let status = status_of(refusal.kind);
    page.errors = wrong(refusal)?;
    respond::with(status, &page)
}

async fn filled(
    platform: &Platform,
    owner: &ProviderMember,
    of: OrganisationId,
    id: EditorId,
) -> Result<OrganisationMemberPage, Problem> {
    let found = platform.providers.members(owner, of).await?;
    let member = found.members.into_iter().find(|one| one.id == id);
    let member = member.ok_or_else(|| RuleError::not_found("member_not_found"))?;
    Ok(OrganisationMemberPage {
        shell: shell(platform, owner, ROOT),
        organisation: organisation(found.organisation, MemberRole::Owner),
        roles: LANGUAGE.member_roles(member.role.as_str()),
        functions: LANGUAGE.member_functions(member.function.as_str()),
        member: colleague(member, owner.id()),
        errors: FormErrors::none(),
    })
}
