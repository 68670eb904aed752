//! `POST /redactie/zaak/{id}/nota`: an editor writes something that colleagues read with the case.
//!
//! Without a script the note comes with what stands in the form of the decision, which is then shown again as it
//! was filled in.

use super::beslissing::{kept, only_known};
use super::prepared;
use crate::fields::Fields;
use crate::redactie::AtDesk;
use crate::respond;
use crate::view;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ErrorKind;
use domain::ids::CaseId;
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem};
use templates::forms::FormErrors;

/// 303 to the case, or 200 with the case and the decision as it was filled in, where that came along; 422 with
/// the case and what was typed.
pub(crate) async fn add(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    editor.check(&headers, fields.text(CSRF_FIELD))?;
    only_known(&fields)?;
    // Every form of a decision tells which version it is about.
    let deciding = !fields.text("version").is_empty();
    let added = platform.desk.add_note(&editor.0, id, fields.text("body")).await;
    if added.is_ok() && !deciding {
        return respond::see_other(&format!("/redactie/zaak/{id}?gedaan=genoteerd#notities"));
    }
    let mut page = match deciding {
        true => kept(&platform, &editor.0, id, &headers, &fields).await?,
        false => prepared(&platform, &editor.0, id, &headers).await?,
    };
    match added {
        Ok(_) => {
            page.notes.typed = String::new();
            page.shell = page.shell.with_notice(view::notice(Some("genoteerd")));
            respond::with(StatusCode::OK, &page)
        }
        Err(refusal) if refusal.kind == ErrorKind::Invalid => {
            page.errors = FormErrors::from_fields(&refusal.fields);
            fields.text("body").clone_into(&mut page.notes.typed);
            respond::with(status_of(refusal.kind), &page)
        }
        Err(refusal) => Err(refusal.into()),
    }
}
