//! `/redactie/zaak/{id}`: one text to decide on.

mod ask;
pub(crate) mod beslissing;
pub(crate) mod eerdere;
pub(crate) mod identiteit;
pub(crate) mod nemen;
pub(crate) mod nota;
pub(crate) mod ongedaan;
pub(crate) mod overdragen;
pub(crate) mod vasthouden;
pub(crate) mod verbergen;
pub(crate) mod vrijgeven;

use super::{AtDesk, sneltoetsen};
use crate::respond;
use crate::view::{self, LANGUAGE, case};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ids::CaseId;
use domain::{ErrorKind, RuleError};
use http_kit::problem::status_of;
use http_kit::{Path, Platform, Problem, Query};
use moderation::Editor;
use serde::Deserialize;
use templates::Undo;
use templates::forms::FormErrors;
use templates::pages::CasePage;

/// What was just done, in the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Before {
    /// The case that was decided just before.
    vorige: Option<CaseId>,
    gedaan: Option<String>,
}

/// The case; 404 for one that does not exist.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Path(id): Path<CaseId>,
    Query(before): Query<Before>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let mut page = prepared(&platform, &editor, id, &headers).await?;
    let undo = undo(&platform, &editor, before.vorige.unwrap_or(id), Some(id)).await?;
    page.shell = page.shell.with_undo(undo).with_notice(view::notice(before.gedaan.as_deref()));
    respond::with(StatusCode::OK, &page)
}

/// The page of a case as it stands now, for this browser.
async fn prepared(
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    headers: &HeaderMap,
) -> Result<CasePage, Problem> {
    let full = platform.desk.case(editor, id).await?;
    let mut page = case::page(platform, editor, &full).await?;
    page.keys = sneltoetsen::wanted(headers);
    Ok(page)
}

/// The decision in `decided` while this editor can undo it; `now` is the case on the page.
pub(crate) async fn undo(
    platform: &Platform,
    editor: &Editor,
    decided: CaseId,
    now: Option<CaseId>,
) -> Result<Option<Undo>, Problem> {
    let undoable = platform.desk.undoable(editor, decided).await?;
    Ok(undoable.map(|one| {
        let left = (one.until - platform.desk.now()).num_milliseconds();
        let leaves = now.filter(|now| *now != decided).map(|now| now.to_string()).unwrap_or_default();
        // Rounded up: what is shown as the last second is one.
        Undo::of(LANGUAGE, one.action, decided.to_string(), (left + 999).div_euclid(1000), leaves)
    }))
}

/// The case as it stands now, with why it could not be done.
async fn refused(
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    refusal: RuleError,
    headers: &HeaderMap,
) -> Result<Response, Problem> {
    if !matches!(refusal.kind, ErrorKind::Conflict | ErrorKind::Forbidden) {
        return Err(refusal.into());
    }
    let mut page = prepared(platform, editor, id, headers).await?;
    page.errors = FormErrors::whole(refusal.detail);
    respond::with(status_of(refusal.kind), &page)
}
