//! `POST /redactie/zaak/{id}/identiteit`: an editor with a reason sees who wrote, once.

use super::prepared;
use crate::redactie::AtDesk;
use crate::respond;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ErrorKind;
use domain::ids::CaseId;
use http_kit::problem::status_of;
use http_kit::{Form, Path, Platform, Problem};
use serde::Deserialize;
use templates::forms::FormErrors;
use templates::pages::ShownIdentity;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Look {
    #[serde(default)]
    csrf_token: String,
    #[serde(default)]
    reason: String,
}

/// The case with who wrote in it; 422, 409 or 410 with the case as it stands.
pub(crate) async fn show(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    Form(look): Form<Look>,
) -> Result<Response, Problem> {
    editor.check(&headers, &look.csrf_token)?;
    let answer = platform.desk.reveal_identity(&editor.0, id, &look.reason).await;
    let (status, errors, identity) = match answer {
        Ok(who) => {
            let name = format!("{} {}", who.first_name.expose(), who.last_name.expose());
            let shown = ShownIdentity { name, email: who.email.expose().clone() };
            (StatusCode::OK, FormErrors::none(), Some(shown))
        }
        Err(refusal) if refusal.kind == ErrorKind::Invalid => {
            (status_of(refusal.kind), FormErrors::from_fields(&refusal.fields), None)
        }
        Err(refusal) if matches!(refusal.kind, ErrorKind::Conflict | ErrorKind::Gone) => {
            (status_of(refusal.kind), FormErrors::whole(refusal.detail), None)
        }
        Err(refusal) => return Err(refusal.into()),
    };
    let mut page = prepared(&platform, &editor.0, id, &headers).await?;
    (page.errors, page.identity) = (errors, identity);
    respond::with(status, &page)
}
