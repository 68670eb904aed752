//! `POST /api/editorial/v1/signals/proposed`

use super::open::{OpenedSignal, answer};
use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::CaseId;
use http_kit::editor::Actor;
use http_kit::{Json, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// The case whose text screening flagged.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FlaggedCase {
    /// The case.
    case_id: Uuid,
}

/// Opens the signal that screening proposes, where it found signs that somebody is in danger.
#[utoipa::path(post, path = "/api/editorial/v1/signals/proposed", operation_id = "open_proposed_signal",
tag = "editorial signals", request_body = FlaggedCase, security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 201, description = "Opened", body = OpenedSignal),
    (status = 200, description = "Added to one that is open", body = OpenedSignal),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`no_safeguarding_flag`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn open_proposed_signal(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Json(flagged): Json<FlaggedCase>,
) -> Result<(StatusCode, Json<OpenedSignal>), Problem> {
    Ok(answer(platform.desk.open_proposed_signal(&editor, CaseId(flagged.case_id)).await?))
}
