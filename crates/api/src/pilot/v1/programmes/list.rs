//! `GET /api/pilot/v1/programmes`

use crate::shapes::programme::Programme;
use axum::extract::State;
use http_kit::pilot::PilotReader;
use http_kit::{Json, Platform, Problem};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A programme with how many applications stand where.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Board {
    #[serde(flatten)]
    programme: Programme,
    /// How many applications of the manager's sectors stand where, by phase.
    counts: BTreeMap<String, u64>,
    /// How many of the places are taken, in all sectors.
    taken: u64,
}

/// The programmes of a manager.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct BoardList {
    /// In the order in which they are shown.
    items: Vec<Board>,
}

/// The programmes that concern the caller's sectors, with how many applications stand where.
#[utoipa::path(get, path = "/api/pilot/v1/programmes", operation_id = "list_pilot_programmes", tag = "pilot",
security(("pilot_session" = [])), responses((status = 200, description = "The programmes", body = BoardList)))]
pub(crate) async fn list_pilot_programmes(
    State(platform): State<Platform>,
    PilotReader(manager): PilotReader,
) -> Result<Json<BoardList>, Problem> {
    let boards = platform.desk.programmes(&manager).await?;
    let shown = boards.into_iter().map(|board| Board {
        programme: Programme::of(
            &board.programme,
            "nl",
            platform.submissions.takes_applications(&board.programme),
        ),
        counts: board.counts.into_iter().map(|(state, many)| (state.to_string(), many)).collect(),
        taken: board.taken,
    });
    Ok(Json(BoardList { items: shown.collect() }))
}
