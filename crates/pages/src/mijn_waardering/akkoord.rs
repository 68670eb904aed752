//! `POST /mijn-waardering/{token}/akkoord`: the submitter agrees with the text that an editor proposed.

use super::{done, refused};
use crate::fields::Fields;
use crate::visit::Visit;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use http_kit::{Form, Path, Platform, Problem, session};
use templates::Notice;

/// Publishes the proposal; 409 where there is none any more.
pub(crate) async fn accept(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    fields.only(|_| false)?;
    let writer = platform.submissions.writer(&token).await?;
    match platform.submissions.accept(&writer).await {
        Ok(_) => done(&token, Notice::Accepted),
        Err(refusal) => refused(&platform, &visit, token, &writer, refusal, |_| {}).await,
    }
}
