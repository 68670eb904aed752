//! `GET /waardering/{slug}`: the form.

use crate::fields::Fields;
use crate::respond;
use crate::view::{self, facility, form, steps};
use crate::visit::Visit;
use axum::extract::State;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use domain::{PaperCode, RuleError};
use http_kit::{Path, Platform, Problem, Query};
use serde::Deserialize;
use submission::FacilityView;
use templates::pages::{ClosedFormPage, FormStep, ReviewFormPage};

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    alles: Option<String>,
    eenvoudig: Option<String>,
    papier: Option<String>,
    uitnodiging: Option<String>,
}

/// The first step of an empty form, or all of it on one page (`?alles=1`), or why there is none. `?eenvoudig=1` asks
/// for easy words, `?uitnodiging=CODE` says which poster led here, `?papier=1` for the form that is typed over from paper.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(slug): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let seen = platform.reading.facility_by_slug(&slug).await?;
    if let Err(refusal) = seen.facility.accepts_reviews() {
        return closed(StatusCode::OK, &platform, &visit, &seen, &refusal);
    }
    let found = seen.facility;
    let mut form = form::empty(&platform, visit.language, &found);
    form.easy = wanted.eenvoudig.is_some();
    form.from_paper = wanted.papier.is_some();
    // What is no code came from no poster.
    let invitation = wanted.uitnodiging.and_then(|code| code.parse::<PaperCode>().ok());
    form.invitation = invitation.map(|code| code.as_str().to_owned()).unwrap_or_default();
    // What was written on paper is typed over from top to bottom.
    let step = (wanted.alles.is_none() && !form.from_paper).then_some(FormStep::Facility);
    let mut page = steps::page(&platform, &visit, &found, form, step, &Fields::default());
    page.fresh = true;
    respond::ok(&page)
}

/// The form as it is now. A browser may go back to it, unless it says who writes.
pub(super) fn shown(status: StatusCode, page: &ReviewFormPage, fields: &Fields) -> Result<Response, Problem> {
    let mut response = respond::with(status, page)?;
    if ["first_name", "last_name", "email"].iter().all(|name| fields.text(name).is_empty()) {
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    }
    Ok(response)
}

/// Why this facility takes no reviews.
pub(super) fn closed(
    status: StatusCode,
    platform: &Platform,
    visit: &Visit,
    seen: &FacilityView,
    refusal: &RuleError,
) -> Result<Response, Problem> {
    let shell = view::public(platform, visit, "/waardering");
    let language = visit.language;
    let reason = facility::gate(language, seen).map_or_else(|| language.refusal(refusal), |gate| gate.reason);
    let page = ClosedFormPage { shell, facility: facility::named(&seen.facility), reason };
    respond::with(status, &page)
}
