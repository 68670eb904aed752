//! `POST /redactie/zaak/{id}/nota`: an editor writes something that colleagues read with the case.

use super::prepared;
use crate::redactie::AtDesk;
use crate::respond;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ErrorKind;
use domain::ids::CaseId;
use http_kit::problem::status_of;
use http_kit::{Form, Path, Platform, Problem};
use serde::Deserialize;
use templates::forms::FormErrors;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Written {
    #[serde(default)]
    csrf_token: String,
    #[serde(default)]
    body: String,
}

/// 303 to the case; 422 with the case and what was typed.
pub(crate) async fn add(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    Form(written): Form<Written>,
) -> Result<Response, Problem> {
    editor.check(&headers, &written.csrf_token)?;
    match platform.desk.add_note(&editor.0, id, &written.body).await {
        Ok(_) => respond::see_other(&format!("/redactie/zaak/{id}?gedaan=genoteerd#notities")),
        Err(refusal) if refusal.kind == ErrorKind::Invalid => {
            let mut page = prepared(&platform, &editor.0, id, &headers).await?;
            page.errors = FormErrors::from_fields(&refusal.fields);
            page.notes.typed = written.body;
            respond::with(status_of(refusal.kind), &page)
        }
        Err(refusal) => Err(refusal.into()),
    }
}
