//! `/aanbieder/voorzieningen`: the facilities of the member's organisations, and their reviews.

use super::signed_in::AtProvider;
use super::view::{facility, review, shell};
use crate::address::Address;
use crate::respond;
use crate::view::LANGUAGE;
use axum::extract::State;
use axum::response::Response;
use domain::ids::FacilityId;
use http_kit::{Path, Platform, Problem, Query};
use serde::Deserialize;
use templates::Speak;
use templates::forms::Link;
use templates::pages::{ProviderFacilitiesPage, ProviderFacility, ProviderReviewsPage};

/// Rows on a page.
const ROWS: u64 = 20;

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Wanted {
    cursor: Option<String>,
}

/// The facilities.
pub(super) async fn list(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let cursor = wanted.cursor.as_deref();
    let found = platform.providers.facilities(&member, cursor, ROWS).await?;
    let path = "/aanbieder/voorzieningen";
    let (next, first) = Address::new(path).pager(cursor, found.next_cursor);
    let rows = found.items.iter().map(|mine| {
        let wishes = Some(mine.wishes.all()).filter(|count| *count > 0 && !mine.facility.participating);
        let wishes = wishes.map(|count| LANGUAGE.n("wish-count", count));
        ProviderFacility { wishes, ..facility(&mine.facility, Some(&mine.aggregate)) }
    });
    let rows = rows.collect();
    let mine = platform.providers.my_organisations(&member).await?;
    let unproven = mine.into_iter().map(|one| one.organisation).filter(|one| one.verified.is_none());
    let unproven =
        unproven.map(|one| Link { href: format!("/aanbieder/bevestigen/{}", one.id), label: one.name });
    let (shell, unproven) = (shell(&platform, &member, path), unproven.collect());
    respond::ok(&ProviderFacilitiesPage { shell, rows, unproven, next, first })
}

/// The published reviews of a facility; 404 where somebody else runs it.
pub(super) async fn page(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Path(id): Path<FacilityId>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let found = platform.providers.reviews(&member, id, wanted.cursor.clone(), ROWS).await?;
    let path = format!("/aanbieder/voorzieningen/{id}");
    let (next, first) = Address::new(path.as_str()).pager(wanted.cursor.as_deref(), found.next_cursor);
    respond::ok(&ProviderReviewsPage {
        shell: shell(&platform, &member, &path),
        facility: facility(&found.facility.facility, Some(&found.facility.aggregate)),
        rows: found.items.iter().map(|mine| review(&mine.review, mine.reply)).collect(),
        next,
        first,
    })
}
