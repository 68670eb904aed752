//! `GET /api/editorial/v1/cases`

use crate::shapes::case::CaseItem;
use crate::shapes::limit::Limit;
use crate::shapes::words;
use axum::extract::State;
use domain::{CaseState, Sector};
use http_kit::editor::Reader;
use http_kit::{Json, Platform, Problem, Query};
use serde::{Deserialize, Serialize};
use storage::{CaseFilter, CaseOrder};
use utoipa::{IntoParams, ToSchema};

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
    /// Highest risk first (where nothing is asked), or what is due first. The risk of a case can still rise while you
    /// turn the pages, and the case then moves forward; what is due first stays in its order.
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
}

/// A page of the queue.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct CasePage {
    /// The cases of this page.
    items: Vec<CaseItem>,
    /// Pass it as `cursor` to get what follows; null on the last page.
    next_cursor: Option<String>,
}

/// The queue. Every editor sees every case; who may take it is decided on claiming.
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
    let items = page.cases.iter().map(CaseItem::from).collect();
    Ok(Json(CasePage { items, next_cursor: page.next_cursor }))
}

impl From<Wanted> for CaseFilter {
    fn from(wanted: Wanted) -> Self {
        let order = match wanted.order {
            Some(Order::Due) => CaseOrder::Due,
            Some(Order::Risk) | None => CaseOrder::Risk,
        };
        Self {
            state: wanted.state.unwrap_or(CaseState::Open),
            sector: wanted.sector,
            order,
            limit: wanted.limit.unwrap_or_default().get().into(),
            cursor: wanted.cursor,
        }
    }
}
