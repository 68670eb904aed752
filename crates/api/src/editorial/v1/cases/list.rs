//! `GET /api/editorial/v1/cases`

use crate::shapes::limit::Limit;
use crate::shapes::queue::QueueItem;
use crate::shapes::words;
use axum::extract::State;
use chrono::NaiveDate;
use domain::ids::FacilityId;
use domain::{CaseReason, CaseState, Lane, Sector};
use http_kit::editor::Reader;
use http_kit::{Json, Platform, Problem, Query};
use moderation::{QueueFilter, QueueRequest};
use serde::{Deserialize, Serialize};
use storage::CaseOrder;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// In this state; `open` where nothing is asked, which includes those that an editor holds.
    #[param(value_type = Option<words::CaseState>, inline)]
    state: Option<CaseState>,
    /// Of this sector.
    #[param(value_type = Option<words::Sector>, inline)]
    sector: Option<Sector>,
    /// In this lane.
    #[param(value_type = Option<words::Lane>, inline)]
    lane: Option<Lane>,
    /// On the desk for this reason.
    #[param(value_type = Option<words::CaseReason>, inline)]
    reason: Option<CaseReason>,
    /// With this flag of screening, such as `insult`.
    flag: Option<String>,
    /// With findings that point to this article of the code of conduct, such as `privacy-1`.
    article: Option<String>,
    /// About this facility.
    facility_id: Option<Uuid>,
    /// With words that begin so in the text: all of them, at most 5, accents and capitals aside.
    text: Option<String>,
    /// Opened on this day in Belgium or later.
    opened_from: Option<NaiveDate>,
    /// Opened on this day in Belgium or earlier.
    opened_until: Option<NaiveDate>,
    /// Opened so many days ago or longer.
    older_than_days: Option<u16>,
    /// Only what is late.
    late: Option<bool>,
    /// Only what the caller holds.
    mine: Option<bool>,
    /// Only what a colleague handed over to the caller.
    handed_to_me: Option<bool>,
    /// Highest risk first (where nothing is asked); what is due first; or by lane: safeguarding first, then by the
    /// hour in which a case is due, then by risk, the order in which `next` hands them out. The risk of a case can
    /// still rise while you turn the pages, and the case then moves forward; what is due first stays in its order.
    #[param(inline)]
    order: Option<Order>,
    /// Items on the page.
    #[param(inline)]
    limit: Option<Limit>,
    /// `next_cursor` of the page before, in the same order.
    cursor: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Order {
    Risk,
    Due,
    Lane,
}

/// A page of the queue.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct CasePage {
    /// The cases of this page.
    items: Vec<QueueItem>,
    /// Pass it as `cursor` to get what follows; null on the last page.
    next_cursor: Option<String>,
    /// Whether the page ends because so many cases had been looked at (1,000), and not because it is full: what
    /// matches further on is on the next pages.
    cut: bool,
}

/// The queue, of the sectors that the caller reads. One case for each text, with all that was found in it. Who may
/// take it is decided on claiming.
#[utoipa::path(get, path = "/api/editorial/v1/cases", operation_id = "list_cases", tag = "editorial cases",
params(Wanted), security(("editorial_session" = [])), responses(
    (status = 200, description = "A page of the queue", body = CasePage),
))]
pub(crate) async fn list_cases(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Query(wanted): Query<Wanted>,
) -> Result<Json<CasePage>, Problem> {
    let page = platform.desk.queue(&editor, &wanted.into()).await?;
    let items = page.items.into_iter().map(QueueItem::from).collect();
    Ok(Json(CasePage { items, next_cursor: page.next_cursor, cut: page.cut }))
}

impl From<Wanted> for QueueRequest {
    fn from(wanted: Wanted) -> Self {
        let order = match wanted.order {
            Some(Order::Due) => CaseOrder::Due,
            Some(Order::Lane) => CaseOrder::Lane,
            Some(Order::Risk) | None => CaseOrder::Risk,
        };
        let filter = QueueFilter {
            state: wanted.state,
            sector: wanted.sector,
            lane: wanted.lane,
            reason: wanted.reason,
            flag: wanted.flag,
            article: wanted.article,
            facility_id: wanted.facility_id.map(FacilityId),
            text: wanted.text,
            opened_from: wanted.opened_from,
            opened_until: wanted.opened_until,
            older_than_days: wanted.older_than_days,
            late: wanted.late.unwrap_or_default(),
            mine: wanted.mine.unwrap_or_default(),
            handed_to_me: wanted.handed_to_me.unwrap_or_default(),
        };
        Self { filter, order, limit: wanted.limit.unwrap_or_default().get().into(), cursor: wanted.cursor }
    }
}
