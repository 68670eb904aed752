//! `/aanbieder/inzage`: very serious texts that members see before readers do, and what they say about them.

use super::signed_in::AtProvider;
use super::view::shell;
use crate::fields::Fields;
use crate::respond;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ErrorKind;
use domain::ids::ReviewId;
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem};
use moderation::ProviderMember;
use onboarding::MyHearing;
use templates::forms::FormErrors;
use templates::masked;
use templates::pages::{HearingPage, HearingView, HearingsPage};

const ROOT: &str = "/aanbieder/inzage";

/// The texts that wait.
pub(super) async fn list(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
) -> Result<Response, Problem> {
    let rows = platform.providers.hearings(&member).await?;
    let rows = rows.iter().map(view).collect();
    respond::ok(&HearingsPage { shell: shell(&platform, &member, ROOT), rows })
}

/// One of them; 404 where somebody else runs the facility, or where it is over.
pub(super) async fn page(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Path(id): Path<ReviewId>,
) -> Result<Response, Problem> {
    let found = platform.providers.hearing(&member, id).await?;
    respond::ok(&context(&platform, &member, &found, ""))
}

/// Says what the members want to say: 303 to the text; 422, 409 or 403 with the page otherwise.
pub(super) async fn say(
    State(platform): State<Platform>,
    member: AtProvider,
    Path(id): Path<ReviewId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "text"].contains(&name))?;
    let refusal = match platform.providers.say(&member.0, id, fields.text("text")).await {
        Ok(_) => return respond::see_other(&format!("{ROOT}/{id}")),
        Err(refusal) => refusal,
    };
    let status: StatusCode = status_of(refusal.kind);
    let errors = match refusal.kind {
        ErrorKind::Invalid => FormErrors::from_fields(&refusal.fields),
        ErrorKind::Conflict | ErrorKind::Forbidden => FormErrors::whole(refusal.detail),
        _ => return Err(refusal.into()),
    };
    let found = platform.providers.hearing(&member.0, id).await?;
    let mut page = context(&platform, &member.0, &found, fields.text("text"));
    page.errors = errors;
    respond::with(status, &page)
}

fn context(platform: &Platform, member: &ProviderMember, found: &MyHearing, typed: &str) -> HearingPage {
    HearingPage {
        shell: shell(platform, member, ROOT),
        hearing: view(found),
        typed: found.may_say.then(|| typed.to_owned()),
        errors: FormErrors::none(),
    }
}

fn view(found: &MyHearing) -> HearingView {
    HearingView {
        id: found.review.to_string(),
        facility: found.facility.name.clone(),
        text: masked(&found.text.text, &found.text.masks),
        until: found.until,
        said: found.said.clone(),
    }
}
