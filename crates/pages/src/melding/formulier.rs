//! `/waardering-melden/{review}`: the form, empty and filled in.

use crate::fields::Fields;
use crate::respond;
use crate::view::{self, facility};
use crate::visit::Visit;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ids::ReviewId;
use domain::{Capacity, FieldError, NoticeState, Redacted, RuleError};
use http_kit::{Form, Path, Platform, Problem, session};
use submission::{NoticeDraft, NoticeSubject};
use templates::forms::FormErrors;
use templates::pages::{NoticeForm, NoticeFormPage, notice_capacities, notice_reasons};
use templates::{Language, masked};

const FIELDS: [&str; 6] = ["reason", "explanation", "capacity", "name", "email", "good_faith"];

/// An empty form; 404 for a review that is not public.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(review): Path<ReviewId>,
) -> Result<Response, Problem> {
    shown(StatusCode::OK, &platform, &visit, review, &Fields::default(), FormErrors::none()).await
}

/// Takes in a notice: 303 to the thanks; 422 with the form as it was filled in where something is wrong.
pub(crate) async fn give(
    State(platform): State<Platform>,
    visit: Visit,
    Path(review): Path<ReviewId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    fields.only(|name| FIELDS.contains(&name))?;
    let given = match draft(visit.language, review, &fields) {
        Ok(draft) => platform.submissions.give_notice(&draft).await,
        Err(wrong) => Err(wrong),
    };
    match given {
        Ok(given) if given.status == NoticeState::AwaitingConfirmation => {
            respond::see_other(&format!("/melding/bedankt/{}", given.id))
        }
        Ok(_) => respond::see_other("/melding/bedankt"),
        Err(refusal) if !refusal.fields.is_empty() => {
            let errors = FormErrors::in_language(visit.language, &refusal.fields);
            shown(StatusCode::UNPROCESSABLE_ENTITY, &platform, &visit, review, &fields, errors).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

fn draft(language: Language, review: ReviewId, fields: &Fields) -> Result<NoticeDraft, RuleError> {
    let secret = |name| Redacted::new(fields.text(name).to_owned());
    let Ok(reason) = fields.text("reason").parse() else {
        let detail = "Kies waarom je deze waardering meldt.";
        return Err(RuleError::invalid(vec![FieldError::new("/reason", "required", detail)]));
    };
    Ok(NoticeDraft {
        subject: NoticeSubject::Review(review),
        reason,
        explanation: fields.text("explanation").to_owned(),
        email: secret("email"),
        name: secret("name"),
        capacity: fields.text("capacity").parse().unwrap_or(Capacity::Reader),
        good_faith: Some(fields.ticked("good_faith")),
        passages: Vec::new(),
        language: language.code().to_owned(),
    })
}

async fn shown(
    status: StatusCode,
    platform: &Platform,
    visit: &Visit,
    review: ReviewId,
    fields: &Fields,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let (about, text) = platform.submissions.noticeable(review).await?;
    let form = NoticeForm {
        reasons: notice_reasons(visit.language, fields.text("reason")),
        explanation: fields.text("explanation").to_owned(),
        capacities: notice_capacities(visit.language, fields.text("capacity")),
        name: fields.text("name").to_owned(),
        email: fields.text("email").to_owned(),
        good_faith: fields.ticked("good_faith"),
    };
    let page = NoticeFormPage {
        shell: view::public(platform, visit, "/waardering-melden"),
        review: review.to_string(),
        facility: facility::named(&about),
        text: masked(&text.text, &text.masks),
        form,
        errors,
    };
    respond::with(status, &page)
}
