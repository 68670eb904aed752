//! `/aanbieder/leden`: the members of the organisations that somebody owns.

pub(super) mod lid;
pub(super) mod lijst;
pub(super) mod uitnodiging;

use super::signed_in::AtProvider;
use super::view::shell;
use crate::done::Done;
use crate::fields::Fields;
use crate::respond;
use crate::view::LANGUAGE;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::{EditorId, MemberInvitationId, OrganisationId};
use domain::{ErrorKind, MemberRole, Organisation, Redacted, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::ProviderMember;
use onboarding::{MemberDraft, MyColleague, MyInvitation};
use templates::Language;
use templates::forms::FormErrors;
use templates::pages::{
    ColleagueRow, MemberForm, MemberOrganisationsPage, OpenInvitationRow, OrganisationMembersPage,
    OrganisationRow,
};

pub(super) const ROOT: &str = "/aanbieder/leden";

/// The organisations; whoever owns just one goes on to its members.
pub(super) async fn page(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let mine = platform.providers.my_organisations(&member).await?;
    if let ([only], None) = (mine.as_slice(), done.code())
        && only.role == MemberRole::Owner
    {
        return respond::see_other(&format!("{ROOT}/{}", only.organisation.id));
    }
    let rows = mine.into_iter().map(|one| organisation(one.organisation, one.role)).collect();
    let shell = shell(&platform, &member, ROOT).with_notice(done.notice());
    respond::ok(&MemberOrganisationsPage { shell, rows })
}

/// The members of an organisation; 404 for somebody else's, 403 for who is no owner of it.
pub(super) async fn members(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Path(id): Path<OrganisationId>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let mut page = filled(&platform, &member, id).await?;
    page.shell = page.shell.with_notice(done.notice());
    respond::ok(&page)
}

/// Invites somebody.
pub(super) async fn invite(
    State(platform): State<Platform>,
    member: AtProvider,
    Path(id): Path<OrganisationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "name", "email", "role", "function", "language"].contains(&name))?;
    let text = |name: &str| fields.text(name).to_owned();
    let draft = MemberDraft {
        name: Redacted::new(text("name")),
        email: Redacted::new(text("email")),
        role: text("role"),
        function: text("function"),
        language: text("language"),
    };
    let done = platform.providers.invite_member(&member.0, id, &draft).await.map(|_| ());
    answer(&platform, &member.0, id, done, "uitgenodigd", Some(&draft)).await
}

/// Sends an invitation again.
pub(super) async fn resend(
    State(platform): State<Platform>,
    member: AtProvider,
    Path((id, invitation)): Path<(OrganisationId, MemberInvitationId)>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    let done = platform.providers.resend_member_invitation(&member.0, id, invitation).await;
    answer(&platform, &member.0, id, done, "uitgenodigd", None).await
}

/// Takes an invitation back.
pub(super) async fn withdraw(
    State(platform): State<Platform>,
    member: AtProvider,
    Path((id, invitation)): Path<(OrganisationId, MemberInvitationId)>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    let done = platform.providers.withdraw_member_invitation(&member.0, id, invitation).await;
    answer(&platform, &member.0, id, done, "bewaard", None).await
}

/// 303 to the page, or the page with what was wrong and what was typed.
async fn answer(
    platform: &Platform,
    member: &ProviderMember,
    id: OrganisationId,
    done: Result<(), RuleError>,
    code: &str,
    typed: Option<&MemberDraft>,
) -> Result<Response, Problem> {
    let Err(refusal) = done else { return respond::see_other(&format!("{ROOT}/{id}?gedaan={code}")) };
    let (status, errors) = (status_of(refusal.kind), wrong(refusal)?);
    let mut page = filled(platform, member, id).await?;
    page.errors = errors;
    if let Some(draft) = typed {
        page.form = form(draft);
    }
    respond::with(status, &page)
}

/// What a form says of a refusal; another answer where no form can be shown.
pub(super) fn wrong(refusal: RuleError) -> Result<FormErrors, Problem> {
    match refusal.kind {
        ErrorKind::Invalid => Ok(FormErrors::from_fields(&refusal.fields)),
        ErrorKind::Conflict | ErrorKind::TooMany => Ok(FormErrors::whole(refusal.detail)),
        _ => Err(refusal.into()),
    }
}

async fn filled(
    platform: &Platform,
    member: &ProviderMember,
    id: OrganisationId,
) -> Result<OrganisationMembersPage, Problem> {
    let found = platform.providers.members(member, id).await?;
    let usual = MemberDraft {
        role: "responder".to_owned(),
        function: "staff".to_owned(),
        language: LANGUAGE.code().to_owned(),
        ..MemberDraft::default()
    };
    Ok(OrganisationMembersPage {
        shell: shell(platform, member, ROOT),
        organisation: organisation(found.organisation, MemberRole::Owner),
        members: found.members.into_iter().map(|one| colleague(one, member.id())).collect(),
        invitations: found.invitations.into_iter().map(invitation).collect(),
        form: form(&usual),
        errors: FormErrors::none(),
    })
}

fn form(draft: &MemberDraft) -> MemberForm {
    MemberForm {
        name: draft.name.expose().clone(),
        email: draft.email.expose().clone(),
        roles: LANGUAGE.member_roles(&draft.role),
        functions: LANGUAGE.member_functions(&draft.function),
        languages: Language::poster_languages(&draft.language),
    }
}

pub(super) fn organisation(found: Organisation, role: MemberRole) -> OrganisationRow {
    OrganisationRow {
        id: found.id.to_string(),
        name: found.name,
        number: found.number.to_string(),
        role,
        verified: found.verified,
    }
}

fn colleague(found: MyColleague, own: EditorId) -> ColleagueRow {
    ColleagueRow {
        id: found.id.to_string(),
        name: found.name.into_inner(),
        email: found.email.into_inner(),
        role: found.role,
        function: found.function,
        since: found.since,
        active: found.active,
        own: found.id == own,
    }
}

fn invitation(found: MyInvitation) -> OpenInvitationRow {
    OpenInvitationRow {
        id: found.id.to_string(),
        name: found.name.into_inner(),
        email: found.email.into_inner(),
        role: found.role,
        function: found.function,
        expires_at: found.expires_at,
        open: found.open,
    }
}
