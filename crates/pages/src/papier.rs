//! `/papier`: the code on a form on paper leads to the form of its facility.

use crate::respond;
use crate::view::{self, facility, steps};
use crate::visit::Visit;
use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use domain::{ErrorKind, RuleError};
use http_kit::problem::status_of;
use http_kit::{Path, Platform, Problem, Query};
use serde::Deserialize;
use templates::forms::FormErrors;
use templates::pages::{PaperEntryPage, PaperFoundPage};

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Typed {
    code: Option<String>,
}

/// Where the code is typed in: 303 to what it stands for, 422 with what is wrong with it.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    uri: Uri,
    Query(typed): Query<Typed>,
) -> Result<Response, Problem> {
    // An empty field is as one that is not there, but who sent it is told so.
    let sent = uri.query().filter(|query| query.contains("code=")).map(|_| String::new());
    let Some(code) = typed.code.or(sent) else { return entry(&platform, &visit, "", None) };
    match platform.submissions.paper(&code).await {
        Ok(paper) => respond::see_other(&format!("/papier/{}", paper.code.as_str())),
        Err(refusal) => entry(&platform, &visit, &code, Some(refusal)),
    }
}

/// What a code stands for; 422 with the field to type it in where it stands for nothing.
pub(crate) async fn found(
    State(platform): State<Platform>,
    visit: Visit,
    Path(code): Path<String>,
) -> Result<Response, Problem> {
    let paper = match platform.submissions.paper(&code).await {
        Ok(paper) => paper,
        Err(refusal) => return entry(&platform, &visit, &code, Some(refusal)),
    };
    respond::ok(&PaperFoundPage {
        shell: view::public(&platform, &visit, "/papier"),
        facility: facility::named(&paper.facility),
        about: steps::about(visit.language, &paper.facility),
        code: paper.code.to_string(),
        current: paper.current,
    })
}

fn entry(
    platform: &Platform,
    visit: &Visit,
    typed: &str,
    refusal: Option<RuleError>,
) -> Result<Response, Problem> {
    let status = match &refusal {
        Some(refusal) if refusal.kind == ErrorKind::Invalid => status_of(refusal.kind),
        Some(refusal) => return Err(refusal.clone().into()),
        None => axum::http::StatusCode::OK,
    };
    let errors =
        refusal.map(|refusal| FormErrors::in_language(visit.language, &refusal.fields)).unwrap_or_default();
    let code: String = typed.chars().take(40).collect();
    respond::with(status, &PaperEntryPage { shell: view::public(platform, visit, "/papier"), code, errors })
}
