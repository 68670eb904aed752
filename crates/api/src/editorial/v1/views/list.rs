//! `GET /api/editorial/v1/views`

use crate::shapes::queue::View;
use axum::extract::State;
use http_kit::editor::Reader;
use http_kit::{Json, Platform, Problem};
use serde::Serialize;
use utoipa::ToSchema;

/// The views of the queue.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Views {
    /// In the order in which the desk shows them.
    items: Vec<View>,
}

/// The views of the queue, each with how many cases are in it: those that everybody has, the caller's own, and what
/// others share.
#[utoipa::path(get, path = "/api/editorial/v1/views", operation_id = "list_views", tag = "editorial cases",
security(("editorial_session" = [])), responses((status = 200, description = "The views", body = Views)))]
pub(crate) async fn list_views(
    State(platform): State<Platform>,
    Reader(editor): Reader,
) -> Result<Json<Views>, Problem> {
    let items = platform.desk.views(&editor).await?.into_iter().map(View::from).collect();
    Ok(Json(Views { items }))
}
