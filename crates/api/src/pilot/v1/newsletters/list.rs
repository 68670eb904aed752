//! `GET /api/pilot/v1/programmes/{id}/newsletters`

use crate::shapes::newsletter::NewsletterItem;
use axum::extract::State;
use http_kit::pilot::PilotReader;
use http_kit::{Json, Path, Platform, Problem};
use serde::Serialize;
use utoipa::ToSchema;

/// The newsletters of a programme.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct NewsletterItems {
    /// How many readers confirmed that they want it.
    readers: u64,
    /// Newest first, at most 100.
    items: Vec<NewsletterItem>,
}

/// The newsletters of a programme, with the number of readers.
#[utoipa::path(get, path = "/api/pilot/v1/programmes/{id}/newsletters", operation_id = "list_newsletters",
tag = "pilot", params(("id" = String, Path, description = "The programme")),
security(("pilot_session" = [])), responses(
    (status = 200, description = "The newsletters", body = NewsletterItems),
    (status = 404, description = "`programme_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_newsletters(
    State(platform): State<Platform>,
    PilotReader(manager): PilotReader,
    Path(id): Path<String>,
) -> Result<Json<NewsletterItems>, Problem> {
    let found = platform.desk.newsletters(&manager, &id).await?;
    Ok(Json(NewsletterItems {
        readers: found.readers,
        items: found.items.into_iter().map(NewsletterItem::from).collect(),
    }))
}
