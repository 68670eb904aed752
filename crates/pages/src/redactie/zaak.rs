//! `/redactie/zaak/{id}`: one text to decide on.

pub(crate) mod beslissing;
pub(crate) mod nemen;
pub(crate) mod vasthouden;
pub(crate) mod vrijgeven;

use super::AtDesk;
use crate::respond;
use crate::view::case;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::CaseId;
use domain::{ErrorKind, RuleError};
use http_kit::problem::status_of;
use http_kit::{Path, Platform, Problem};
use moderation::Editor;
use templates::forms::FormErrors;

/// The case; 404 for one that does not exist.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Path(id): Path<CaseId>,
) -> Result<Response, Problem> {
    shown(StatusCode::OK, &platform, &editor, id, FormErrors::none()).await
}

async fn shown(
    status: StatusCode,
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let full = platform.desk.case(editor, id).await?;
    let mut page = case::page(platform, editor, &full).await?;
    page.errors = errors;
    respond::with(status, &page)
}

/// The case as it stands now, with why it could not be done.
async fn refused(
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    refusal: RuleError,
) -> Result<Response, Problem> {
    if !matches!(refusal.kind, ErrorKind::Conflict | ErrorKind::Forbidden) {
        return Err(refusal.into());
    }
    let status = status_of(refusal.kind);
    shown(status, platform, editor, id, FormErrors::whole(refusal.detail)).await
}
