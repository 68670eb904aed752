//! `GET /api/editorial/v1/signals`

use crate::shapes::limit::Limit;
use crate::shapes::signal::SignalItem;
use crate::shapes::words;
use axum::extract::State;
use domain::Sector;
use domain::ids::CaseId;
use http_kit::editor::Reader;
use http_kit::{Json, Platform, Problem, Query};
use moderation::SignalListFilter;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Only those about the review of this case, all of them, oldest first; the other parameters are left aside.
    case_id: Option<Uuid>,
    /// Those that are over in place of those that are open.
    over: Option<bool>,
    /// Of this sector.
    #[param(value_type = Option<words::Sector>, inline)]
    sector: Option<Sector>,
    /// Items on the page.
    #[param(inline)]
    limit: Option<Limit>,
    /// `next_cursor` of the page before.
    cursor: Option<String>,
}

/// A page of signals.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SignalPage {
    /// The signals of this page, what is due first.
    pub(crate) items: Vec<SignalItem>,
    /// Pass it as `cursor` to get what follows; null on the last page.
    pub(crate) next_cursor: Option<String>,
}

/// The signals of the caller's sectors. Every editor sees that there is one and where it stands; what it is
/// about is for senior editors.
#[utoipa::path(get, path = "/api/editorial/v1/signals", operation_id = "list_signals", tag = "editorial signals",
params(Wanted), security(("editorial_session" = [])), responses(
    (status = 200, description = "A page of signals", body = SignalPage),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_signals(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Query(wanted): Query<Wanted>,
) -> Result<Json<SignalPage>, Problem> {
    if let Some(case) = wanted.case_id {
        let found = platform.desk.case_signals(&editor, CaseId(case)).await?;
        let items = found.into_iter().map(SignalItem::from).collect();
        return Ok(Json(SignalPage { items, next_cursor: None }));
    }
    let filter = SignalListFilter {
        over: wanted.over.unwrap_or(false),
        sector: wanted.sector,
        limit: wanted.limit.unwrap_or_default().get().into(),
        cursor: wanted.cursor,
    };
    Ok(Json(platform.desk.signals(&editor, &filter).await?.into()))
}

impl From<moderation::SignalList> for SignalPage {
    fn from(list: moderation::SignalList) -> Self {
        let items = list.items.into_iter().map(SignalItem::from).collect();
        Self { items, next_cursor: list.next_cursor }
    }
}
