//! `/redactie/wachtrij`: what waits for an editor.

pub(crate) mod rij;
pub(crate) mod volgende;
pub(crate) mod weergaven;

use super::{AtDesk, zaak};
use crate::address::Address;
use crate::respond;
use crate::view::{self, case, queue};
use axum::extract::State;
use axum::response::Response;
use chrono::NaiveDate;
use domain::ids::{CaseId, FacilityId};
use domain::{CaseReason, CaseState, Facility, Lane, Sector};
use http_kit::{Platform, Problem, Query};
use moderation::{QueueFilter, QueueItem, QueueRequest};
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap};
use storage::CaseOrder;
use templates::pages::QueuePage;

/// Cases on a page.
const PAGE: u64 = 25;

/// The parameters; others are ignored.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct List {
    pub(crate) staat: Option<CaseState>,
    pub(crate) sector: Option<Sector>,
    pub(crate) baan: Option<Lane>,
    pub(crate) reden: Option<CaseReason>,
    pub(crate) probleem: Option<String>,
    pub(crate) artikel: Option<String>,
    pub(crate) voorziening: Option<FacilityId>,
    pub(crate) tekst: Option<String>,
    pub(crate) van: Option<NaiveDate>,
    pub(crate) tot: Option<NaiveDate>,
    pub(crate) ouder: Option<u16>,
    pub(crate) laat: Option<Yes>,
    pub(crate) mijn: Option<Yes>,
    pub(crate) doorgegeven: Option<Yes>,
    pub(crate) volgorde: Option<Order>,
    cursor: Option<String>,
    gedaan: Option<String>,
    leeg: Option<Yes>,
    /// The case that was decided just before.
    vorige: Option<CaseId>,
}

/// A box that is ticked.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) enum Yes {
    #[serde(rename = "ja")]
    Yes,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Order {
    #[default]
    Lane,
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
    let views = platform.desk.views(&editor).await?;
    let facilities = facilities(&platform, &found.items).await?;
    let names = case::editor_names(&platform).await?;
    let address = list.address();
    let (next, first) = address.pager(list.cursor.as_deref(), found.next_cursor);
    let rows = found.items.iter().filter_map(|waiting| {
        Some(queue::row(waiting, facilities.get(&waiting.case.facility)?, &editor, &names))
    });
    let undo = match list.vorige {
        Some(decided) => zaak::undo(&platform, &editor, decided, None).await?,
        None => None,
    };
    respond::ok(&QueuePage {
        shell: view::desk(&platform, &editor, "/redactie/wachtrij")
            .with_undo(undo)
            .with_notice(view::notice(list.gedaan.as_deref())),
        late: queue::late(&views),
        own_view: queue::own_view(&views, &list.filter()),
        tabs: queue::tabs(&views, &list.filter()),
        nothing_left: list.leeg.is_some(),
        filters: queue::filters(&platform, &list),
        query: address.query(),
        rows: rows.collect(),
        by_lane: list.volgorde.unwrap_or_default() == Order::Lane,
        cut: found.cut,
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
            Order::Lane => CaseOrder::Lane,
            Order::Risk => CaseOrder::Risk,
            Order::Due => CaseOrder::Due,
        };
        QueueRequest { filter: self.filter(), order, limit: PAGE, cursor: self.cursor.clone() }
    }

    /// The cases that are asked for.
    pub(crate) fn filter(&self) -> QueueFilter {
        let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        QueueFilter {
            state: self.staat.filter(|state| *state != CaseState::Open),
            sector: self.sector,
            lane: self.baan,
            reason: self.reden,
            flag: given(&self.probleem),
            article: given(&self.artikel),
            facility_id: self.voorziening,
            text: given(&self.tekst),
            opened_from: self.van,
            opened_until: self.tot,
            older_than_days: self.ouder,
            late: self.laat.is_some(),
            mine: self.mijn.is_some(),
            handed_to_me: self.doorgegeven.is_some(),
        }
    }

    /// The page with these filters and this order.
    pub(crate) fn address(&self) -> Address {
        let order = self.volgorde.filter(|order| *order != Order::Lane).map(Order::name);
        address_of(&self.filter()).maybe("volgorde", order)
    }
}

/// The page of the queue that shows these cases.
pub(crate) fn address_of(filter: &QueueFilter) -> Address {
    let yes = |ticked: bool| ticked.then_some("ja");
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let facility = filter.facility_id.map(|id| id.to_string());
    let days = filter.older_than_days.map(|days| days.to_string());
    Address::new("/redactie/wachtrij")
        .maybe("staat", filter.state.map(CaseState::as_str))
        .maybe("sector", filter.sector.map(Sector::as_str))
        .maybe("baan", filter.lane.map(Lane::as_str))
        .maybe("reden", filter.reason.map(CaseReason::as_str))
        .maybe("probleem", filter.flag.as_deref())
        .maybe("artikel", filter.article.as_deref())
        .maybe("voorziening", facility.as_deref())
        .maybe("tekst", filter.text.as_deref())
        .with("van", day(filter.opened_from))
        .with("tot", day(filter.opened_until))
        .maybe("ouder", days.as_deref())
        .maybe("laat", yes(filter.late))
        .maybe("mijn", yes(filter.mine))
        .maybe("doorgegeven", yes(filter.handed_to_me))
}

impl Order {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Lane => "lane",
            Self::Risk => "risk",
            Self::Due => "due",
        }
    }
}
