//! `/belofte/{token}`: the link in the mail that asks an author whether something happened. Opening it answers
//! nothing; the buttons do.

use crate::fields::Fields;
use crate::respond;
use crate::view::{self, promise};
use crate::visit::Visit;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use domain::{ErrorKind, FieldError, PromiseAnswer, RuleError};
use http_kit::limits::{self, Class};
use http_kit::problem::status_of;
use http_kit::{Form, Path, Platform, Problem, session};
use templates::pages::PromisePage;

/// The pages under `/belofte`.
pub(crate) fn router(platform: &Platform) -> Router<Platform> {
    let limited = from_fn_with_state(platform.limits.gate(Class::Verify), limits::enforce);
    Router::new()
        .route("/belofte/{token}", get(page).post(answer))
        .route("/belofte/{token}/terug", post(undo))
        .route_layer(limited)
}

/// The question, or what was answered; 404 for an unknown link, 410 where nobody is asked any more.
async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    shown(&platform, &visit, &token, None).await
}

/// Takes the answer: 303 to the page, which shows it.
async fn answer(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    let given = given(&fields)?;
    let taken = platform.submissions.answer_promise(&token, given).await;
    outcome(&platform, &visit, &token, taken).await
}

/// Takes the answer back: 303 to the page, which asks again.
async fn undo(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    let undone = platform.submissions.undo_promise_answer(&token).await;
    outcome(&platform, &visit, &token, undone).await
}

/// What a form answers.
pub(crate) fn given(fields: &Fields) -> Result<PromiseAnswer, Problem> {
    fields.only(|name| name == "answer")?;
    let answer = fields.text("answer").parse();
    Ok(answer.map_err(|_| {
        let detail = "Kies een waarde uit de lijst.";
        RuleError::invalid(vec![FieldError::new("/answer", "invalid_value", detail)])
    })?)
}

async fn outcome(
    platform: &Platform,
    visit: &Visit,
    token: &str,
    done: Result<(), RuleError>,
) -> Result<Response, Problem> {
    match done {
        Ok(()) => respond::see_other(&format!("/belofte/{token}")),
        // Answered already, as the page shows: a button pressed twice.
        Err(refusal) if refusal.code == "link_used" => respond::see_other(&format!("/belofte/{token}")),
        Err(refusal)
            if matches!(refusal.kind, ErrorKind::Conflict | ErrorKind::Forbidden | ErrorKind::Gone) =>
        {
            shown(platform, visit, token, Some(refusal)).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

async fn shown(
    platform: &Platform,
    visit: &Visit,
    token: &str,
    refusal: Option<RuleError>,
) -> Result<Response, Problem> {
    let shell = view::public(platform, visit, "/belofte");
    match platform.submissions.peek_promise(token).await {
        Ok(asked) => {
            let question = Some(promise::question(&asked, format!("/belofte/{token}")));
            let status = refusal.as_ref().map_or(StatusCode::OK, |refusal| status_of(refusal.kind));
            let refused = refusal.map(|refusal| shell.language.refusal(&refusal));
            respond::with(status, &PromisePage { shell, question, refused })
        }
        Err(gone) if gone.code == "promise_closed" => {
            respond::with(StatusCode::GONE, &PromisePage { shell, question: None, refused: None })
        }
        Err(unknown) => Err(unknown.into()),
    }
}
