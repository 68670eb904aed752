//! `/aanbieder/bevestigen/{organisation}`: proving who acts for an organisation.

use super::leden::{self, ROOT};
use super::signed_in::AtProvider;
use super::view::shell;
use crate::done::Done;
use crate::fields::Fields;
use crate::respond;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::RuleError;
use domain::ids::OrganisationId;
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::ProviderMember;
use templates::forms::FormErrors;
use templates::pages::OrganisationProofPage;

/// How the organisation stands; 404 for somebody else's.
pub(super) async fn page(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Path(id): Path<OrganisationId>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let mut page = filled(&platform, &member, id).await?;
    page.shell = page.shell.with_notice(done.notice());
    respond::ok(&page)
}

/// Types a code: 303 to the page.
pub(super) async fn prove(
    State(platform): State<Platform>,
    member: AtProvider,
    Path(id): Path<OrganisationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "code"].contains(&name))?;
    let code = fields.text("code");
    match platform.providers.prove(&member.0, id, code).await {
        Ok(()) => respond::see_other(&format!("/aanbieder/bevestigen/{id}?gedaan=organisatie")),
        Err(refusal) => refused(&platform, &member.0, id, refusal, code).await,
    }
}

/// Mails a code to the member: 303 to the page.
pub(super) async fn mail(
    State(platform): State<Platform>,
    member: AtProvider,
    Path(id): Path<OrganisationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| name == CSRF_FIELD)?;
    match platform.providers.mail_proof(&member.0, id).await {
        Ok(()) => respond::see_other(&format!("/aanbieder/bevestigen/{id}?gedaan=code-gemaild")),
        Err(refusal) => refused(&platform, &member.0, id, refusal, "").await,
    }
}

async fn refused(
    platform: &Platform,
    member: &ProviderMember,
    id: OrganisationId,
    refusal: RuleError,
    code: &str,
) -> Result<Response, Problem> {
    let (status, errors) = (status_of(refusal.kind), leden::wrong(refusal)?);
    let page = filled(platform, member, id).await?;
    respond::with(status, &OrganisationProofPage { errors, code: code.chars().take(40).collect(), ..page })
}

async fn filled(
    platform: &Platform,
    member: &ProviderMember,
    id: OrganisationId,
) -> Result<OrganisationProofPage, Problem> {
    let mine = platform.providers.my_proof(member, id).await?;
    Ok(OrganisationProofPage {
        shell: shell(platform, member, ROOT),
        organisation: leden::organisation(mine.organisation, mine.role),
        waiting: mine.waiting,
        address: mine.address.map(domain::Redacted::into_inner),
        code: String::new(),
        errors: FormErrors::none(),
    })
}
