//! `/redactie/samen`: deciding many alike texts together.

pub(crate) mod lot;

use super::AtDesk;
use crate::address::Address;
use crate::fields::Fields;
use crate::respond;
use crate::view::{self, bulk};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ids::CaseId;
use domain::{Action, ErrorKind, FieldError, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::{Editor, NewBulk, OnceKey};
use serde::Deserialize;
use templates::forms::FormErrors;
use templates::pages::BulkListPage;

const FIELDS: [&str; 14] = [
    CSRF_FIELD,
    "pick",
    "action",
    "articles",
    "reasons",
    "reasons_fr",
    "reasons_en",
    "change",
    "change_fr",
    "change_en",
    "note",
    "toon",
    "bevestigd",
    "sleutel",
];
/// Decisions on a page of the list.
const PAGE: u64 = 25;
/// Longest key of a form: an id, with room for others.
const LONGEST_KEY: usize = 100;

/// Where a page of the list begins.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct List {
    cursor: Option<String>,
}

/// The newest decisions on many texts: the own ones, or for a senior editor everybody's.
pub(crate) async fn list(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Query(list): Query<List>,
) -> Result<Response, Problem> {
    let found = platform.desk.bulks(&editor, false, list.cursor.as_deref(), PAGE).await?;
    let (next, first) = Address::new("/redactie/samen").pager(list.cursor.as_deref(), found.next_cursor);
    respond::ok(&BulkListPage {
        shell: view::desk(&platform, &editor, "/redactie/samen"),
        rows: found.bulks.iter().map(bulk::row).collect(),
        next,
        first,
    })
}

/// The texts that resemble that of a case, and an empty form.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Path(id): Path<CaseId>,
) -> Result<Response, Problem> {
    respond::ok(&bulk::choose(&platform, &editor, id, None).await?)
}

/// 303 to the page that follows it, once confirmed; before that 200 with what will happen, or with the form and
/// prepared reasons; 422 with the form as it was filled in.
pub(crate) async fn decide(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    editor.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| FIELDS.contains(&name))?;
    let editor = &editor.0;
    match fields.text("toon") {
        "" => {}
        "reden" => return with_reasons(&platform, editor, id, &fields).await,
        _ => return kept(StatusCode::OK, FormErrors::none(), &platform, editor, id, &fields).await,
    }
    let new = match bulk::draft(&fields) {
        Ok(new) => platform.desk.check_many(editor, &new).await.map(|()| new),
        Err(refusal) => Err(refusal),
    };
    let outcome = match new {
        Ok(new) if fields.text("bevestigd") == "ja" => taken(&platform, editor, &new, &fields).await,
        Ok(new) => return confirm(&platform, editor, id, &new, &fields).await,
        Err(refusal) => Err(refusal),
    };
    match outcome {
        Ok(address) => respond::see_other(&address),
        Err(refusal) if refusal.kind == ErrorKind::Invalid => {
            let errors = match refusal.fields.as_slice() {
                [] => FormErrors::whole(refusal.detail),
                wrong => FormErrors::from_fields(wrong),
            };
            kept(status_of(refusal.kind), errors, &platform, editor, id, &fields).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// Takes the decision; gives the address of the page that follows it.
async fn taken(
    platform: &Platform,
    editor: &Editor,
    new: &NewBulk,
    fields: &Fields,
) -> Result<String, RuleError> {
    let key = fields.text("sleutel");
    let key = (1..=LONGEST_KEY).contains(&key.len()).then(|| OnceKey(key.to_owned()));
    let bulk = platform.desk.decide_many(editor, new, key.as_ref()).await?;
    Ok(format!("/redactie/samen/lot/{}", bulk.summary.id))
}

/// What will happen, with a key so that pressing the button twice does it once.
async fn confirm(
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    new: &NewBulk,
    fields: &Fields,
) -> Result<Response, Problem> {
    let key = platform.ids.uuid().to_string();
    let page = bulk::confirm(platform, editor, id, new, fields, key).await?;
    if page.rows.is_empty() {
        let gone = FieldError::new("/cases", "length", "De teksten die je koos, wachten niet meer op jou.");
        let errors = FormErrors::from_fields(&[gone]);
        return kept(StatusCode::UNPROCESSABLE_ENTITY, errors, platform, editor, id, fields).await;
    }
    respond::ok(&page)
}

/// The form with the reasons that are prepared for the chosen articles.
async fn with_reasons(
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    fields: &Fields,
) -> Result<Response, Problem> {
    let articles: Vec<&str> = fields.all("articles").iter().map(String::as_str).collect();
    let texts = match fields.text("action").parse::<Action>() {
        Ok(action) => {
            let of = |language| platform.desk.reason_text(editor, &articles, action, language);
            bulk::LANGUAGES.into_iter().map(of).collect::<Result<Vec<String>, _>>()
        }
        Err(_) => Err(RuleError::invalid(vec![FieldError::new("/action", "required", "Kies wat je doet.")])),
    };
    match texts {
        Ok(texts) => {
            let mut page = bulk::choose(platform, editor, id, Some(fields)).await?;
            for (told, text) in page.form.told.iter_mut().zip(texts) {
                let written = told.reasons.trim_end();
                told.reasons = if written.is_empty() { text } else { format!("{written}\n{text}") };
            }
            respond::ok(&page)
        }
        Err(refusal) => {
            let mut errors = FormErrors::from_fields(&refusal.fields);
            for error in &mut errors.0 {
                // The call names one article, the form a list of them.
                if error.field == "article" {
                    "articles".clone_into(&mut error.field);
                }
            }
            kept(status_of(refusal.kind), errors, platform, editor, id, fields).await
        }
    }
}

/// The form as it was filled in.
async fn kept(
    status: StatusCode,
    errors: FormErrors,
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    fields: &Fields,
) -> Result<Response, Problem> {
    let mut page = bulk::choose(platform, editor, id, Some(fields)).await?;
    page.errors = errors;
    respond::with(status, &page)
}
