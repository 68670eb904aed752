//! `GET /api/inspectorate/v1/session`

use crate::shapes::words;
use domain::{Redacted, Sector};
use http_kit::holder::InspectorHolderReader;
use http_kit::{Json, Problem};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Who is signed in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SignedInInspector {
    /// Which account.
    id: Uuid,
    /// Name for the editorial team.
    #[schema(value_type = String)]
    name: Redacted<String>,
    /// The sectors whose signals the inspector reads; none stands for all of them.
    #[schema(value_type = Vec<words::Sector>)]
    sectors: Vec<Sector>,
}

/// A session of the inspectorate.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct InspectorSession {
    /// What changing calls carry in `X-CSRF-Token`.
    #[schema(value_type = String)]
    csrf_token: Redacted<String>,
    /// Who is signed in.
    inspector: SignedInInspector,
    /// Whether a second factor has to be set up before anything but the own account opens.
    second_factor_missing: bool,
}

/// Who is signed in, and what changing calls must carry.
#[utoipa::path(get, path = "/api/inspectorate/v1/session", operation_id = "get_inspector_session",
tag = "inspectorate", security(("inspectorate_session" = [])), responses(
    (status = 200, description = "The session", body = InspectorSession),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_inspector_session(
    InspectorHolderReader(inspector): InspectorHolderReader,
) -> Json<InspectorSession> {
    Json(InspectorSession {
        csrf_token: inspector.csrf_token().clone(),
        second_factor_missing: !inspector.is_open(),
        inspector: SignedInInspector {
            id: inspector.id().0,
            name: inspector.name().clone(),
            sectors: inspector.sectors().to_vec(),
        },
    })
}
