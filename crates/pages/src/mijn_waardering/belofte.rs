//! `POST /mijn-waardering/{token}/belofte/{review}`: whether something happened that the facility promised.

use super::refused;
use crate::belofte::given;
use crate::fields::Fields;
use crate::respond;
use crate::visit::Visit;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::ReviewId;
use http_kit::{Form, Path, Platform, Problem, session};

/// Takes the answer: 303 to the own page, which shows it.
pub(crate) async fn answer(
    State(platform): State<Platform>,
    visit: Visit,
    Path((token, promise)): Path<(String, ReviewId)>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    let given = given(&fields)?;
    let writer = platform.submissions.writer(&token).await?;
    match platform.submissions.answer_promise_as(&writer, promise, given).await {
        Ok(()) => shown(&token, promise),
        Err(refusal) => refused(&platform, &visit, token, &writer, refusal, |_| ()).await,
    }
}

/// Takes it back: 303 to the own page, which asks again.
pub(crate) async fn undo(
    State(platform): State<Platform>,
    visit: Visit,
    Path((token, promise)): Path<(String, ReviewId)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    let writer = platform.submissions.writer(&token).await?;
    match platform.submissions.undo_promise_answer_as(&writer, promise).await {
        Ok(()) => shown(&token, promise),
        Err(refusal) => refused(&platform, &visit, token, &writer, refusal, |_| ()).await,
    }
}

fn shown(token: &str, promise: ReviewId) -> Result<Response, Problem> {
    respond::see_other(&format!("/mijn-waardering/{token}#belofte-{promise}"))
}
