//! `POST /redactie/wachtrij/weergaven`: saves the filters in the address as a view; `.../{id}/verwijderen`
//! deletes one.

use super::{List, Yes};
use crate::redactie::{AtDesk, Token};
use crate::respond;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::ViewDraft;
use serde::Deserialize;
use uuid::Uuid;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewView {
    #[serde(default)]
    csrf_token: String,
    #[serde(default)]
    naam: String,
    gedeeld: Option<Yes>,
}

/// 303 to the queue as it was, now with a tab of its own.
pub(crate) async fn save(
    State(platform): State<Platform>,
    editor: AtDesk,
    Query(list): Query<List>,
    headers: HeaderMap,
    Form(new): Form<NewView>,
) -> Result<Response, Problem> {
    editor.check(&headers, &new.csrf_token)?;
    let draft =
        ViewDraft { name: new.naam, filter: list.filter(), shared: new.gedeeld.is_some(), position: None };
    platform.desk.save_view(&editor.0, &draft).await?;
    respond::see_other(&list.address().href())
}

/// 303 to the queue.
pub(crate) async fn delete(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
    Form(token): Form<Token>,
) -> Result<Response, Problem> {
    editor.check(&headers, &token.csrf_token)?;
    platform.desk.delete_view(&editor.0, id).await?;
    respond::see_other("/redactie/wachtrij")
}
