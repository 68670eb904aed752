//! `POST /redactie/zaak/{id}/eerdere-verbergen`: readers no longer see what a review said before its update.

use super::refused;
use crate::redactie::AtDesk;
use crate::redactie::afmelden::Token;
use crate::respond;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::CaseId;
use http_kit::{Form, Path, Platform, Problem};
use templates::Notice;

/// 303 to the case; 409 or 403 with the case as it stands.
pub(crate) async fn hide(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    Form(token): Form<Token>,
) -> Result<Response, Problem> {
    editor.check(&headers, &token.csrf_token)?;
    match platform.desk.hide_before(&editor.0, id).await {
        Ok(()) => respond::see_other(&format!("/redactie/zaak/{id}?gedaan={}", Notice::BeforeHidden.code())),
        Err(refusal) => refused(&platform, &editor.0, id, refusal, &headers).await,
    }
}
