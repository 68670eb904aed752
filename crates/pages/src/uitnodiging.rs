//! `/u`: the short code on a poster or a letter leads to the form of its facility.

use crate::respond;
use crate::view;
use crate::visit::Visit;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use domain::{ErrorKind, RuleError};
use http_kit::problem::status_of;
use http_kit::{Path, Platform, Problem, Query};
use serde::Deserialize;
use templates::forms::FormErrors;
use templates::pages::InvitationEntryPage;

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Typed {
    code: Option<String>,
}

/// Where the code is typed in: 303 to what it leads to, 422 with what is wrong with it.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    uri: Uri,
    Query(typed): Query<Typed>,
) -> Result<Response, Problem> {
    // An empty field is as one that is not there, but who sent it is told so.
    let sent = uri.query().filter(|query| query.contains("code=")).map(|_| String::new());
    match typed.code.or(sent) {
        Some(code) => follow(&platform, &visit, &code).await,
        None => entry(&platform, &visit, "", None),
    }
}

/// 303 to the form of the facility; 422 with the field to type it in where the code leads nowhere, 409 where the
/// facility takes no reviews.
pub(crate) async fn found(
    State(platform): State<Platform>,
    visit: Visit,
    Path(code): Path<String>,
) -> Result<Response, Problem> {
    follow(&platform, &visit, &code).await
}

async fn follow(platform: &Platform, visit: &Visit, code: &str) -> Result<Response, Problem> {
    match platform.submissions.invitation(code).await {
        Ok(found) => {
            let (slug, code) = (&found.facility.slug, found.code.as_str());
            respond::see_other(&format!("/waardering/{slug}?uitnodiging={code}"))
        }
        Err(refusal) => entry(platform, visit, code, Some(&refusal)),
    }
}

fn entry(
    platform: &Platform,
    visit: &Visit,
    typed: &str,
    refusal: Option<&RuleError>,
) -> Result<Response, Problem> {
    let (status, errors) = match refusal {
        Some(refusal) if refusal.kind == ErrorKind::Invalid => {
            (status_of(refusal.kind), FormErrors::in_language(visit.language, &refusal.fields))
        }
        Some(refusal) if refusal.kind == ErrorKind::Conflict => {
            (status_of(refusal.kind), FormErrors::refused(visit.language, refusal))
        }
        Some(refusal) => return Err(refusal.clone().into()),
        None => (StatusCode::OK, FormErrors::none()),
    };
    let code: String = typed.chars().take(40).collect();
    respond::with(status, &InvitationEntryPage { shell: view::public(platform, visit, "/u"), code, errors })
}
