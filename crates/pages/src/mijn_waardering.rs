//! `/mijn-waardering/{token}`: the submitter's own page.

mod akkoord;
mod belofte;
mod beroep;
mod bevestigd;
mod intrekken;
mod tekst;

use crate::done::Done;
use crate::respond;
use crate::view::{self, manage};
use crate::visit::Visit;
use axum::Router;
use axum::extract::State;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use domain::{ErrorKind, RuleError};
use http_kit::limits::{self, Class};
use http_kit::problem::status_of;
use http_kit::{Path, Platform, Problem, Query};
use submission::Writer;
use templates::forms::FormErrors;
use templates::pages::ManagePage;
use templates::{Notice, Shell};

/// The pages under `/mijn-waardering`.
pub(crate) fn router(platform: &Platform) -> Router<Platform> {
    let limited = |class| from_fn_with_state(platform.limits.gate(class), limits::enforce);
    let read = Router::new()
        .route("/mijn-waardering/{token}", get(page))
        .route("/mijn-waardering/{token}/bevestigd", get(bevestigd::page))
        .route_layer(limited(Class::Read));
    let text = Router::new()
        .route("/mijn-waardering/{token}/tekst", post(tekst::amend))
        .route_layer(limited(Class::Preview));
    let change = Router::new()
        .route("/mijn-waardering/{token}/akkoord", post(akkoord::accept))
        .route("/mijn-waardering/{token}/intrekken", post(intrekken::withdraw))
        .route("/mijn-waardering/{token}/beroep", post(beroep::appeal))
        .route("/mijn-waardering/{token}/belofte/{promise}", post(belofte::answer))
        .route("/mijn-waardering/{token}/belofte/{promise}/terug", post(belofte::undo))
        .route_layer(limited(Class::Submit));
    read.merge(text).merge(change)
}

/// How the review stands and what its writer can do. 404 for an unknown token.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let writer = platform.submissions.writer(&token).await?;
    let shell = shell(&platform, &visit).with_notice(done.notice());
    respond::ok(&context(&platform, shell, token, &writer).await?)
}

fn shell(platform: &Platform, visit: &Visit) -> Shell {
    view::public(platform, visit, "/mijn-waardering")
}

async fn context(
    platform: &Platform,
    shell: Shell,
    token: String,
    writer: &Writer,
) -> Result<ManagePage, Problem> {
    let mine = platform.submissions.manage(writer).await?;
    let promises = view::promise::questions(&platform.submissions.promises(writer).await?, &token);
    let mut page = manage::page(platform.submissions.rules(), shell, token, &mine);
    page.promises = promises;
    page.late = page.next_by.is_some_and(|by| by <= platform.desk.now());
    page.contacts = view::signals::for_public(platform, page.shell.language, mine.facility.sector);
    Ok(page)
}

/// 303 to the own page, which says what was done.
fn done(token: &str, notice: Notice) -> Result<Response, Problem> {
    respond::see_other(&format!("/mijn-waardering/{token}?gedaan={}", notice.code()))
}

/// The own page with what is wrong: fields (422) or a state that forbids it (409). `keep` puts back
/// what was filled in. Any other refusal is a problem.
async fn refused(
    platform: &Platform,
    visit: &Visit,
    token: String,
    writer: &Writer,
    refusal: RuleError,
    keep: impl FnOnce(&mut ManagePage),
) -> Result<Response, Problem> {
    let errors = match refusal.kind {
        ErrorKind::Invalid => FormErrors::in_language(visit.language, &refusal.fields),
        ErrorKind::Conflict => FormErrors::refused(visit.language, &refusal),
        _ => return Err(refusal.into()),
    };
    let status = status_of(refusal.kind);
    let mut page = context(platform, shell(platform, visit), token, writer).await?;
    page.errors = errors;
    keep(&mut page);
    respond::with(status, &page)
}
