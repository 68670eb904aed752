//! `POST /redactie/zaak/{id}/overdragen`: an editor hands a case to a colleague.

use super::prepared;
use crate::redactie::AtDesk;
use crate::respond;
use crate::view::LANGUAGE;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::{CaseId, EditorId};
use domain::{ErrorKind, FieldError, RuleError};
use http_kit::problem::status_of;
use http_kit::{Form, Path, Platform, Problem};
use moderation::Editor;
use serde::Deserialize;
use templates::Speak;
use templates::forms::{FormError, FormErrors, field_name};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct To {
    #[serde(default)]
    csrf_token: String,
    #[serde(default)]
    editor_id: String,
    #[serde(default)]
    hand_note: String,
}

/// 303 to the queue; 422, 409 or 403 with the case as it stands and what was typed.
pub(crate) async fn hand_over(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    Form(to): Form<To>,
) -> Result<Response, Problem> {
    editor.check(&headers, &to.csrf_token)?;
    let refusal = match given(&platform, &editor.0, id, &to).await {
        Ok(()) => return respond::see_other("/redactie/wachtrij?gedaan=overgedragen"),
        Err(refusal) => refusal,
    };
    let errors = match refusal.kind {
        ErrorKind::Invalid => named(&refusal.fields),
        ErrorKind::Conflict | ErrorKind::Forbidden => FormErrors::whole(refusal.detail),
        _ => return Err(refusal.into()),
    };
    let mut page = prepared(&platform, &editor.0, id, &headers).await?;
    page.errors = errors;
    if let Some(form) = &mut page.hand_over {
        form.note = to.hand_note;
        for colleague in &mut form.colleagues {
            colleague.selected = colleague.value == to.editor_id;
        }
    }
    respond::with(status_of(refusal.kind), &page)
}

async fn given(platform: &Platform, editor: &Editor, id: CaseId, to: &To) -> Result<(), RuleError> {
    let wrong = |key: &str| {
        RuleError::invalid(vec![FieldError::new("/editor_id", "unknown_colleague", LANGUAGE.t(key))])
    };
    let colleague: EditorId = to.editor_id.parse().map_err(|_| wrong("hand-required"))?;
    let done = platform.desk.hand_over(editor, id, colleague, &to.hand_note).await;
    done.map_err(|refusal| if refusal.code == "editor_unknown" { wrong("hand-unknown") } else { refusal })
}

/// The errors under the names of this form: the page has another field `note`.
fn named(fields: &[FieldError]) -> FormErrors {
    let error = |error: &FieldError| {
        let field = field_name(&error.pointer);
        let field = if field == "note" { "hand_note".to_owned() } else { field };
        FormError { field, message: error.detail.clone() }
    };
    FormErrors(fields.iter().map(error).collect())
}
