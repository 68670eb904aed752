//! `POST /redactie/zaak/{id}/beslissing`: an editor decides.

use crate::fields::Fields;
use crate::redactie::AtDesk;
use crate::respond;
use crate::view::{case, decision};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::CaseId;
use domain::{Action, ErrorKind, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem};
use moderation::Editor;
use templates::Notice;
use templates::forms::FormErrors;

const FIELDS: [&str; 9] = [
    CSRF_FIELD,
    "version",
    "action",
    "articles",
    "redact",
    "reasons",
    "note",
    "unfounded",
    "message_to_reporters",
];

/// 303 to the queue; 422, 409 or 403 with the case as it stands and the form as it was filled in.
pub(crate) async fn decide(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    editor.check(&headers, fields.text(CSRF_FIELD))?;
    let rows = |name: &str| name.starts_with("fragment_") || name.starts_with("mask_");
    fields.only(|name| FIELDS.contains(&name) || rows(name))?;
    let outcome = match read(&platform, &editor.0, id, &fields).await? {
        Ok(draft) => {
            let action = draft.action;
            platform.desk.decide(&editor.0, id, draft).await.map(|_| action)
        }
        Err(refusal) => Err(refusal),
    };
    match outcome {
        Ok(action) => {
            let notice = notice(action).code();
            respond::see_other(&format!("/redactie/wachtrij?gedaan={notice}"))
        }
        Err(refusal) => refused(&platform, &editor.0, id, refusal, &fields).await,
    }
}

/// The form as the use case takes it. Words to cover are looked up in the text of the version that the
/// editor saw.
async fn read(
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

async fn refused(
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    refusal: RuleError,
    fields: &Fields,
) -> Result<Response, Problem> {
    let errors = match refusal.kind {
        ErrorKind::Invalid => FormErrors::from_fields(&refusal.fields),
        ErrorKind::Conflict | ErrorKind::Forbidden => FormErrors::whole(refusal.detail),
        _ => return Err(refusal.into()),
    };
    let full = platform.desk.case(editor, id).await?;
    let mut page = case::page(platform, editor, &full).await?;
    // The form stays on the page even when it can no longer be sent, for what was written in it.
    let mut form = page.form.unwrap_or_else(|| case::decision_form(platform, &full));
    decision::keep(&mut form, fields);
    page.form = Some(form);
    crate::view::notices::keep(&mut page.notices, fields);
    page.errors = errors;
    respond::with(status_of(refusal.kind), &page)
}

const fn notice(action: Action) -> Notice {
    match action {
        Action::Publish => Notice::Published,
        Action::Return => Notice::Returned,
        Action::Reject => Notice::Rejected,
        Action::Escalate => Notice::Escalated,
        Action::Keep => Notice::Kept,
        Action::TakeDown => Notice::TakenDown,
    }
}
