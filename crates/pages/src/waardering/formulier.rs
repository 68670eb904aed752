//! `GET /waardering/{slug}`: the form.

use crate::respond;
use crate::view::{self, facility, form};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::{Facility, RuleError};
use http_kit::{Path, Platform, Problem};
use templates::forms::FormErrors;
use templates::pages::{ClosedFormPage, ReviewForm, ReviewFormPage};

/// An empty form, or why there is none.
pub(crate) async fn page(
    State(platform): State<Platform>,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let found = platform.reading.facility_by_slug(&slug).await?.facility;
    if let Err(refusal) = found.accepts_reviews() {
        return closed(StatusCode::OK, &platform, &found, refusal);
    }
    let form = form::empty(&platform, &found);
    shown(StatusCode::OK, &platform, &found, form, FormErrors::none())
}

/// The form as it is now.
pub(super) fn shown(
    status: StatusCode,
    platform: &Platform,
    found: &Facility,
    form: ReviewForm,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let shell = view::public(platform, "/waardering");
    respond::with(status, &ReviewFormPage { shell, facility: facility::named(found), form, errors })
}

/// Why this facility takes no reviews.
pub(super) fn closed(
    status: StatusCode,
    platform: &Platform,
    found: &Facility,
    refusal: RuleError,
) -> Result<Response, Problem> {
    let shell = view::public(platform, "/waardering");
    let page = ClosedFormPage { shell, facility: facility::named(found), reason: refusal.detail };
    respond::with(status, &page)
}
