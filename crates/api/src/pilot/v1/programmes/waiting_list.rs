//! `GET /api/pilot/v1/programmes/{id}/waiting-list`

use crate::shapes::application::ApplicationItem;
use axum::extract::State;
use http_kit::pilot::PilotReader;
use http_kit::{Json, Path, Platform, Problem};
use serde::Serialize;
use utoipa::ToSchema;

/// An application that waits.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct WaitingItem {
    /// The application.
    application: ApplicationItem,
    /// Its place, from 1.
    rank: u64,
    /// How many conditions are met or were set aside.
    rules_met: u64,
    /// Of how many.
    rules: u64,
    /// Whether there is a place for it, if those before it take theirs.
    fits: bool,
}

/// Who waits for a place.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct PilotWaitingList {
    /// Those that meet most conditions first, and of those the ones that came first; at most 300.
    items: Vec<WaitingItem>,
    /// How many places are free.
    free: u64,
}

/// The confirmed applications that wait for the first selection, ranked.
#[utoipa::path(get, path = "/api/pilot/v1/programmes/{id}/waiting-list", operation_id = "get_waiting_list",
tag = "pilot", params(("id" = String, Path, description = "The programme")), security(("pilot_session" = [])),
responses(
    (status = 200, description = "Who waits", body = PilotWaitingList),
    (status = 404, description = "`programme_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_waiting_list(
    State(platform): State<Platform>,
    PilotReader(manager): PilotReader,
    Path(id): Path<String>,
) -> Result<Json<PilotWaitingList>, Problem> {
    let list = platform.desk.waiting_list(&manager, &id).await?;
    let items = list.items.into_iter().map(|waiting| WaitingItem {
        rank: waiting.rank as u64,
        rules_met: waiting.met as u64,
        rules: waiting.of as u64,
        fits: waiting.fits,
        application: waiting.record.into(),
    });
    Ok(Json(PilotWaitingList { items: items.collect(), free: list.free }))
}
