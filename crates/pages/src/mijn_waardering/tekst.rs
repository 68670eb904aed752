//! `POST /mijn-waardering/{token}/tekst`: another version of the text and the scores, or a look at what was typed.

use super::{context, done, refused, shell};
use crate::fields::Fields;
use crate::respond;
use crate::view::{form, steps};
use crate::visit::Visit;
use crate::waardering::stappen::place;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::text::normalise;
use http_kit::limits::Class;
use http_kit::{Caller, Form, Path, Platform, Problem, session};
use submission::{Amendment, Manner, Past, Preview, PreviewRequest, Writer};
use templates::forms::Answer;
use templates::pages::ManagePage;
use templates::{Notice, Speak, advice};

const FIELDS: [&str; 5] = ["text", "verbetering", "versie", "stap", "maskeer"];

/// Sends in a new version; 422 or 409 with what was filled in. The buttons that look at the text show it again.
pub(crate) async fn amend(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    fields.only(|name| FIELDS.contains(&name) || name.starts_with("score_"))?;
    let writer = platform.submissions.writer(&token).await?;
    if !fields.text("stap").is_empty() || !fields.text("maskeer").is_empty() {
        return looked(&platform, &visit, token, &writer, fields).await;
    }
    // Looking at a text has a limit of its own; sending in has that of every submission.
    platform.limits.gate(Class::Submit).check(caller.address())?;
    let amendment = Amendment { text: fields.text("text").to_owned(), scores: Some(form::scores(&fields)) };
    let past = if fields.ticked("verbetering") { Past::Gone } else { Past::Shown };
    let manner = Manner { past, base: fields.text("versie").parse().ok() };
    match platform.submissions.amend_as(&writer, &amendment, manner).await {
        Ok(_) => done(&token, Notice::Amended),
        Err(refusal) => refused(&platform, &visit, token, &writer, refusal, |page| keep(page, &fields)).await,
    }
}

/// The page with a look at the text that was typed, and with a mask in it where that was asked. Nothing is stored.
async fn looked(
    platform: &Platform,
    visit: &Visit,
    token: String,
    writer: &Writer,
    mut fields: Fields,
) -> Result<Response, Problem> {
    let facility = platform.submissions.manage(writer).await?.facility.id;
    // Places in the text count as the server reads it.
    let text = normalise(fields.text("text"));
    fields.set("text", text);
    let look = async |text: &str| -> Option<Preview> {
        let (relation, experienced_in) = (None, None);
        let request = PreviewRequest {
            text: text.to_owned(),
            facility,
            relation,
            experienced_in,
            language: visit.language,
        };
        platform.submissions.preview(&request).await.ok()
    };
    let mut said = None;
    if let Some(at) = place(fields.text("maskeer")) {
        let seen = look(fields.text("text")).await;
        said = Some(match seen.and_then(|seen| steps::masked(&seen, fields.text("text"), at)) {
            Some((masked, mask)) => {
                fields.set("text", masked);
                advice::masked(visit.language, mask)
            }
            None => visit.language.t("help-mask-gone"),
        });
    }
    let seen = look(fields.text("text")).await;
    let mut page = context(platform, shell(platform, visit), token, writer).await?;
    page.help = seen.map(|seen| steps::help(&seen, fields.text("text")));
    page.changed = said;
    keep(&mut page, &fields);
    respond::ok(&page)
}

fn keep(page: &mut ManagePage, fields: &Fields) {
    let Some(form) = &mut page.amend else { return };
    form.text = fields.text("text").to_owned();
    form.correction = fields.ticked("verbetering");
    for theme in &mut form.themes {
        theme.answer = Answer::parse(fields.text(&format!("score_{}", theme.id))).unwrap_or_default();
    }
}
