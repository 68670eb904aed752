//! `POST /waardering/{slug}`: the form, filled in.

use super::formulier;
use super::stappen::{self, Turn};
use crate::fields::Fields;
use crate::respond;
use crate::view::form;
use crate::visit::Visit;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::{Facility, Redacted, Relation};
use http_kit::limits::Class;
use http_kit::{Caller, Form, Path, Platform, Problem, session};
use submission::{Circumstances, HelperDraft, IdempotencyKey, ReviewDraft, SubmitterDraft};
use templates::Language;

const FIELDS: [&str; 20] = [
    "uitnodiging",
    "relationship_code",
    "submission_key",
    "opened",
    "relation",
    "experienced_in",
    "text",
    "language",
    "first_name",
    "last_name",
    "email",
    "accepts_code_of_conduct",
    "easy",
    "helper",
    "op_papier",
    "adres_helper",
    "op_stap",
    "stap",
    "maskeer",
    "grover",
];

/// Where in the form somebody was, and which button was pressed: no part of the review.
const ON_THE_WAY: [&str; 5] = ["easy", "op_stap", "stap", "maskeer", "grover"];

/// A step of the form, or all of it: 303 to the thanks; 422 with the form as it was filled in where something is
/// wrong; 409 where the facility takes no reviews.
pub(crate) async fn submit(
    State(platform): State<Platform>,
    visit: Visit,
    Path(slug): Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    fields.only(|name| FIELDS.contains(&name) || name.starts_with("score_"))?;
    let seen = platform.reading.facility_by_slug(&slug).await?;
    if let Err(refusal) = seen.facility.accepts_reviews() {
        return formulier::closed(StatusCode::CONFLICT, &platform, &visit, &seen, &refusal);
    }
    let found = seen.facility;
    match Turn::of(&fields) {
        Turn::Send => send(&platform, &visit, &found, caller, fields).await,
        turn => stappen::turned(&platform, &visit, &found, fields, turn).await,
    }
}

async fn send(
    platform: &Platform,
    visit: &Visit,
    found: &Facility,
    caller: Caller,
    fields: Fields,
) -> Result<Response, Problem> {
    // Steps have the limit of looking at a text; sending in has its own, as by the API.
    platform.limits.gate(Class::Submit).check(caller.address())?;
    let form_seconds =
        platform.submissions.form_seconds(fields.text("submission_key"), fields.text("opened"));
    let draft = draft(visit.language, found, &fields, caller.circumstances(form_seconds));
    match platform.submissions.submit(&draft, key(&fields).as_ref()).await {
        Ok(submitted) => respond::see_other(&format!("/waardering/bedankt/{}", submitted.id)),
        Err(refusal) if !refusal.fields.is_empty() => {
            stappen::wrong(platform, visit, found, &fields, &refusal.fields).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// The form as the use case takes it. What cannot be read becomes what the use case refuses.
pub(super) fn draft(
    language: Language,
    facility: &Facility,
    fields: &Fields,
    circumstances: Circumstances,
) -> ReviewDraft {
    let private = |name| Redacted::new(fields.text(name).to_owned());
    ReviewDraft {
        facility: facility.id,
        relation: fields.text("relation").parse().unwrap_or(Relation::Unknown),
        experienced_in: fields.text("experienced_in").to_owned(),
        scores: form::scores(fields),
        text: fields.text("text").to_owned(),
        language: form::language(language, fields).to_owned(),
        submitter: SubmitterDraft {
            first_name: private("first_name"),
            last_name: private("last_name"),
            email: private("email"),
        },
        accepts_code_of_conduct: fields.ticked("accepts_code_of_conduct"),
        helper: helper(fields),
        // A code that cannot be read came from no poster: nobody filled it in.
        invitation: Some(fields.text("uitnodiging").to_owned())
            .filter(|code| code.parse::<domain::PaperCode>().is_ok()),
        relationship_code: Some(private("relationship_code")),
        circumstances,
    }
}

/// Who fills it in for somebody else, where somebody says so; a box about it says so too.
fn helper(fields: &Fields) -> Option<HelperDraft> {
    let (from_paper, own_address) = (fields.ticked("op_papier"), fields.ticked("adres_helper"));
    let said = !fields.text("helper").is_empty() || from_paper || own_address;
    said.then(|| HelperDraft { by: fields.text("helper").parse().ok(), from_paper, own_address })
}

/// A form that is sent twice counts once. Whoever goes back and changes something, such as a wrong
/// address, sends another form: so the key is the form's own key together with what was filled in.
fn key(fields: &Fields) -> Option<IdempotencyKey> {
    if fields.text("submission_key").is_empty() {
        return None;
    }
    // What is kept of the key and the request says nothing of the code.
    let bytes = fields.without(&ON_THE_WAY).without(&["relationship_code"]).bytes();
    let key = String::from_utf8_lossy(&bytes).into_owned();
    Some(IdempotencyKey { key, request: Redacted::new(bytes) })
}
