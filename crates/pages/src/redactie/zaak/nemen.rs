//! `POST /redactie/zaak/{id}/nemen`: an editor takes a case.

use super::refused;
use crate::redactie::AtDesk;
use crate::redactie::afmelden::Token;
use crate::respond;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::CaseId;
use http_kit::{Form, Path, Platform, Problem};

/// 303 to the case, which then is the editor's; 409 or 403 with the case as it stands.
pub(crate) async fn claim(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    Form(token): Form<Token>,
) -> Result<Response, Problem> {
    editor.check(&headers, &token.csrf_token)?;
    match platform.desk.claim(&editor.0, id).await {
        Ok(_) => respond::see_other(&format!("/redactie/zaak/{id}")),
        Err(refusal) => refused(&platform, &editor.0, id, refusal, &headers).await,
    }
}
