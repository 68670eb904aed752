//! `/redactie/wachtrij`: what waits for an editor.

use super::AtDesk;
use crate::address::Address;
use crate::respond;
use crate::view::{self, LANGUAGE, case};
use axum::extract::State;
use axum::response::Response;
use domain::ids::FacilityId;
use domain::{CaseState, Facility, Sector};
use http_kit::{Platform, Problem, Query};
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap};
use moderation::{QueueFilter, QueueItem, QueueRequest};
use storage::CaseOrder;
use templates::choices;
use templates::pages::{QueueFilters, QueuePage};

/// Cases on a page.
const PAGE: u64 = 25;

/// The parameters; others are ignored.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct List {
    staat: Option<CaseState>,
    sector: Option<Sector>,
    volgorde: Option<Order>,
    cursor: Option<String>,
    gedaan: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Order {
    #[default]
    Risk,
    Due,
}

/// A page of the queue.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Query(list): Query<List>,
) -> Result<Response, Problem> {
    let found = platform.desk.queue(&editor, &list.request()).await?;
    let facilities = facilities(&platform, &found.items).await?;
    let names = case::editor_names(&platform).await?;
    let (next, first) = list.address().pager(list.cursor.as_deref(), found.next_cursor);
    let now = platform.desk.now();
    let rows = found.items.iter().map(|item| &item.case).filter_map(|waiting| {
        Some(case::row(waiting, facilities.get(&waiting.facility)?, &editor, &names, now))
    });
    respond::ok(&QueuePage {
        shell: view::desk(&platform, &editor, "/redactie/wachtrij")
            .with_notice(view::notice(list.gedaan.as_deref())),
        filters: list.filters(),
        rows: rows.collect(),
        total: None,
        next,
        first,
    })
}

/// The facilities of these cases, read together.
async fn facilities(
    platform: &Platform,
    items: &[QueueItem],
) -> Result<HashMap<FacilityId, Facility>, Problem> {
    let ids: BTreeSet<FacilityId> = items.iter().map(|item| item.case.facility).collect();
    let found = platform.reading.facilities_with_ids(&Vec::from_iter(ids)).await?;
    Ok(found.into_iter().map(|facility| (facility.id, facility)).collect())
}

impl List {
    fn request(&self) -> QueueRequest {
        let order = match self.volgorde.unwrap_or_default() {
            Order::Risk => CaseOrder::Risk,
            Order::Due => CaseOrder::Due,
        };
        let filter = QueueFilter { state: self.staat, sector: self.sector, ..QueueFilter::default() };
        QueueRequest { filter, order, limit: PAGE, cursor: self.cursor.clone() }
    }

    fn address(&self) -> Address {
        Address::new("/redactie/wachtrij")
            .maybe("staat", self.staat.map(CaseState::as_str))
            .maybe("sector", self.sector.map(Sector::as_str))
            .maybe("volgorde", self.volgorde.map(Order::name))
    }

    fn filters(&self) -> QueueFilters {
        QueueFilters {
            state: choices::case_states(LANGUAGE, self.staat.unwrap_or(CaseState::Open).as_str()),
            sector: choices::sectors(LANGUAGE, self.sector.map_or("", Sector::as_str)),
            order: choices::case_orders(LANGUAGE, self.volgorde.unwrap_or_default().name()),
        }
    }
}

impl Order {
    const fn name(self) -> &'static str {
        match self {
            Self::Risk => "risk",
            Self::Due => "due",
        }
    }
}
