//! `/redactie/account` and `/inspectie/account`: the own second factor, sessions and password.

use super::holder::Holder;
use crate::address::Address;
use crate::door::Door;
use crate::{respond, view};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::{ErrorKind, Redacted, RuleError};
use http_kit::problem::status_of;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::AccountHolder;
use serde::Deserialize;
use templates::forms::{FormError, FormErrors, field_name};
use templates::pages::{AccountPage, EnrolmentView};

/// Every field that a form of this page may have.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Given {
    #[serde(default)]
    csrf_token: String,
    #[serde(default)]
    current: Redacted<String>,
    #[serde(default)]
    password: Redacted<String>,
    #[serde(default)]
    own_password: Redacted<String>,
    #[serde(default)]
    code: Redacted<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Arrival {
    gedaan: Option<String>,
}

/// The page.
pub(crate) async fn page(
    State(platform): State<Platform>,
    Holder(holder): Holder,
    Query(arrival): Query<Arrival>,
) -> Result<Response, Problem> {
    let mut page = filled(&platform, &holder).await?;
    page.shell = page.shell.with_notice(view::notice(arrival.gedaan.as_deref()));
    respond::ok(&page)
}

/// Begins to set up a second factor.
pub(crate) async fn begin(
    State(platform): State<Platform>,
    holder: Holder,
    headers: HeaderMap,
    Form(given): Form<Given>,
) -> Result<Response, Problem> {
    holder.check(&headers, &given.csrf_token)?;
    match platform.desk.begin_second_factor(&holder.0).await {
        Ok(_) => respond::see_other(&format!("{}#tweede-stap", here(&holder.0))),
        Err(refusal) => refused(&platform, &holder.0, refusal, &[]).await,
    }
}

/// Ends setting up; shows the recovery codes this once.
pub(crate) async fn confirm(
    State(platform): State<Platform>,
    holder: Holder,
    headers: HeaderMap,
    Form(given): Form<Given>,
) -> Result<Response, Problem> {
    holder.check(&headers, &given.csrf_token)?;
    let codes = platform.desk.confirm_second_factor(&holder.0, &given.code).await;
    show_codes(&platform, &holder.0, codes).await
}

/// New recovery codes, shown this once.
pub(crate) async fn codes(
    State(platform): State<Platform>,
    holder: Holder,
    headers: HeaderMap,
    Form(given): Form<Given>,
) -> Result<Response, Problem> {
    holder.check(&headers, &given.csrf_token)?;
    let codes = platform.desk.new_recovery_codes(&holder.0, &given.own_password).await;
    show_codes(&platform, &holder.0, codes).await
}

/// Takes the second factor away.
pub(crate) async fn remove(
    State(platform): State<Platform>,
    holder: Holder,
    headers: HeaderMap,
    Form(given): Form<Given>,
) -> Result<Response, Problem> {
    holder.check(&headers, &given.csrf_token)?;
    match platform.desk.remove_second_factor(&holder.0, &given.own_password).await {
        Ok(()) => saved(&holder.0),
        Err(refusal) => refused(&platform, &holder.0, refusal, &[("password", "own_password")]).await,
    }
}

/// Another password.
pub(crate) async fn password(
    State(platform): State<Platform>,
    holder: Holder,
    headers: HeaderMap,
    Form(given): Form<Given>,
) -> Result<Response, Problem> {
    holder.check(&headers, &given.csrf_token)?;
    match platform.desk.change_password(&holder.0, &given.current, &given.password).await {
        Ok(()) => saved(&holder.0),
        Err(refusal) => refused(&platform, &holder.0, refusal, &[]).await,
    }
}

/// Ends every other session.
pub(crate) async fn end_others(
    State(platform): State<Platform>,
    holder: Holder,
    headers: HeaderMap,
    Form(given): Form<Given>,
) -> Result<Response, Problem> {
    holder.check(&headers, &given.csrf_token)?;
    platform.desk.end_other_sessions(&holder.0).await?;
    saved(&holder.0)
}

/// Ends one session.
pub(crate) async fn end_one(
    State(platform): State<Platform>,
    holder: Holder,
    Path(handle): Path<String>,
    headers: HeaderMap,
    Form(given): Form<Given>,
) -> Result<Response, Problem> {
    holder.check(&headers, &given.csrf_token)?;
    platform.desk.end_own_session(&holder.0, &handle).await?;
    saved(&holder.0)
}

fn here(holder: &AccountHolder) -> &'static str {
    Door::of(holder.audience()).account
}

fn saved(holder: &AccountHolder) -> Result<Response, Problem> {
    respond::see_other(&Address::new(here(holder)).with("gedaan", "bewaard").href())
}

async fn show_codes(
    platform: &Platform,
    holder: &AccountHolder,
    codes: Result<Vec<Redacted<String>>, RuleError>,
) -> Result<Response, Problem> {
    match codes {
        Ok(codes) => {
            let mut page = filled(platform, holder).await?;
            page.must_enrol = false;
            page.new_codes = codes.into_iter().map(Redacted::into_inner).collect();
            respond::ok(&page)
        }
        Err(refusal) => refused(platform, holder, refusal, &[("password", "own_password")]).await,
    }
}

/// The page with what was wrong; `renamed` are fields that have another name in the form.
async fn refused(
    platform: &Platform,
    holder: &AccountHolder,
    refusal: RuleError,
    renamed: &[(&str, &str)],
) -> Result<Response, Problem> {
    let errors = match refusal.kind {
        ErrorKind::Invalid => FormErrors(
            refusal
                .fields
                .iter()
                .map(|error| {
                    let field = field_name(&error.pointer);
                    let other =
                        renamed.iter().find(|(name, _)| *name == field).map(|(_, other)| (*other).to_owned());
                    FormError { field: other.unwrap_or(field), message: error.detail.clone() }
                })
                .collect(),
        ),
        ErrorKind::Conflict | ErrorKind::TooMany => FormErrors::whole(refusal.detail),
        _ => return Err(refusal.into()),
    };
    let mut page = filled(platform, holder).await?;
    page.errors = errors;
    respond::with(status_of(refusal.kind), &page)
}

async fn filled(platform: &Platform, holder: &AccountHolder) -> Result<AccountPage, Problem> {
    let factor = platform.desk.second_factor(holder).await?;
    let enrolment = match platform.desk.pending_second_factor(holder).await {
        Ok(pending) => {
            let (side, path) = view::qr::drawn(pending.uri.expose());
            Some(EnrolmentView { secret: view::qr::spaced(pending.secret.expose()), side, path })
        }
        Err(refusal) if refusal.kind == ErrorKind::Conflict => None,
        Err(refusal) => return Err(refusal.into()),
    };
    let sessions = platform.desk.own_sessions(holder).await?;
    Ok(AccountPage {
        shell: view::team::holder_shell(platform, holder, here(holder)),
        must_enrol: !holder.is_open(),
        since: factor.since,
        codes_left: factor.codes_left as u64,
        required: factor.required,
        enrolment,
        new_codes: Vec::new(),
        sessions: sessions.into_iter().map(view::team::session).collect(),
        errors: FormErrors::none(),
    })
}
