//! `/aanbieder/uitnodiging/{token}`: following the link of an invitation. The token is the proof.

use super::{ROOT, wrong};
use crate::aanbieder::signed_in::AtProvider;
use crate::aanbieder::view::shell;
use crate::address::Address;
use crate::door::PROVIDER;
use crate::{respond, view};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::{Redacted, RuleError};
use http_kit::problem::status_of;
use http_kit::provider::MemberReader;
use http_kit::{Form, Path, Platform, Problem, session};
use moderation::ProviderMember;
use onboarding::InvitedAccount;
use serde::Deserialize;
use templates::forms::FormErrors;
use templates::pages::{InvitationStep, MemberInvitationPage};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::aanbieder) struct Given {
    #[serde(default)]
    csrf_token: String,
    #[serde(default)]
    password: Redacted<String>,
}

/// What the link invites to, and what there is to do.
pub(in crate::aanbieder) async fn page(
    State(platform): State<Platform>,
    Path(token): Path<String>,
    member: Result<MemberReader, Problem>,
) -> Result<Response, Problem> {
    respond::ok(&filled(&platform, token, signed_in(member)?.as_ref()).await?)
}

/// Joins, with a password or with the account that is signed in: 303.
pub(in crate::aanbieder) async fn accept(
    State(platform): State<Platform>,
    Path(token): Path<String>,
    member: Result<MemberReader, Problem>,
    headers: HeaderMap,
    Form(given): Form<Given>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    let member = signed_in(member)?;
    let known = platform.providers.invited_to(&token).await?.account == InvitedAccount::OfProvider;
    let done = match (known, member) {
        (true, Some(member)) => {
            let member = AtProvider(member);
            member.check(&headers, &given.csrf_token)?;
            let joined = platform.providers.join(&member.0, &token).await;
            joined.map(|_| format!("{ROOT}?gedaan=lid")).map_err(|refusal| (refusal, Some(member.0)))
        }
        (true, None) => {
            let back = format!("/aanbieder/uitnodiging/{token}");
            return respond::see_other(&Address::new(PROVIDER.root).with("next", back).href());
        }
        (false, member) => {
            let joined = platform.providers.join_with_password(&token, &given.password).await;
            let door = Address::new(PROVIDER.root).with("gedaan", "lid").href();
            joined.map(|_| door).map_err(|refusal| (refusal, member))
        }
    };
    match done {
        Ok(to) => respond::see_other(&to),
        Err((refusal, member)) => refused(&platform, token, member.as_ref(), refusal).await,
    }
}

async fn refused(
    platform: &Platform,
    token: String,
    member: Option<&ProviderMember>,
    refusal: RuleError,
) -> Result<Response, Problem> {
    let (status, errors) = (status_of(refusal.kind), wrong(refusal)?);
    let mut page = filled(platform, token, member).await?;
    page.errors = errors;
    respond::with(status, &page)
}

/// Who is signed in, if somebody is.
fn signed_in(member: Result<MemberReader, Problem>) -> Result<Option<ProviderMember>, Problem> {
    match member {
        Ok(MemberReader(member)) => Ok(Some(member)),
        Err(problem) if problem.status().is_server_error() => Err(problem),
        Err(_) => Ok(None),
    }
}

async fn filled(
    platform: &Platform,
    token: String,
    member: Option<&ProviderMember>,
) -> Result<MemberInvitationPage, Problem> {
    let found = platform.providers.invited_to(&token).await?;
    let path = "/aanbieder/uitnodiging";
    let step = match (found.account, member) {
        (InvitedAccount::None, _) => InvitationStep::Password,
        (InvitedAccount::OfProvider, None) => InvitationStep::SignIn,
        (InvitedAccount::OfProvider, Some(_)) => InvitationStep::Join,
    };
    Ok(MemberInvitationPage {
        shell: member.map_or_else(|| view::dutch(platform, path), |one| shell(platform, one, path)),
        token,
        organisation: found.organisation.name,
        email: found.email.into_inner(),
        role: found.role,
        step,
        errors: FormErrors::none(),
    })
}
