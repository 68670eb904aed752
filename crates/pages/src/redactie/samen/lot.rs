//! `/redactie/samen/lot/{bulk}`: how far a decision on many texts has come, and undoing it.

use crate::redactie::{AtDesk, Token};
use crate::respond;
use crate::view::bulk;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ErrorKind;
use http_kit::problem::status_of;
use http_kit::{Form, Path, Platform, Problem};
use templates::forms::FormErrors;
use uuid::Uuid;

/// How far it has come.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let found = platform.desk.bulk(&editor, id).await?;
    respond::ok(&bulk::result(&platform, &editor, &found))
}

/// 303 to the page itself; 409 with the page and why it cannot be undone.
pub(crate) async fn reverse(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
    Form(token): Form<Token>,
) -> Result<Response, Problem> {
    editor.check(&headers, &token.csrf_token)?;
    let refusal = match platform.desk.reverse_bulk(&editor.0, id).await {
        Ok(_) => return respond::see_other(&format!("/redactie/samen/lot/{id}")),
        Err(refusal) if refusal.kind == ErrorKind::Conflict => refusal,
        Err(other) => return Err(other.into()),
    };
    let found = platform.desk.bulk(&editor.0, id).await?;
    let mut page = bulk::result(&platform, &editor.0, &found);
    page.errors = FormErrors::whole(refusal.detail);
    respond::with(status_of(refusal.kind), &page)
}
