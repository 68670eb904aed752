//! `POST /redactie/zaak/{id}/beslissing`: an editor decides.

use super::ask;
use crate::fields::Fields;
use crate::redactie::{AtDesk, sneltoetsen, volgende};
use crate::respond;
use crate::view::{case, decision};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::CaseId;
use domain::{ErrorKind, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem};
use moderation::Editor;
use templates::forms::FormErrors;
use templates::pages::CasePage;

const FIELDS: [&str; 16] = [
    CSRF_FIELD,
    "version",
    "action",
    "direct",
    // Very serious: the provider sees it first.
    "ernstig",
    "articles",
    "redact",
    "correct",
    "reasons",
    "change",
    "proposal",
    "note",
    "toon",
    "unfounded",
    "message_to_reporters",
    // A note that is not added yet: without a script it is in the same form.
    "body",
];

/// 303 to the next case, or to the queue when there is none; 422, 409 or 403 with the case as it stands and
/// the form as it was filled in; the same with 200 when the editor only asks what it would become.
pub(crate) async fn decide(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    editor.check(&headers, fields.text(CSRF_FIELD))?;
    only_known(&fields)?;
    let asked = fields.text("toon");
    if !asked.is_empty() {
        return ask::answer(asked, &platform, &editor.0, id, &headers, &fields).await;
    }
    let outcome = match read(&platform, &editor.0, id, &fields).await? {
        Ok(draft) if !fields.text("ernstig").is_empty() => {
            platform.desk.decide_after_hearing(&editor.0, id, draft).await
        }
        Ok(draft) => platform.desk.decide_with_undo(&editor.0, id, draft).await,
        Err(refusal) => Err(refusal),
    };
    match outcome {
        Ok(_) => volgende::after(&platform, &editor.0, &headers, id).await,
        Err(refusal) => refused(refusal, &platform, &editor.0, id, &headers, &fields).await,
    }
}

/// Refuses fields that the form does not have.
pub(super) fn only_known(fields: &Fields) -> Result<(), Problem> {
    let rows = |name: &str| name.starts_with("fragment_") || name.starts_with("mask_");
    fields.only(|name| FIELDS.contains(&name) || rows(name))
}

/// The case as it stands now with the form as it was filled in, and why that cannot be.
pub(super) async fn refused(
    refusal: RuleError,
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    headers: &HeaderMap,
    fields: &Fields,
) -> Result<Response, Problem> {
    let errors = match refusal.kind {
        ErrorKind::Invalid => FormErrors::from_fields(&refusal.fields),
        ErrorKind::Conflict | ErrorKind::Forbidden => FormErrors::whole(refusal.detail),
        _ => return Err(refusal.into()),
    };
    let mut page = kept(platform, editor, id, headers, fields).await?;
    page.errors = errors;
    respond::with(status_of(refusal.kind), &page)
}

/// The form as the use case takes it. Words to cover are looked up in the text of the version that the
/// editor saw.
pub(super) async fn read(
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    fields: &Fields,
) -> Result<Result<domain::DecisionDraft, RuleError>, Problem> {
    let full = platform.desk.case(editor, id).await?;
    let version = fields.text("version").parse().unwrap_or(0);
    let text = full.versions.iter().find(|known| known.version == version).map(|known| known.text.as_str());
    Ok(decision::draft(fields, version, text.unwrap_or_default()))
}

/// The case as it stands now, with the form as it was filled in.
pub(super) async fn kept(
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    headers: &HeaderMap,
    fields: &Fields,
) -> Result<CasePage, Problem> {
    let full = platform.desk.case(editor, id).await?;
    let mut page = case::page(platform, editor, &full).await?;
    // The form stays on the page even when it can no longer be sent, for what was written in it.
    let mut form = page.form.unwrap_or_else(|| case::decision_form(platform, &full));
    let text = full.current().map(|current| current.text.as_str()).unwrap_or_default();
    decision::keep(&mut form, fields, full.case.version, text);
    page.form = Some(form);
    crate::view::notices::keep(&mut page.notices, fields);
    fields.text("body").clone_into(&mut page.notes.typed);
    page.keys = sneltoetsen::wanted(headers);
    Ok(page)
}
