//! `GET /api/pilot/v1/programmes/{id}/applications`

use crate::shapes::application::ApplicationItem;
use crate::shapes::limit::Limit;
use crate::shapes::words;
use axum::extract::State;
use domain::Sector;
use domain::pilot::ApplicationState;
use http_kit::pilot::PilotReader;
use http_kit::{Json, Path, Platform, Problem, Query};
use moderation::ApplicationListFilter;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// That stand here.
    #[param(value_type = Option<words::ApplicationState>, inline)]
    phase: Option<ApplicationState>,
    /// Of this sector.
    #[param(value_type = Option<words::Sector>, inline)]
    sector: Option<Sector>,
    /// Items on the page.
    #[param(inline)]
    limit: Option<Limit>,
    /// `next_cursor` of the page before.
    cursor: Option<String>,
}

/// A page of applications.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ApplicationPage {
    /// First come first.
    items: Vec<ApplicationItem>,
    /// Where the next page begins; null at the end.
    next_cursor: Option<String>,
}

/// The applications to a programme of the caller's sectors, first come first.
#[utoipa::path(get, path = "/api/pilot/v1/programmes/{id}/applications", operation_id = "list_applications",
tag = "pilot", params(("id" = String, Path, description = "The programme"), Wanted),
security(("pilot_session" = [])), responses(
    (status = 200, description = "A page of applications", body = ApplicationPage),
    (status = 404, description = "`programme_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_applications(
    State(platform): State<Platform>,
    PilotReader(manager): PilotReader,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Json<ApplicationPage>, Problem> {
    let filter = ApplicationListFilter {
        phase: wanted.phase,
        sector: wanted.sector,
        limit: wanted.limit.unwrap_or_default().get().into(),
        cursor: wanted.cursor,
    };
    let found = platform.desk.applications(&manager, &id, &filter).await?;
    let items = found.items.into_iter().map(ApplicationItem::from).collect();
    Ok(Json(ApplicationPage { items, next_cursor: found.next_cursor }))
}
