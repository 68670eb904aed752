//! `GET /api/editorial/v1/bulk`

use crate::shapes::bulk::BulkSummary;
use crate::shapes::limit::Limit;
use axum::extract::State;
use http_kit::editor::Reader;
use http_kit::{Json, Platform, Problem, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Only the caller's own, which is all that an editor sees; a senior editor sees everybody's.
    mine: Option<bool>,
    /// Items on the page.
    #[param(inline)]
    limit: Option<Limit>,
    /// `next_cursor` of the page before.
    cursor: Option<String>,
}

/// A page of decisions on many texts.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct BulkPage {
    /// The newest first.
    items: Vec<BulkSummary>,
    /// Pass it as `cursor` to get what follows; null on the last page.
    next_cursor: Option<String>,
}

/// The newest decisions on many texts, and how far each has come.
#[utoipa::path(get, path = "/api/editorial/v1/bulk", operation_id = "list_bulks", tag = "editorial bulk",
params(Wanted), security(("editorial_session" = [])), responses(
    (status = 200, description = "A page of them", body = BulkPage),
))]
pub(crate) async fn list_bulks(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Query(wanted): Query<Wanted>,
) -> Result<Json<BulkPage>, Problem> {
    let limit = wanted.limit.unwrap_or_default().get().into();
    let mine = wanted.mine.unwrap_or_default();
    let page = platform.desk.bulks(&editor, mine, wanted.cursor.as_deref(), limit).await?;
    let items = page.bulks.into_iter().map(BulkSummary::from).collect();
    Ok(Json(BulkPage { items, next_cursor: page.next_cursor }))
}
