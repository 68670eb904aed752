//! `/mening` and `/aanbieder/mening`: the answer to one question, after a review or a reply.

use crate::aanbieder::signed_in::AtProvider;
use crate::aanbieder::view::shell as member_shell;
use crate::fields::Fields;
use crate::respond;
use crate::view::{self, LANGUAGE};
use crate::visit::Visit;
use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use domain::feedback::FeedbackMoment;
use domain::{ErrorKind, FieldError, Redacted, RuleError};
use http_kit::caching::{self, Policy};
use http_kit::limits::{self, Class};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Platform, Problem, session};
use submission::FeedbackDraft;
use templates::forms::{FormError, FormErrors};
use templates::pages::{QuestionForm, QuestionPage};
use templates::{Language, Shell};

/// The public pages of the question. None is kept by a browser.
pub(crate) fn router(platform: &Platform) -> Router<Platform> {
    let limited = |class| from_fn_with_state(platform.limits.gate(class), limits::enforce);
    let read = Router::new().route("/mening/bedankt", get(thanks)).route_layer(limited(Class::Read));
    let submit = Router::new().route("/mening", post(answer)).route_layer(limited(Class::Submit));
    read.merge(submit).route_layer(from_fn_with_state(Policy::Private, caching::apply))
}

/// Thanks.
async fn thanks(State(platform): State<Platform>, visit: Visit) -> Result<Response, Problem> {
    respond::ok(&page(view::public(&platform, &visit, "/mening"), false))
}

/// Keeps an answer: 303 to thanks; 422 with the form as it was filled in, 409 or 410 where it is closed.
async fn answer(
    State(platform): State<Platform>,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    fields.only(|name| ["vraag", "score", "opmerking"].contains(&name))?;
    let draft = draft(&fields, FeedbackMoment::Submitted, visit.language);
    match platform.submissions.answer_question(&draft).await {
        Ok(()) => respond::see_other("/mening/bedankt"),
        Err(refusal) => {
            let empty = page(view::public(&platform, &visit, "/mening"), false);
            refused(empty, QuestionForm::new("/mening", "", fields.text("vraag")), &fields, refusal)
        }
    }
}

/// Thanks for a member of a provider.
pub(crate) async fn member_thanks(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
) -> Result<Response, Problem> {
    respond::ok(&page(member_shell(&platform, &member, "/aanbieder/mening"), true))
}

/// Keeps the answer of a member, as [`answer`].
pub(crate) async fn member_answer(
    State(platform): State<Platform>,
    member: AtProvider,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "vraag", "score", "opmerking"].contains(&name))?;
    let draft = draft(&fields, FeedbackMoment::Replied, LANGUAGE);
    match platform.submissions.answer_question(&draft).await {
        Ok(()) => respond::see_other("/aanbieder/mening"),
        Err(refusal) => {
            let empty = page(member_shell(&platform, &member.0, "/aanbieder/mening"), true);
            let csrf = member.0.csrf_token().expose();
            let form = QuestionForm::new("/aanbieder/mening", csrf, fields.text("vraag"));
            refused(empty, form, &fields, refusal)
        }
    }
}

fn draft(fields: &Fields, moment: FeedbackMoment, language: Language) -> FeedbackDraft {
    let score = fields.text("score");
    FeedbackDraft {
        moment,
        token: Redacted::new(fields.text("vraag").to_owned()),
        // What is no number is none of the five.
        score: (!score.is_empty()).then(|| score.parse().unwrap_or_default()),
        text: Redacted::new(fields.text("opmerking").to_owned()),
        language: language.code().to_owned(),
    }
}

fn page(shell: Shell, provider: bool) -> QuestionPage {
    QuestionPage { shell, form: None, closed: String::new(), provider }
}

fn refused(
    empty: QuestionPage,
    form: QuestionForm,
    fields: &Fields,
    refusal: RuleError,
) -> Result<Response, Problem> {
    let language = templates::Speak::language(&empty.shell);
    let status = status_of(refusal.kind);
    let page = match refusal.kind {
        ErrorKind::Invalid => {
            let form = QuestionForm {
                score: fields.text("score").to_owned(),
                remark: fields.text("opmerking").to_owned(),
                errors: errors(language, &refusal.fields),
                ..form
            };
            QuestionPage { form: Some(form), ..empty }
        }
        ErrorKind::Conflict | ErrorKind::Gone | ErrorKind::NotFound => {
            QuestionPage { closed: language.refusal(&refusal), ..empty }
        }
        _ => return Err(refusal.into()),
    };
    respond::with(status, &page)
}

/// What is wrong, under the names of the form.
fn errors(language: Language, fields: &[FieldError]) -> FormErrors {
    let errors = fields.iter().map(|error| FormError {
        field: if error.pointer == "/text" { "opmerking" } else { "score" }.to_owned(),
        message: language.wrong(&error.pointer, error.code, &error.detail),
    });
    FormErrors(errors.collect())
}
