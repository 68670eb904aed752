//! `/redactie/codes`: how many codes facilities made for how many places.

use super::AtDesk;
use crate::address::Address;
use crate::{respond, view};
use axum::extract::State;
use axum::response::Response;
use http_kit::{Platform, Problem, Query};
use moderation::CodeShare;
use serde::Deserialize;
use templates::pages::{CodeShareRow, CodeSharesPage};

/// Facilities on a page.
const PAGE: u64 = 50;
const HERE: &str = "/redactie/codes";

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Place {
    cursor: Option<String>,
}

/// A page of facilities that made codes.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Query(place): Query<Place>,
) -> Result<Response, Problem> {
    let found = platform.desk.code_shares(&editor, place.cursor.as_deref(), PAGE).await?;
    let (next, first) = Address::new(HERE).pager(place.cursor.as_deref(), found.next_cursor);
    respond::ok(&CodeSharesPage {
        shell: view::desk(&platform, &editor, HERE),
        period: found.period.to_string(),
        rows: found.items.into_iter().map(row).collect(),
        next,
        first,
    })
}

fn row(share: CodeShare) -> CodeShareRow {
    CodeShareRow {
        name: share.name,
        slug: share.slug,
        municipality: share.municipality,
        sector: share.sector,
        capacity: share.capacity.map(u64::from),
        issued: u64::from(share.issued),
        share: share.share.map(u64::from),
        used: share.used.map(u64::from),
    }
}
