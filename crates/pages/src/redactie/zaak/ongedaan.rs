//! `POST /redactie/zaak/{id}/ongedaan`: an editor undoes the decision just taken.

use super::beslissing::kept;
use super::refused;
use crate::redactie::{AtDesk, volgende};
use crate::respond;
use crate::view::decision;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::CaseId;
use http_kit::{Form, Path, Platform, Problem};
use serde::Deserialize;
use templates::Notice;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Back {
    #[serde(default)]
    csrf_token: String,
    /// The case that came next, which is given back.
    #[serde(default)]
    verlaat: String,
}

/// 200 with the case, which is the editor's again, and the form as it was sent; 409 with the case as it stands
/// when it is too late. What was typed is in no address, so this page has none of its own: whoever loads it
/// again is told that it is too late, on the page of the case.
pub(crate) async fn undo(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    Form(back): Form<Back>,
) -> Result<Response, Problem> {
    editor.check(&headers, &back.csrf_token)?;
    let undone = match platform.desk.undo(&editor.0, id).await {
        Ok(undone) => undone,
        Err(refusal) => return refused(&platform, &editor.0, id, refusal, &headers).await,
    };
    if let Some(next) = back.verlaat.parse::<CaseId>().ok().filter(|next| *next != id) {
        volgende::give_back(&platform, &editor.0, next).await?;
    }
    let mut page = kept(&platform, &editor.0, id, &headers, &decision::fields_of(&undone.draft)).await?;
    page.shell = page.shell.with_notice(Some(Notice::Undone));
    respond::ok(&page)
}
