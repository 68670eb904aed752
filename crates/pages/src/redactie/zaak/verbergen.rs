//! `POST /redactie/zaak/{id}/verbergen`: an editor hides a public text until it is decided.

use super::{prepared, refused};
use crate::redactie::AtDesk;
use crate::respond;
use crate::view::case::hiding;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ids::CaseId;
use domain::{ErrorKind, FieldError};
use http_kit::{Form, Path, Platform, Problem};
use moderation::HideDraft;
use serde::Deserialize;
use templates::forms::FormErrors;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hiding {
    #[serde(default)]
    csrf_token: String,
    #[serde(default)]
    artikel: String,
    #[serde(default)]
    waarom: String,
}

/// 303 to the case; 422, 409 or 403 with the case as it stands.
pub(crate) async fn hide(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    Form(given): Form<Hiding>,
) -> Result<Response, Problem> {
    editor.check(&headers, &given.csrf_token)?;
    let articles = Some(given.artikel.clone()).filter(|article| !article.is_empty());
    let draft = HideDraft { articles: articles.into_iter().collect(), reasons: given.waarom.clone() };
    match platform.desk.hide(&editor.0, id, &draft).await {
        Ok(_) => respond::see_other(&format!("/redactie/zaak/{id}?gedaan=verborgen")),
        Err(refusal) if refusal.kind == ErrorKind::Invalid => {
            let mut page = prepared(&platform, &editor.0, id, &headers).await?;
            let full = platform.desk.case(&editor.0, id).await?;
            page.hiding = hiding::form(&platform, &full, &given.artikel, &given.waarom);
            page.errors = FormErrors::from_fields(&named(refusal.fields));
            respond::with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(refusal) => refused(&platform, &editor.0, id, refusal, &headers).await,
    }
}

/// The errors under the names of the form's fields: the form to decide has articles and reasons too.
fn named(errors: Vec<FieldError>) -> Vec<FieldError> {
    let under = |error: FieldError| {
        let pointer = if error.pointer.starts_with("/articles") { "/artikel" } else { "/waarom" };
        FieldError::new(pointer, error.code, error.detail)
    };
    errors.into_iter().map(under).collect()
}
