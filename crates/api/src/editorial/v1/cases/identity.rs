//! `POST /api/editorial/v1/cases/{id}/identity`

use crate::shapes::signal::{Reason, Writer};
use axum::extract::State;
use domain::ids::CaseId;
use http_kit::editor::Actor;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// Shows who wrote the text of a case that the caller holds. Every call is kept with its reason, and audited.
#[utoipa::path(post, path = "/api/editorial/v1/cases/{id}/identity", operation_id = "reveal_identity",
tag = "editorial cases", params(("id" = Uuid, Path, description = "The case")), request_body = Reason,
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "Who wrote it", body = Writer),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`claim_lost`", body = Problem, content_type = "application/problem+json"),
    (status = 410, description = "`identity_forgotten`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn reveal_identity(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    Json(given): Json<Reason>,
) -> Result<Json<Writer>, Problem> {
    Ok(Json(platform.desk.reveal_identity(&editor, CaseId(id), &given.reason).await?.into()))
}
