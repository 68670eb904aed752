//! `POST /redactie/zaak/{id}/ongedaan`: an editor undoes the decision just taken.

use super::refused;
use crate::redactie::{AtDesk, volgende};
use crate::respond;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::CaseId;
use http_kit::{Form, Path, Platform, Problem};
use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Back {
    #[serde(default)]
    csrf_token: String,
    /// The case that came next, which is given back.
    #[serde(default)]
    verlaat: String,
}

/// 303 to the case, which is the editor's again; 409 with the case as it stands when it is too late.
pub(crate) async fn undo(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    Form(back): Form<Back>,
) -> Result<Response, Problem> {
    editor.check(&headers, &back.csrf_token)?;
    if let Err(refusal) = platform.desk.undo(&editor.0, id).await {
        return refused(&platform, &editor.0, id, refusal, &headers).await;
    }
    if let Some(next) = back.verlaat.parse::<CaseId>().ok().filter(|next| *next != id) {
        volgende::give_back(&platform, &editor.0, next).await?;
    }
    respond::see_other(&format!("/redactie/zaak/{id}?gedaan=ongedaan"))
}
