//! `GET /api/pilot/v1/session`

use crate::shapes::words;
use domain::{Redacted, Sector};
use http_kit::holder::PilotHolderReader;
use http_kit::{Json, Problem};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Who is signed in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SignedInManager {
    /// Which account.
    id: Uuid,
    /// Name for the editorial team.
    #[schema(value_type = String)]
    name: Redacted<String>,
    /// The sectors whose applications the manager sees; none stands for all of them.
    #[schema(value_type = Vec<words::Sector>)]
    sectors: Vec<Sector>,
}

/// A session of a pilot manager.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct PilotSession {
    /// What changing calls carry in `X-CSRF-Token`.
    #[schema(value_type = String)]
    csrf_token: Redacted<String>,
    /// Who is signed in.
    manager: SignedInManager,
    /// Whether a second factor has to be set up before anything but the own account opens.
    second_factor_missing: bool,
}

/// Who is signed in, and what changing calls must carry.
#[utoipa::path(get, path = "/api/pilot/v1/session", operation_id = "get_pilot_session",
tag = "pilot", security(("pilot_session" = [])), responses(
    (status = 200, description = "The session", body = PilotSession),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_pilot_session(PilotHolderReader(manager): PilotHolderReader) -> Json<PilotSession> {
    Json(PilotSession {
        csrf_token: manager.csrf_token().clone(),
        second_factor_missing: !manager.is_open(),
        manager: SignedInManager {
            id: manager.id().0,
            name: manager.name().clone(),
            sectors: manager.sectors().to_vec(),
        },
    })
}
