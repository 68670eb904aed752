//! `POST /mijn-waardering/{token}/tekst`: another version of the text and the scores.

use super::{done, refused};
use crate::fields::Fields;
use crate::view::form;
use crate::visit::Visit;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use http_kit::{Form, Path, Platform, Problem, session};
use submission::Amendment;
use templates::Notice;
use templates::forms::Answer;
use templates::pages::ManagePage;

/// Sends in a new version; 422 or 409 with what was filled in.
pub(crate) async fn amend(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    fields.only(|name| name == "text" || name.starts_with("score_"))?;
    let writer = platform.submissions.writer(&token).await?;
    let scores = form::scores(&fields);
    let text = fields.text("text").to_owned();
    match platform.submissions.amend(&writer, &Amendment { text, scores: Some(scores) }).await {
        Ok(_) => done(&token, Notice::Amended),
        Err(refusal) => refused(&platform, &visit, token, &writer, refusal, |page| keep(page, &fields)).await,
    }
}

fn keep(page: &mut ManagePage, fields: &Fields) {
    let Some(form) = &mut page.amend else { return };
    form.text = fields.text("text").to_owned();
    for theme in &mut form.themes {
        theme.answer = Answer::parse(fields.text(&format!("score_{}", theme.id))).unwrap_or_default();
    }
}
