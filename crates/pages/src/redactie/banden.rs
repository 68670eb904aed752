//! `/redactie/banden`: with which organisations an editor has something to do.

use super::AtDesk;
use crate::{respond, view};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ErrorKind;
use http_kit::problem::status_of;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::{Editor, TieDraft};
use serde::Deserialize;
use templates::forms::{FormError, FormErrors, field_name};
use templates::pages::TiesPage;
use uuid::Uuid;

const HERE: &str = "/redactie/banden";
const DONE: &str = "/redactie/banden?gedaan=bewaard";

/// What is looked for, and what was just done.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Search {
    #[serde(default)]
    zoek: String,
    gedaan: Option<String>,
}

/// A tie as the form sends it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Declared {
    #[serde(default)]
    csrf_token: String,
    #[serde(default)]
    zoek: String,
    #[serde(default)]
    met: String,
    #[serde(default)]
    reason: String,
}

/// The own ties, and what was looked for.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Query(search): Query<Search>,
) -> Result<Response, Problem> {
    let mut page = filled(&platform, &editor, &search.zoek).await?;
    page.shell = page.shell.with_notice(view::notice(search.gedaan.as_deref()));
    respond::ok(&page)
}

/// 303 to the page; 422 with what was typed.
pub(crate) async fn declare(
    State(platform): State<Platform>,
    editor: AtDesk,
    headers: HeaderMap,
    Form(declared): Form<Declared>,
) -> Result<Response, Problem> {
    editor.check(&headers, &declared.csrf_token)?;
    let (facility, whole_organisation) = match declared.met.split_once('-') {
        Some(("o", slug)) => (slug, true),
        Some(("v", slug)) => (slug, false),
        _ => ("", false),
    };
    let draft = TieDraft {
        facility: facility.to_owned(),
        whole_organisation,
        reason: declared.reason.clone(),
        ..TieDraft::default()
    };
    let refusal = match platform.desk.declare_tie(&editor.0, &draft).await {
        Ok(_) => return respond::see_other(DONE),
        Err(refusal) if refusal.kind == ErrorKind::Invalid => refusal,
        Err(refusal) => return Err(refusal.into()),
    };
    let mut page = filled(&platform, &editor.0, &declared.zoek).await?;
    page.found.iter_mut().for_each(|place| place.chosen = place.value == declared.met);
    page.reason = declared.reason;
    let error = |error: &domain::FieldError| match field_name(&error.pointer).as_str() {
        "reason" => FormError { field: "reason".to_owned(), message: error.detail.clone() },
        _ if error.code == "one_of_two" => view::ties::nothing_chosen(),
        _ => FormError { field: "met".to_owned(), message: error.detail.clone() },
    };
    page.errors = FormErrors(refusal.fields.iter().map(error).collect());
    respond::with(status_of(refusal.kind), &page)
}

/// 303 to the page. An end that was set before stays.
pub(crate) async fn end(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
    Form(token): Form<super::Token>,
) -> Result<Response, Problem> {
    editor.check(&headers, &token.csrf_token)?;
    platform.desk.end_tie(&editor.0, id).await?;
    respond::see_other(DONE)
}

async fn filled(platform: &Platform, editor: &Editor, search: &str) -> Result<TiesPage, Problem> {
    let search: String = search.trim().chars().take(200).collect();
    let now = platform.desk.now();
    let ties = platform.desk.ties(editor, None).await?;
    Ok(TiesPage {
        shell: view::desk(platform, editor, HERE),
        ties: ties.into_iter().map(|tie| view::ties::row(tie, now)).collect(),
        found: view::ties::found(platform, &search).await?,
        search,
        reason: String::new(),
        errors: FormErrors::none(),
    })
}
