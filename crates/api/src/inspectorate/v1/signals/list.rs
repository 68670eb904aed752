//! `GET /api/inspectorate/v1/signals`

use crate::editorial::v1::signals::list::SignalPage;
use crate::shapes::limit::Limit;
use crate::shapes::words;
use axum::extract::State;
use domain::Sector;
use http_kit::inspector::InspectorReader;
use http_kit::{Json, Platform, Problem, Query};
use moderation::SignalListFilter;
use serde::Deserialize;
use utoipa::IntoParams;

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
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

/// The signals that were handed to the inspectorate, of the caller's sectors, what is due first.
#[utoipa::path(get, path = "/api/inspectorate/v1/signals", operation_id = "list_referred_signals",
tag = "inspectorate", params(Wanted), security(("inspectorate_session" = [])), responses(
    (status = 200, description = "A page of signals", body = SignalPage),
))]
pub(crate) async fn list_referred_signals(
    State(platform): State<Platform>,
    InspectorReader(inspector): InspectorReader,
    Query(wanted): Query<Wanted>,
) -> Result<Json<SignalPage>, Problem> {
    let filter = SignalListFilter {
        over: wanted.over.unwrap_or(false),
        sector: wanted.sector,
        limit: wanted.limit.unwrap_or_default().get().into(),
        cursor: wanted.cursor,
    };
    Ok(Json(platform.desk.signals(&inspector, &filter).await?.into()))
}
