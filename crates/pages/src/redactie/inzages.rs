//! `/redactie/inzages`: who looked at who wrote a text, and why; for senior editors.

use super::AtDesk;
use crate::address::Address;
use crate::{respond, view};
use axum::extract::State;
use axum::response::Response;
use http_kit::{Platform, Problem, Query};
use moderation::Look;
use serde::Deserialize;
use templates::pages::{LookRow, LooksPage};

/// Looks on a page.
const PAGE: u64 = 50;
const HERE: &str = "/redactie/inzages";

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Place {
    cursor: Option<String>,
}

/// A page of looks, newest first.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Query(place): Query<Place>,
) -> Result<Response, Problem> {
    let found = platform.desk.all_identity_looks(&editor, place.cursor.as_deref(), PAGE).await?;
    let (next, first) = Address::new(HERE).pager(place.cursor.as_deref(), found.next_cursor);
    respond::ok(&LooksPage {
        shell: view::desk(&platform, &editor, HERE),
        rows: found.looks.into_iter().map(row).collect(),
        next,
        first,
    })
}

fn row(look: Look) -> LookRow {
    LookRow {
        at: look.at,
        name: look.editor_name.into_inner(),
        sector: look.sector,
        case_id: look.case.to_string(),
        signal_id: look.signal.map(|signal| signal.to_string()),
        reason: look.reason.map(domain::Redacted::into_inner),
    }
}
