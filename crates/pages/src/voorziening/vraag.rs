//! `/voorziening/{slug}/vraag`: asking a facility to take part.

use crate::fields::Fields;
use crate::respond;
use crate::view::{self, facility};
use crate::visit::Visit;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::{ErrorKind, Redacted};
use http_kit::{Form, Path, Platform, Problem, session};
use submission::{FacilityView, WishAsked, WishDraft};
use templates::forms::FormErrors;
use templates::pages::WishPage;

/// The form; 303 to the facility where there is nothing to ask.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let found = platform.reading.facility_by_slug(&slug).await?;
    shown(StatusCode::OK, &platform, &visit, &found, ("", FormErrors::none()))
}

/// Asks: 303 to what happens next; 422 with the form where the address is wrong.
pub(crate) async fn ask(
    State(platform): State<Platform>,
    visit: Visit,
    Path(slug): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    fields.only(|name| name == "email")?;
    let found = platform.reading.facility_by_slug(&slug).await?;
    let email = fields.text("email").trim();
    let draft = WishDraft {
        facility: found.facility.id,
        email: (!email.is_empty()).then(|| Redacted::new(email.to_owned())),
        language: visit.language.code().to_owned(),
    };
    match platform.submissions.wish(&draft).await {
        Ok(WishAsked::Counted) => respond::see_other("/wens/geteld"),
        Ok(WishAsked::AwaitsConfirmation) => respond::see_other("/wens/bedankt"),
        Err(refusal) if refusal.kind == ErrorKind::Invalid => {
            let errors = FormErrors::in_language(visit.language, &refusal.fields);
            shown(StatusCode::UNPROCESSABLE_ENTITY, &platform, &visit, &found, (email, errors))
        }
        Err(refusal) => Err(refusal.into()),
    }
}

fn shown(
    status: StatusCode,
    platform: &Platform,
    visit: &Visit,
    found: &FacilityView,
    (email, errors): (&str, FormErrors),
) -> Result<Response, Problem> {
    let Some(gate) = facility::gate(visit.language, found) else {
        return respond::see_other(&format!("/voorziening/{}", found.facility.slug));
    };
    let shell = view::public(platform, visit, "/voorziening");
    let facility = facility::named(&found.facility);
    respond::with(status, &WishPage { shell, facility, gate, email: email.to_owned(), errors })
}
